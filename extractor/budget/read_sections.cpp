#include "budget/read_sections.hpp"

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <utility>

#include "budget/heading_mark.hpp"
#include "budget/plain_text.hpp"
#include "budget/prose_lines.hpp"
#include "page/geometry.hpp"
#include "text/characters.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr std::u32string_view kSentenceEnds = U"\u3002!?;:";
constexpr std::u32string_view kOpenEnds = U"\u3001,";

// The text block that a line stands in: the page's, or its column's.
struct Margins {
  double left = 0;
  double right = 0;
};

// Where lines begin and end.
struct LineEnds {
  std::vector<double> left;
  std::vector<double> right;
  double size = 0;
};

// The outermost place where several of `ends` lie, which are sorted from the outermost on: a masthead or a wide title is no margin.
double margin_of(const std::vector<double>& ends, double near) {
  constexpr std::size_t kShare = 10;  // one of so many lines must end there
  const std::size_t needed = std::max<std::size_t>(2, ends.size() / kShare);
  for (std::size_t i = 0; i + needed <= ends.size(); ++i) {
    if (std::abs(ends[i] - ends[i + needed - 1]) <= near) return ends[i];
  }
  return ends.front();
}

using BlockKey = std::pair<const PageLayout*, int>;

std::map<BlockKey, Margins> margins_of(std::span<const ProseLine> lines) {
  std::map<BlockKey, LineEnds> ends;
  for (const ProseLine& prose : lines) {
    LineEnds& block = ends[{prose.layout, prose.line->column}];
    block.left.push_back(prose.line->box.x0);
    block.right.push_back(prose.line->box.x1);
    block.size = prose.line->size;
  }
  std::map<BlockKey, Margins> margins;
  for (auto& [key, block] : ends) {
    std::ranges::sort(block.left);
    std::ranges::sort(block.right, std::greater{});
    margins[key] = {margin_of(block.left, block.size), margin_of(block.right, block.size)};
  }
  return margins;
}

// The size in which most characters are printed.
double text_size(std::span<const ProseLine> lines) {
  std::map<long, std::size_t> characters;
  for (const ProseLine& prose : lines) characters[std::lround(prose.line->size * 2)] += prose.text.size();
  const auto most = std::ranges::max_element(characters, {}, [](const auto& entry) { return entry.second; });
  return most == characters.end() ? 0 : static_cast<double>(most->first) / 2;
}

// A paragraph while it is being joined.
struct Block {
  Paragraph paragraph;
  const PrintedLine* last = nullptr;
  const PageLayout* layout = nullptr;
  double size = 0;  // of its largest line
  bool alone = false;
};

// How wide the number is that a line begins with: printed lines are not broken within one. 0 where it begins with none.
double width_of_number(const ProseLine& line) {
  constexpr double kDigit = 0.5;  // of the size
  std::size_t digits = 0;
  while (digits < line.text.size() && (is_ascii_digit(line.text[digits]) || line.text[digits] == U',' ||
                                       line.text[digits] == U'.' || line.text[digits] == U'%')) {
    ++digits;
  }
  return static_cast<double>(digits) * kDigit * line.line->size;
}

class BlockMaker {
 public:
  BlockMaker(std::span<const ProseLine> lines, const CatalogueData& catalogue, const ProseLimits& limits)
      : margins_(margins_of(lines)), catalogue_(catalogue), limits_(limits) {
    for (const ProseLine& line : lines) add(line);
  }

  std::vector<Block> take() { return std::move(blocks_); }

 private:
  void add(const ProseLine& prose) {
    if (blocks_.empty() || !goes_on(blocks_.back(), prose)) {
      const bool torn = !blocks_.empty() && is_torn(blocks_.back(), prose);
      blocks_.emplace_back();
      blocks_.back().alone = prose.alone;
      blocks_.back().paragraph.torn = torn;
    }
    Block& block = blocks_.back();
    Paragraph& paragraph = block.paragraph;
    if (!paragraph.text.empty() && is_spaced_letter(paragraph.text.back()) && is_spaced_letter(prose.text.front())) {
      paragraph.text.push_back(U' ');
    }
    paragraph.lines.push_back(
        {paragraph.text.size(), {prose.layout->page, box_as_seen(*prose.layout, prose.line->box)}});
    paragraph.text += prose.text;
    block.last = prose.line;
    block.layout = prose.layout;
    block.size = std::max(block.size, prose.line->size);
  }

  [[nodiscard]] bool is_numbered(const ProseLine& line) const {
    return heading_mark(plain_text(std::u32string_view(line.text).substr(0, kLongestMark)), catalogue_).level > 0;
  }

  static char32_t last_mark(const Block& block) {
    const std::u32string& text = block.paragraph.text;
    return plain_text(std::u32string_view(text).substr(text.size() - 1)).front();
  }

  // A line without indent or number below text that does not end: what it begins with may have been cut off.
  [[nodiscard]] bool is_torn(const Block& above, const ProseLine& line) const {
    if (is_numbered(line) || kSentenceEnds.find(last_mark(above)) != std::u32string_view::npos) return false;
    const double indent = line.line->box.x0 - margins_.at({line.layout, line.line->column}).left;
    return indent < limits_.indent * line.line->size && std::abs(above.size - line.line->size) <= 0.12 * above.size;
  }

