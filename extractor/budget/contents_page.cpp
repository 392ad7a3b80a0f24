#include "budget/contents_page.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>

#include "budget/heading_mark.hpp"
#include "budget/plain_text.hpp"
#include "budget/title_words.hpp"
#include "page/geometry.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

// Dots, middle dots, ellipses and dashes between a title and its page.
constexpr std::u32string_view kLeaders = U".\u2026\u00B7\u22EF\u2014\u2013-_\u2022\u30FB\u3002\uFF0E";
constexpr std::size_t kFewestLeaders = 3;  // fewer may be punctuation
constexpr std::size_t kMostDigits = 4;     // of a page number

struct Piece {
  std::u32string text;
  Box box;
  double size = 0;
  double middle = 0;
};

// The page's lines, pieces of one baseline joined: the page number stands far from its title.
std::vector<Piece> whole_lines(const PageLayout& layout, const ContentsLimits& limits) {
  std::vector<Piece> lines;
  for (const PrintedLine& line : layout.lines) {
    const bool goes_on = !lines.empty() && line.box.x0 >= lines.back().box.x1 &&
                         std::fabs(line.middle - lines.back().middle) < limits.same_baseline * line.size;
    if (goes_on) {
      lines.back().text += U' ' + line.text;
      lines.back().box = united(lines.back().box, line.box);
    } else {
      lines.push_back({line.text, line.box, line.size, line.middle});
    }
  }
  return lines;
}

// The rows of the page's grids as lines: contents may be printed as a table.
std::vector<Piece> lines_of_grids(const PageLayout& layout) {
  std::vector<Piece> lines;
  for (const FilledGrid& grid : layout.grids) {
    std::map<int, Piece> rows;
    for (const FilledCell& cell : grid.cells) {
      if (!cell.text_box || cell.lines.empty()) continue;
      const auto [row, is_first] = rows.try_emplace(cell.place.row, Piece{cell.text, *cell.text_box, 0, 0});
      Piece& line = row->second;
      if (!is_first) {
        line.text += U' ' + cell.text;
        line.box = united(line.box, *cell.text_box);
      }
      line.size = std::max(line.size, cell.lines.front().size);
      line.middle = cell.lines.front().middle;
    }
    for (auto& [number, line] : rows) lines.push_back(std::move(line));
  }
  return lines;
}

// `numbered` says that a leader or a gap parts the page number from the text.
struct Entry {
  std::u32string text;
  int page = 0;
  bool numbered = false;
};

Entry read_entry(const std::u32string& line) {
  Entry entry;
  std::size_t end = line.size();
  const auto is_leader = [](char32_t c) { return is_space(c) || kLeaders.find(c) != kLeaders.npos; };
  while (end > 0 && is_space(line[end - 1])) --end;
  std::size_t digits = end;
  while (digits > 0 && is_ascii_digit(canonical(line[digits - 1]))) --digits;
  std::size_t text_end = digits;
  while (text_end > 0 && is_leader(line[text_end - 1])) --text_end;
  if (end > digits && end - digits <= kMostDigits && text_end > 0 && text_end < digits) {
    entry.numbered = true;
    for (std::size_t i = digits; i < end; ++i)
      entry.page = entry.page * 10 + static_cast<int>(canonical(line[i]) - U'0');
  } else {
    text_end = end;
  }
  std::size_t leaders = 0;
  while (text_end > leaders && is_leader(line[text_end - 1 - leaders])) ++leaders;
  if (entry.numbered || leaders >= kFewestLeaders) text_end -= leaders;
  std::ranges::copy_if(line.substr(0, text_end), std::back_inserter(entry.text),
                       [](char32_t c) { return !is_space(c); });
  return entry;
}

bool is_label(const std::u32string& text, const CatalogueData& catalogue, const ContentsLimits& limits) {
  const std::u32string label = folded(text);
  return label.size() <= limits.longest_label && contains_any(label, catalogue.contents_labels);
}

bool has_words(const std::u32string& text) {
  return std::ranges::any_of(text, [](char32_t c) { return is_cjk(c) && kLeaders.find(c) == kLeaders.npos; });
}

// Is `line` the rest of the entry above it, which names no table yet and ends where lines end?
bool is_rest(const Piece& line, const Entry& entry, const Piece& above, const ContentsLine& begun, double line_end,
             const PageLayout& layout, const CatalogueData& catalogue, const ContentsLimits& limits) {
  const bool is_full =
      above.box.x1 >= limits.full_line * layout.width && above.box.x1 + limits.line_end * above.size >= line_end;
  if (begun.page > 0 || !is_full || line.box.y0 < above.box.y1 - limits.same_baseline * above.size) return false;
  const std::u32string text = folded(begun.text);
  return begins_with_number(text, catalogue) && !announces_table(text, catalogue) &&
         !begins_with_number(folded(entry.text), catalogue);
}

