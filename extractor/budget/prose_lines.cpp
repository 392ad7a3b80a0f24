#include "budget/prose_lines.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <utility>

#include "budget/plain_text.hpp"
#include "page/geometry.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr char32_t kFullStop = U'\u3002';
constexpr std::u32string_view kLeaders = U".\u2026\u00B7\u22EF";

bool is_ascii_word(char32_t c) { return is_ascii_digit(c) || is_spaced_letter(c); }

// A space stays only where it parts two words or numbers.
std::u32string without_needless_spaces(const std::u32string& text) {
  std::u32string tight;
  tight.reserve(text.size());
  bool space = false;
  for (const char32_t c : text) {
    if (is_space(c)) {
      space = true;
      continue;
    }
    if (space && !tight.empty() && is_ascii_word(tight.back()) && is_ascii_word(c)) tight.push_back(U' ');
    tight.push_back(c);
    space = false;
  }
  return tight;
}

// Near the top or bottom of the page, where page numbers and running titles stand.
bool is_in_margin(const PageLayout& layout, const PrintedLine& line) {
  constexpr double kMargin = 0.12;  // of the page's height
  return line.middle < kMargin * layout.height || line.middle > (1 - kMargin) * layout.height;
}

// `- 3 -`, `第3页`, `3/26`: marks and digits only.
bool is_page_number(const std::u32string& text, const TableWords& words) {
  std::u32string rest = text;
  for (const std::u32string& marker : words.page_markers) {
    for (std::size_t at = rest.find(marker); at != std::u32string::npos; at = rest.find(marker)) {
      rest.erase(at, marker.size());
    }
  }
  constexpr std::u32string_view kDashes = U"-/ \u2014\u2013\u2015\u00B7\u2022";
  return std::ranges::all_of(
      rest, [&](char32_t c) { return is_ascii_digit(c) || kDashes.find(c) != std::u32string_view::npos; });
}

bool has_leaders(const std::u32string& text) {
  constexpr int kFewest = 4;
  int run = 0;
  for (const char32_t c : text) {
    run = kLeaders.find(c) != std::u32string_view::npos ? run + (c == U'\u2026' || c == U'\u22EF' ? 2 : 1) : 0;
    if (run >= kFewest) return true;
  }
  return false;
}

// An entry of the contents without leaders and page number.
std::u32string entry_text(const std::u32string& text) {
  std::u32string entry = text;
  while (!entry.empty() && (is_ascii_digit(entry.back()) || is_space(entry.back()) ||
                            kLeaders.find(entry.back()) != std::u32string_view::npos)) {
    entry.pop_back();
  }
  return plain_text(entry);
}

bool same_box(const Box& a, const Box& b) {
  constexpr double kNear = 0.5;
  return std::abs(a.y0 - b.y0) < kNear && std::abs(a.y1 - b.y1) < kNear && a.x0 < b.x1 && b.x0 < a.x1;
}

// The boxes of captions, by page, as seen.
std::map<int, std::vector<Box>> caption_boxes(std::span<const Table> tables) {
  std::map<int, std::vector<Box>> boxes;
  for (const Table& table : tables) {
    for (const auto* text : {&table.caption.title, &table.caption.unit, &table.caption.owner}) {
      if (*text && (*text)->where.box) boxes[(*text)->where.page].push_back(*(*text)->where.box);
    }
  }
  return boxes;
}

bool stands_beside_grid(const PageLayout& layout, const PrintedLine& line) {
  const double middle = centre_y(line.box);
  return std::ranges::any_of(layout.grids, [&](const FilledGrid& grid) {
    const Box box = grid.grid.box();
    return box.y0 < middle && middle < box.y1;
  });
}

// The page's lines as they are read: a part with columns column after column, a line over all columns between such parts.
std::vector<const PrintedLine*> in_reading_order(const PageLayout& layout) {
  std::vector<const PrintedLine*> lines;
  lines.reserve(layout.lines.size());
  for (const PrintedLine& line : layout.lines) lines.push_back(&line);
  auto first = lines.begin();
  while (first != lines.end()) {
    const auto over_all = [](const PrintedLine* line) { return line->column == 0; };
    first = std::find_if_not(first, lines.end(), over_all);
    const auto last = std::find_if(first, lines.end(), over_all);
    std::stable_sort(first, last, [](const PrintedLine* a, const PrintedLine* b) { return a->column < b->column; });
    first = last;
  }
  return lines;
}

