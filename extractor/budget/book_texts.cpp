#include "budget/book_texts.hpp"

#include <algorithm>
#include <cmath>

#include "budget/plain_text.hpp"
#include "budget/years.hpp"
#include "page/geometry.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

struct CoverLimits {
  std::size_t most_lines = 25;    // a page with more text is no cover
  double title_share = 0.75;      // lines of at least this share of the largest size are the title
  std::size_t longest_line = 60;  // characters; a longer line is prose
};

struct ReportHeadingLimits {
  std::size_t longest = 60;  // characters; a longer one is prose
  std::size_t most_lines = 3;
  double same_size = 0.12;  // of the size: lines of one heading differ by less
  double line_gap = 1.6;    // of the size: they stand no further apart
};

constexpr std::size_t kFrontPages = 8;
constexpr char32_t kFullStop = U'\u3002';  // of a Chinese sentence

BookText text_of(const char* source, const std::u32string& text, const Provenance& where,
                 const CatalogueData& catalogue) {
  BookText result{source, {}, {}, {}, where};
  std::ranges::copy_if(text, std::back_inserter(result.printed), [](char32_t c) { return !is_space(c); });
  result.plain = with_ascii_years(plain_text(result.printed), catalogue);
  result.folded = with_ascii_years(folded(result.printed), catalogue);
  return result;
}

std::vector<BookText> lines_of(const char* source, const PageLayout& layout, const CatalogueData& catalogue) {
  std::vector<BookText> lines;
  lines.reserve(layout.lines.size());
  for (const PrintedLine& line : layout.lines) {
    lines.push_back(text_of(source, line.text, {layout.page, box_as_seen(layout, line.box)}, catalogue));
  }
  return lines;
}

// The first page with text, where it is a cover: it has few lines, none of them long, and no table.
const PageLayout* cover_page(std::span<const PageLayout> layouts, const CoverLimits& limits) {
  const auto page = std::ranges::find_if(
      layouts, [](const PageLayout& layout) { return !layout.lines.empty() || !layout.grids.empty(); });
  if (page == layouts.end() || !page->grids.empty() || page->lines.size() > limits.most_lines) return nullptr;
  const auto is_long = [&](const PrintedLine& line) { return line.text.size() > limits.longest_line; };
  return std::ranges::any_of(page->lines, is_long) ? nullptr : &*page;
}

// The lines of the title on the cover, joined; none where they do not name the stage of a book, or hold a sentence: a page of
// prose, the first of an excerpt, is none.
std::optional<BookText> cover_title(const PageLayout& page, const CatalogueData& catalogue, const CoverLimits& limits) {
  double largest = 0;
  for (const PrintedLine& line : page.lines) largest = std::max(largest, line.size);
  std::u32string title;
  std::optional<Box> box;
  for (const PrintedLine& line : page.lines) {
    if (contains_any(folded(line.text), catalogue.contents_labels)) break;
    if (line.size < limits.title_share * largest) continue;
    title += line.text;
    box = box ? united(*box, line.box) : line.box;
  }
  const std::u32string folded_title = folded(title);
  const bool names_stage = std::ranges::any_of(
      catalogue.stages, [&](const StageWords& stage) { return contains_any(folded_title, stage.words); });
  if (!names_stage || !box || title.find(kFullStop) != std::u32string::npos) return std::nullopt;
  return text_of("cover", title, {page.page, box_as_seen(page, *box)}, catalogue);
}

// The heading whose last line is `last`: the lines right above it in its size belong to it.
BookText heading_ending_at(const PageLayout& layout, std::size_t last, const CatalogueData& catalogue,
                           const ReportHeadingLimits& limits) {
  std::u32string text = layout.lines[last].text;
  Box box = layout.lines[last].box;
  const double size = layout.lines[last].size;
  for (std::size_t i = last; i > 0 && last - i + 1 < limits.most_lines; --i) {
    const PrintedLine& above = layout.lines[i - 1];
    if (std::fabs(above.size - size) > limits.same_size * size || box.y0 - above.box.y1 > limits.line_gap * size) break;
    text.insert(0, above.text);
    box = united(box, above.box);
  }
  return text_of("report_heading", text, {layout.page, box_as_seen(layout, box)}, catalogue);
}

std::optional<BookText> report_heading(std::span<const PageLayout> layouts, const CatalogueData& catalogue) {
  const ReportHeadingLimits limits;
  for (const PageLayout& layout : layouts) {
    for (std::size_t i = 0; i < layout.lines.size(); ++i) {
      if (!ends_with_any(folded(layout.lines[i].text), catalogue.report_endings)) continue;
      BookText heading = heading_ending_at(layout, i, catalogue, limits);
      const bool opens = starts_with_any(heading.folded, catalogue.title_openings);
      if (opens && heading.printed.size() <= limits.longest && !years_in(heading.plain, catalogue).empty()) {
        return heading;
      }
    }
  }
  return std::nullopt;
}

}  // namespace

BookTexts read_book_texts(std::span<const PageLayout> layouts, std::span<const Table> tables,
                          const CatalogueData& catalogue) {
  const CoverLimits limits;
  BookTexts texts;
  if (const PageLayout* cover = cover_page(layouts, limits); cover != nullptr) {
    texts.cover = cover_title(*cover, catalogue, limits);
    if (texts.cover) texts.cover_lines = lines_of("cover", *cover, catalogue);
  }
  const auto front = layouts.first(std::min(layouts.size(), kFrontPages));
  texts.report_heading = report_heading(front, catalogue);
  for (const Table& table : tables) {
    if (!table.caption.title) continue;
    texts.table_titles.push_back(
        text_of("table_title", to_utf32(table.caption.title->text), table.caption.title->where, catalogue));
  }
  for (const PageLayout& layout : front) texts.front_pages.push_back(lines_of("front_page", layout, catalogue));
  // A date beside a table or form is its own.
  if (!layouts.empty() && layouts.back().grids.empty())
    texts.last_page = lines_of("date_line", layouts.back(), catalogue);
  return texts;
}

FactSource source_of(const BookText& text) { return {text.source, to_utf8(text.printed), text.where}; }

}  // namespace yusuan