// The page's entries. Lines without words are page numbers.
std::vector<ContentsLine> entries_of(std::span<const Piece> lines, const PageLayout& layout,
                                     const CatalogueData& catalogue, const ContentsLimits& limits) {
  std::vector<ContentsLine> entries;
  double line_end = 0;
  for (const Piece& line : lines) line_end = std::max(line_end, line.box.x1);
  const Piece* above = nullptr;
  for (const Piece& line : lines) {
    const Entry entry = read_entry(line.text);
    if (!has_words(entry.text)) continue;
    const Box box = box_as_seen(layout, line.box);
    if (above != nullptr && is_rest(line, entry, *above, entries.back(), line_end, layout, catalogue, limits)) {
      ContentsLine& begun = entries.back();
      begun.text += to_utf8(entry.text);
      begun.page = entry.page;
      begun.where.box = united(*begun.where.box, box);
    } else {
      entries.push_back({to_utf8(entry.text), entry.page, {layout.page, box}});
    }
    above = &line;
  }
  return entries;
}

bool is_mostly_numbered(std::span<const Piece> lines, const ContentsLimits& limits) {
  const auto numbered = std::ranges::count_if(lines, [](const Piece& line) { return read_entry(line.text).numbered; });
  return !lines.empty() && static_cast<double>(numbered) >= limits.numbered_lines * static_cast<double>(lines.size());
}

std::size_t announced_in(std::span<const ContentsLine> entries, const CatalogueData& catalogue) {
  return static_cast<std::size_t>(std::ranges::count_if(entries, [&](const ContentsLine& entry) {
    const std::u32string text = folded(entry.text);
    return begins_with_number(text, catalogue) && announces_table(text, catalogue);
  }));
}

// Adds the rows of the page's grids where they list tables.
bool append_listed(std::vector<ContentsLine>& contents, const PageLayout& layout, const CatalogueData& catalogue,
                   const ContentsLimits& limits) {
  if (layout.grids.empty()) return false;
  std::vector<ContentsLine> rows = entries_of(lines_of_grids(layout), layout, catalogue, limits);
  const auto announced = static_cast<std::size_t>(std::ranges::count_if(
      rows, [&](const ContentsLine& row) { return announces_table(folded(row.text), catalogue); }));
  const bool is_list = announced >= limits.fewest_listed &&
                       static_cast<double>(announced) >= limits.listed_lines * static_cast<double>(rows.size());
  if (is_list) std::ranges::move(rows, std::back_inserter(contents));
  return is_list;
}

bool has_sentence(std::span<const Piece> lines) {
  constexpr char32_t kFullStop = U'\u3002';
  return std::ranges::any_of(lines, [](const Piece& line) {
    const std::size_t at = line.text.find(kFullStop);
    return at != line.text.npos && (at == 0 || line.text[at - 1] != kFullStop) &&
           line.text.find(kFullStop, at + 1) != at + 1;  // a row of them is a leader
  });
}

bool is_listed(const std::vector<ContentsLine>& contents, const ContentsLine& entry) {
  return std::ranges::find(contents, entry.text, &ContentsLine::text) != contents.end();
}

// Does the list go on on a page that prints no page numbers? It names more tables, says nothing in sentences, and does not begin
// anew.
bool lists_more(std::span<const Piece> lines, const std::vector<ContentsLine>& entries,
                const std::vector<ContentsLine>& contents, const CatalogueData& catalogue,
                const ContentsLimits& limits) {
  if (has_sentence(lines) || announced_in(entries, catalogue) == 0) return false;
  const auto numbered = std::ranges::count_if(
      entries, [&](const ContentsLine& entry) { return begins_with_number(folded(entry.text), catalogue); });
  return static_cast<double>(numbered) >= limits.listed_lines * static_cast<double>(entries.size()) &&
         std::ranges::none_of(entries, [&](const ContentsLine& entry) { return is_listed(contents, entry); });
}

// The numbers of the headings read last, by level.
class MarkNumbers {
 public:
  // Does the mark count on? Then it is the last one.
  bool count_on(const HeadingMark& mark) {
    const bool follows = mark.level > 0 && mark.number == last_[mark.level] + 1;
    if (follows) set(mark);
    return follows;
  }