void mark_shared_baselines(std::span<ProseLine> lines, double same_baseline) {
  for (std::size_t i = 1; i < lines.size(); ++i) {
    const PrintedLine& a = *lines[i - 1].line;
    const PrintedLine& b = *lines[i].line;
    if (a.column != b.column || std::abs(a.middle - b.middle) >= same_baseline * std::min(a.size, b.size)) continue;
    lines[i - 1].alone = lines[i].alone = true;
  }
}

bool is_cover(const PageLayout& layout, std::size_t most_lines) {
  if (!layout.grids.empty() || layout.lines.size() > most_lines) return false;
  return std::ranges::none_of(
      layout.lines, [](const PrintedLine& line) { return line.text.find(kFullStop) != std::u32string::npos; });
}

// Drops what is printed at one height on page after page.
void drop_furniture(std::vector<ProseLine>& lines, int pages) {
  std::map<std::pair<long, std::u32string_view>, int> seen;
  const auto key = [](const ProseLine& line) {
    return std::pair(std::lround(line.line->middle / 2), std::u32string_view(line.text));
  };
  for (const ProseLine& line : lines) {
    if (is_in_margin(*line.layout, *line.line)) ++seen[key(line)];
  }
  std::erase_if(lines, [&](const ProseLine& line) {
    const auto place = seen.find(key(line));
    return place != seen.end() && place->second >= pages;
  });
}

// Drops the contents: from their heading to where their first entry is printed again, or, where it is not, as far as lines have leaders.
void drop_contents(std::vector<ProseLine>& lines, const CatalogueData& catalogue) {
  constexpr std::size_t kLongestLabel = 6;
  const auto heading = std::ranges::find_if(lines, [&](const ProseLine& line) {
    return line.text.size() <= kLongestLabel && starts_with_any(folded(line.text), catalogue.contents_labels);
  });
  if (heading != lines.end() && heading + 1 != lines.end()) {
    const std::u32string first = entry_text((heading + 1)->text);
    auto body = std::find_if(heading + 2, lines.end(), [&](const ProseLine& line) {
      return !first.empty() && entry_text(line.text) == first && !has_leaders(line.text);
    });
    if (body == lines.end()) {
      const PageLayout* page = heading->layout;
      body = std::find_if(heading + 1, lines.end(), [&](const ProseLine& line) { return line.layout != page; });
    }
    lines.erase(heading, body);
  }
  std::erase_if(lines, [](const ProseLine& line) { return has_leaders(line.text); });
}

}  // namespace

std::vector<ProseLine> prose_lines(std::span<const PageLayout> layouts, std::span<const Table> tables,
                                   const CatalogueData& catalogue, const ProseLineLimits& limits) {
  const std::map<int, std::vector<Box>> captions = caption_boxes(tables);
  std::vector<ProseLine> result;
  for (const PageLayout& layout : layouts) {
    if (layout.page == 1 && is_cover(layout, limits.cover_lines)) continue;
    const auto page_captions = captions.find(layout.page);
    const std::size_t first = result.size();
    for (const PrintedLine* line : in_reading_order(layout)) {
      if (stands_beside_grid(layout, *line)) continue;
      if (page_captions != captions.end()) {
        const Box seen = box_as_seen(layout, line->box);
        if (std::ranges::any_of(page_captions->second, [&](const Box& box) {
              return same_box(box, seen) || contains(grown(box, 1), centre(seen));
            })) {
          continue;
        }
      }
      ProseLine prose{line, &layout, without_needless_spaces(line->text), false};
      if (prose.text.empty()) continue;
      if (is_in_margin(layout, *line) && is_page_number(prose.text, catalogue.table_words)) continue;
      result.push_back(std::move(prose));
    }
    mark_shared_baselines(std::span(result).subspan(first), limits.same_baseline);
  }
  drop_furniture(result, limits.furniture_pages);
  drop_contents(result, catalogue);
  return result;
}

}  // namespace yusuan