  [[nodiscard]] bool goes_on(const Block& block, const ProseLine& next) const {
    if (block.alone || next.alone || std::abs(block.size - next.line->size) > 0.12 * block.size) return false;
    const double size = next.line->size;
    const Margins& above = margins_.at({block.layout, block.last->column});
    const Margins& here = margins_.at({next.layout, next.line->column});
    const bool numbered = is_numbered(next);
    const double indent = next.line->box.x0 - here.left;
    const char32_t end = last_mark(block);
    const bool ended = kSentenceEnds.find(end) != std::u32string_view::npos;
    const double room = above.right - block.last->box.x1;
    const bool is_short = room > limits_.short_line * size;
    if (is_short && (ended || numbered || room > width_of_number(next))) return false;
    if ((ended || numbered) && indent >= limits_.indent * size) return false;
    if (numbered && ended) return false;
    if (kOpenEnds.find(end) != std::u32string_view::npos) return true;
    if (indent >= limits_.indent * size) return false;
    const bool same_column = block.layout == next.layout && block.last->column == next.line->column;
    return !same_column || next.line->middle - block.last->middle < limits_.paragraph_gap * size;
  }

  static constexpr std::size_t kLongestMark = 12;  // characters

  std::map<BlockKey, Margins> margins_;
  const CatalogueData& catalogue_;
  ProseLimits limits_;
  std::vector<Block> blocks_;
};

// `1.公务接待费5万元` is a paragraph, however short.
bool states_money(const std::u32string& text, const CatalogueData& catalogue) {
  return std::ranges::any_of(catalogue.units, [&](const UnitData& unit) {
    const std::size_t at = text.find(unit.folded_name);
    return at != std::u32string::npos && at > 0 && is_ascii_digit(text[at - 1]);
  });
}

// Is a block a heading? Its mark, with level 1 for a line that only its size sets off.
HeadingMark heading_of(const Block& block, double usual_size, const CatalogueData& catalogue,
                       const ProseLimits& limits) {
  const std::u32string& text = block.paragraph.plain;
  if (text.size() > catalogue.narrative.longest_heading || text.find(U'\u3002') != std::u32string::npos) return {};
  const char32_t end = text.back();
  if (kSentenceEnds.find(end) != std::u32string_view::npos || kOpenEnds.find(end) != std::u32string_view::npos)
    return {};
  if (states_money(text, catalogue)) return {};
  if (const HeadingMark mark = heading_mark(text, catalogue); mark.level > 0) return mark;
  constexpr std::size_t kShortest = 4;
  const bool large = block.size >= limits.heading_size * usual_size && text.size() >= kShortest;
  return large && !block.alone ? HeadingMark{1, 0} : HeadingMark{};
}

// Headings of one level directly after each other are the items of a list, unless they are the names of the book's tables.
void demote_list_items(std::vector<HeadingMark>& marks) {
  constexpr int kFirstListLevel = 3;
  for (std::size_t i = 0; i < marks.size();) {
    std::size_t end = i + 1;
    while (end < marks.size() && marks[end].level == marks[i].level) ++end;
    if (marks[i].level >= kFirstListLevel && end - i > 1) {
      for (std::size_t k = i; k < end; ++k) marks[k] = {};
    }
    i = end;
  }
}

std::string utf8_of(const std::u32string& text, std::size_t from, std::size_t count = std::u32string::npos) {
  return to_utf8(std::u32string_view(text).substr(from, count));
}

}  // namespace

Prose read_sections(std::span<const PageLayout> layouts, std::span<const Table> tables, const CatalogueData& catalogue,
                    const ProseLimits& limits) {
  const std::vector<ProseLine> lines = prose_lines(layouts, tables, catalogue);
  std::vector<Block> blocks = BlockMaker(lines, catalogue, limits).take();
  const double usual_size = text_size(lines);
  std::vector<HeadingMark> marks;
  for (Block& block : blocks) {
    block.paragraph.plain = plain_text(block.paragraph.text);
    marks.push_back(heading_of(block, usual_size, catalogue, limits));
  }
  demote_list_items(marks);

  Prose prose;
  for (std::size_t i = 0; i < blocks.size(); ++i) {
    Paragraph& paragraph = blocks[i].paragraph;
    if (marks[i].level > 0) {
      const std::size_t length = marks[i].length;
      prose.sections.push_back({marks[i].level, utf8_of(paragraph.text, 0, length), utf8_of(paragraph.text, length),
                                paragraph.lines.front().where, ""});
      continue;
    }
    if (!prose.sections.empty()) {
      paragraph.section = prose.sections.size() - 1;
      std::string& text = prose.sections.back().text;
      if (!text.empty()) text += '\n';
      text += to_utf8(paragraph.text);
    }
    prose.paragraphs.push_back(std::move(paragraph));
  }
  return prose;
}

}  // namespace yusuan