  void set(const HeadingMark& mark) {
    if (mark.level == 0) return;
    last_.erase(last_.upper_bound(mark.level), last_.end());
    last_[mark.level] = mark.number;
  }

 private:
  std::map<int, int> last_;
};

// The first entries of a page on which the contents end and the text begins: those whose numbers count on.
std::vector<ContentsLine> entries_that_count_on(const std::vector<ContentsLine>& entries,
                                                const std::vector<ContentsLine>& contents,
                                                const CatalogueData& catalogue) {
  const auto mark_of = [&](const ContentsLine& line) {
    return heading_mark(plain_text(to_utf32(line.text)), catalogue);
  };
  MarkNumbers numbers;
  for (const ContentsLine& line : contents) numbers.set(mark_of(line));
  std::vector<ContentsLine> more;
  for (const ContentsLine& entry : entries) {
    const HeadingMark mark = mark_of(entry);
    const bool begins_list =
        more.empty() && mark.number == 1;  // of the text, which may be one level below the contents
    if (begins_list || !numbers.count_on(mark)) break;
    more.push_back(entry);
  }
  return more;
}

}  // namespace

std::vector<ContentsLine> contents_lines(std::span<const PageLayout> layouts, const CatalogueData& catalogue,
                                         const ContentsLimits& limits) {
  std::vector<ContentsLine> contents;
  bool open = false;
  for (const PageLayout& layout : layouts.first(std::min(layouts.size(), limits.front_pages))) {
    std::vector<Piece> lines = whole_lines(layout, limits);
    if (!open) {
      const auto label =
          std::ranges::find_if(lines, [&](const Piece& line) { return is_label(line.text, catalogue, limits); });
      const std::vector<Piece> rows = lines_of_grids(layout);
      const bool heads_grid =
          std::ranges::any_of(rows, [&](const Piece& row) { return is_label(row.text, catalogue, limits); });
      if (label == lines.end() && !heads_grid) continue;
      open = true;
      lines.erase(lines.begin(), label == lines.end() ? label : label + 1);
      contents = entries_of(lines, layout, catalogue, limits);
      append_listed(contents, layout, catalogue, limits);
      continue;
    }
    if (!layout.grids.empty()) {
      if (append_listed(contents, layout, catalogue, limits)) continue;
      break;
    }
    std::vector<ContentsLine> entries = entries_of(lines, layout, catalogue, limits);
    const bool whole_page =
        is_mostly_numbered(lines, limits) || lists_more(lines, entries, contents, catalogue, limits);
    if (!whole_page) entries = entries_that_count_on(entries, contents, catalogue);
    std::ranges::move(entries, std::back_inserter(contents));
    if (!whole_page) break;
  }
  return contents;
}

std::vector<ContentsLine> listed_lines(std::span<const PageLayout> layouts, const CatalogueData& catalogue,
                                       const ContentsLimits& limits) {
  std::vector<ContentsLine> listed;
  int last_page = 0;
  for (const PageLayout& layout : layouts) {
    if (!layout.grids.empty()) continue;
    const std::vector<Piece> lines = whole_lines(layout, limits);
    const bool may_end_so = std::ranges::any_of(lines, [&](const Piece& line) {
      return line.text.size() <= limits.longest_entry && announces_table(folded(read_entry(line.text).text), catalogue);
    });
    if (!may_end_so) continue;
    std::vector<ContentsLine> entries = entries_of(lines, layout, catalogue, limits);
    const std::size_t announced = announced_in(entries, catalogue);
    const bool is_list = announced >= limits.fewest_listed &&
                         static_cast<double>(announced) >= limits.listed_lines * static_cast<double>(entries.size());
    const bool goes_on =
        last_page == layout.page - 1 && last_page > 0 && lists_more(lines, entries, listed, catalogue, limits);
    if (!is_list && !goes_on) continue;
    last_page = layout.page;
    std::ranges::move(entries, std::back_inserter(listed));
  }
  return listed;
}

std::vector<ContentsLine> all_contents_lines(std::span<const PageLayout> layouts, const CatalogueData& catalogue) {
  std::vector<ContentsLine> lines = contents_lines(layouts, catalogue);
  const auto announces = [&](const ContentsLine& line) { return announces_table(folded(line.text), catalogue); };
  if (std::ranges::none_of(lines, announces))
    std::ranges::move(listed_lines(layouts, catalogue), std::back_inserter(lines));
  return lines;
}

}  // namespace yusuan
