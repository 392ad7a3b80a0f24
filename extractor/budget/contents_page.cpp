#include "budget/contents_page.hpp"

#include <algorithm>
#include <cmath>

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

void add_lines(std::span<const Piece> lines, const PageLayout& layout, std::vector<ContentsLine>& contents) {
  for (const Piece& line : lines) {
    Entry entry = read_entry(line.text);
    if (entry.text.empty()) continue;
    contents.push_back({to_utf8(entry.text), entry.page, {layout.page, box_as_seen(layout, line.box)}});
  }
}

bool goes_on(std::span<const Piece> lines, const ContentsLimits& limits) {
  const auto numbered = std::ranges::count_if(lines, [](const Piece& line) { return read_entry(line.text).numbered; });
  return !lines.empty() && static_cast<double>(numbered) >= limits.numbered_lines * static_cast<double>(lines.size());
}

}  // namespace

std::vector<ContentsLine> contents_lines(std::span<const PageLayout> layouts, const CatalogueData& catalogue,
                                         const ContentsLimits& limits) {
  std::vector<ContentsLine> contents;
  bool open = false;
  for (const PageLayout& layout : layouts.first(std::min(layouts.size(), limits.front_pages))) {
    const std::vector<Piece> lines = whole_lines(layout, limits);
    if (open) {
      if (!layout.grids.empty() || !goes_on(lines, limits)) break;
      add_lines(lines, layout, contents);
      continue;
    }
    const auto label =
        std::ranges::find_if(lines, [&](const Piece& line) { return is_label(line.text, catalogue, limits); });
    if (label == lines.end()) continue;
    open = true;
    add_lines(std::span(lines).subspan(static_cast<std::size_t>(label - lines.begin()) + 1), layout, contents);
  }
  return contents;
}

}  // namespace yusuan
