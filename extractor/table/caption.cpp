#include "table/caption.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "page/geometry.hpp"
#include "table/list_item.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/join_lines.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr std::size_t kNone = std::u32string::npos;

// The unit that begins at `start`, fillers passed over.
std::u32string unit_name_at(const std::u32string& text, std::size_t start, const TableWords& words) {
  std::u32string rest = text.substr(start);
  for (const std::u32string& filler : words.unit_fillers) {
    if (rest.starts_with(filler)) rest.erase(0, filler.size());
  }
  for (const std::u32string& name : words.unit_names) {
    if (rest.starts_with(name)) return name;
  }
  return {};
}

struct UnitPlace {
  std::size_t marker = kNone;  // where the marker begins
  std::u32string name;
};

// The last unit marker of a line that a unit's name follows. (`编制单位：` ends in the same words as `单位：`.)
UnitPlace find_unit(const std::u32string& folded_line, const TableWords& words) {
  UnitPlace best;
  for (const std::u32string& marker : words.unit_markers) {
    for (std::size_t at = folded_line.find(marker); at != kNone; at = folded_line.find(marker, at + 1)) {
      std::u32string name = unit_name_at(folded_line, at + marker.size(), words);
      if (name.empty()) continue;
      if (best.marker == kNone || at < best.marker || name.size() > best.name.size()) best = {at, std::move(name)};
    }
  }
  return best;
}

// What follows the first colon of an owner line, the unit at its end cut off.
std::u32string owner_name(const std::u32string& line, const TableWords& words) {
  std::u32string tight;
  std::ranges::copy_if(line, std::back_inserter(tight), [](char32_t c) { return !is_space(c); });
  const std::size_t colon = tight.find_first_of(U":\uFF1A");
  if (colon == kNone) return {};
  std::u32string name = tight.substr(colon + 1);
  for (const std::u32string& marker : words.unit_markers) {
    for (std::size_t at = name.size(); at-- > 0;) {
      const std::u32string tail = folded(std::u32string_view(name).substr(at));
      if (tail.starts_with(marker) && !unit_name_at(tail, marker.size(), words).empty()) name.erase(at);
    }
  }
  return name;
}

bool is_page_number(const std::u32string& text, const TableWords& words) {
  std::u32string rest = text;
  for (const std::u32string& marker : words.page_markers) {
    for (std::size_t at = rest.find(marker); at != kNone; at = rest.find(marker)) rest.erase(at, marker.size());
  }
  return std::ranges::all_of(rest, [](char32_t c) { return is_ascii_digit(c) || c == U'-' || c == U'/' || c == U'.'; });
}

// `公开02表`, `预算表10续一`, `附表1`: numbers the table and says nothing else.
bool is_table_number(const std::u32string& text, const TableWords& words) {
  for (const std::u32string& marker : words.number_markers) {
    if (!text.starts_with(marker)) continue;
    std::u32string rest = text.substr(marker.size());
    for (const std::vector<std::u32string>* more : {&words.continuation_marks, &words.number_markers}) {
      for (const std::u32string& mark : *more) {
        if (const std::size_t at = rest.find(mark); at != kNone) rest.erase(at, mark.size());
      }
    }
    const bool only_numbers = std::ranges::all_of(rest, [&](char32_t c) {
      return is_ascii_digit(c) || words.numerals.find(c) != kNone || c == U'-' || c == U'.' || c == U':' || c == U'(' ||
             c == U')';
    });
    if (only_numbers) return true;
  }
  return false;
}

bool is_prose(const std::u32string& text, const CaptionLimits& limits) {
  if (text.size() > limits.longest_title) return true;
  constexpr std::u32string_view kSentenceMarks = U"\u3002;\uFF1B";
  if (text.find_first_of(kSentenceMarks) != kNone) return true;
  return text.ends_with(U':') || text.ends_with(U',') || text.ends_with(U'\u3001');
}

PlacedText placed_text(std::u32string_view text, const Box& box, const PageLayout& layout) {
  return {to_utf8(text), {layout.page, box_as_seen(layout, box)}};
}

// A title's line joined from the pieces that stand on its baseline.
struct TitleLine {
  std::u32string text;
  Box box;
  double size = 0;
};

// A line in brackets below a title goes on with it, in smaller print perhaps: (by function).
bool is_subtitle(const TitleLine& line) {
  const std::u32string text = folded(line.text);
  return text.size() > 2 && text.front() == U'(' && text.back() == U')';
}

// A line above that names the whole book (the department budget of …) is the page's heading, no part of the table's title.
bool same_title(const TitleLine& above, const TitleLine& below, const TableWords& words, const CaptionLimits& limits) {
  const double size = std::max(above.size, below.size);
  if (contains_any(folded(above.text), words.book_names)) return false;
  const bool subtitle = is_subtitle(below);
  const double same_size = subtitle && below.size < above.size ? limits.subtitle_size : limits.same_size;
  return std::fabs(above.size - below.size) <= same_size * size &&
         below.box.y0 - above.box.y1 <= limits.line_gap * size &&
         std::fabs(centre_x(above.box) - centre_x(below.box)) <= limits.same_middle &&
         (subtitle || !ends_with_any(folded(above.text), words.table_suffixes));
}

// Takes unit, owner and continuation mark out of a line; true when the line was furniture of that kind.
bool take_furniture(Caption& caption, const PrintedLine& line, const PageLayout& layout, const TableWords& words) {
  const std::u32string text = folded(line.text);
  bool taken = false;
  const UnitPlace unit = find_unit(text, words);
  if (unit.marker != kNone) {
    if (!caption.unit) caption.unit = placed_text(unit.name, line.box, layout);
    taken = true;
  }
  // One word may mark both: it says the owner where no unit follows.
  if (unit.marker != 0 && starts_with_any(text, words.owner_markers)) {
    if (const std::u32string owner = owner_name(line.text, words); !owner.empty() && !caption.owner) {
      caption.owner = placed_text(owner, line.box, layout);
    }
    taken = true;
  }
  if (is_table_number(text, words) || is_page_number(text, words)) {
    caption.says_continued = caption.says_continued || contains_any(text, words.continuation_marks);
    if (!caption.number && is_table_number(text, words)) caption.number = placed_text(line.text, line.box, layout);
    taken = true;
  }
  return taken;
}

void set_title(Caption& caption, std::span<const TitleLine> lines_upwards, const PageLayout& layout,
               const TableWords& words) {
  if (lines_upwards.empty()) return;
  std::u32string text;
  Box box = lines_upwards.front().box;
  for (const TitleLine& line : lines_upwards) {
    std::u32string tight;
    std::ranges::copy_if(line.text, std::back_inserter(tight), [](char32_t c) { return !is_space(c); });
    text.insert(0, tight);
    box = united(box, line.box);
  }
  caption.title = placed_text(text, box, layout);
  caption.says_continued = caption.says_continued || contains_any(folded(text), words.continuation_marks);
}

// Is the line the second line of an owner's name that wrapped? `above` are the lines above it, the nearest last.
bool continues_owner(std::span<const PrintedLine> above, const PrintedLine& line, const TableWords& words,
                     const CaptionLimits& limits) {
  if (ends_with_any(folded(line.text), words.table_suffixes)) return false;
  return std::ranges::any_of(above, [&](const PrintedLine& owner) {
    return starts_with_any(folded(owner.text), words.owner_markers) &&
           std::fabs(owner.box.x0 - line.box.x0) <= limits.same_left && owner.box.y1 <= line.box.y1 &&
           line.box.y0 - owner.box.y1 <= limits.line_gap * line.size;
  });
}

// Does the line go on with the paragraph of the one above, which then is full?
bool continues_note(const PrintedLine& above, const PrintedLine& line, double right, const TableWords& words) {
  constexpr double kRoom =
      2.5;  // of the size: less room at a line's end than this leaves none for a character and its mark
  return right - above.box.x1 < kRoom * above.size && line.box.x0 <= above.box.x0 + 0.5 * line.size &&
         !begins_like_list_item(line.text) && !starts_with_any(folded(line.text), words.note_markers);
}

bool on_one_line(const Box& a, const Box& b) {
  return overlap({a.y0, a.y1}, {b.y0, b.y1}) > 0.5 * std::min(height(a), height(b));
}

}  // namespace

Caption read_caption(std::span<const PrintedLine> lines, const Box& grid, const PageLayout& layout,
                     const TableWords& words, const CaptionLimits& limits) {
  Caption caption;
  std::vector<TitleLine> title;  // from the lowest line up
  std::u32string owner_tail;     // the wrapped rest of an owner line still to come
  double reached = grid.y0;      // top of what has been read so far
  for (std::size_t i = lines.size(); i-- > 0;) {
    const PrintedLine& line = lines[i];
    if (reached - line.box.y1 > limits.title_distance) break;
    if (title.empty() && take_furniture(caption, line, layout, words)) {
      if (caption.owner && !owner_tail.empty()) {
        caption.owner->text += to_utf8(tightened(owner_tail));
        owner_tail.clear();
      }
      reached = std::min(reached, line.box.y0);
      continue;
    }
    const std::u32string text = folded(line.text);
    TitleLine candidate{line.text, line.box, line.size};
    if (!title.empty() && on_one_line(title.back().box, line.box)) {
      title.back() = {line.text + title.back().text, united(title.back().box, line.box),
                      std::max(title.back().size, line.size)};
      continue;
    }
    if (is_prose(text, limits) || starts_with_any(text, words.note_markers)) break;
    if (!title.empty() && !same_title(candidate, title.back(), words, limits)) break;
    if (title.empty() && continues_owner(lines.first(i), line, words, limits)) {
      owner_tail.insert(0, line.text);
      reached = std::min(reached, line.box.y0);
      continue;
    }
    title.push_back(std::move(candidate));
    reached = std::min(reached, line.box.y0);
  }
  set_title(caption, title, layout, words);
  return caption;
}

void add_inner_caption(Caption& caption, const FilledGrid& grid, int rows, const PageLayout& layout,
                       const TableWords& words) {
  for (int row = rows; row-- > 0;) {
    for (const FilledCell& cell : grid.cells) {
      if (cell.place.row != row || !cell.text_box) continue;
      const PrintedLine line{cell.text, *cell.text_box, 0};
      if (take_furniture(caption, line, layout, words)) continue;
      const TitleLine title{cell.text, *cell.text_box, 0};
      set_title(caption, std::span(&title, 1), layout, words);
    }
  }
}

std::u32string bracketed_unit(const std::u32string& text, const TableWords& words) {
  const std::u32string label = folded(text);
  for (std::size_t at = label.find(U'('); at != kNone; at = label.find(U'(', at + 1)) {
    std::u32string name = unit_name_at(label, at + 1, words);
    const std::size_t close = label.find(U')', at);
    if (!name.empty() && close != kNone && label.compare(close - name.size(), name.size(), name) == 0) return name;
  }
  return {};
}

std::vector<PlacedText> read_notes(std::span<const PrintedLine> lines, const Box& grid, const PageLayout& layout,
                                   const TableWords& words) {
  constexpr double kNoteGap = 2.0;  // of the line's size: a larger gap ends the notes
  std::vector<PlacedText> notes;
  std::vector<std::u32string> text_so_far;  // the lines of the last note
  PrintedLine last;
  double reached = grid.y1;
  // Where full lines end: at the longest, which must be about as long as the grid is wide.
  constexpr double kTextWidth = 0.8;
  double right = grid.x0 + kTextWidth * width(grid);
  for (const PrintedLine& line : lines) right = std::max(right, line.box.x1);
  for (const PrintedLine& line : lines) {
    const std::u32string text = folded(line.text);
    const bool marked = starts_with_any(text, words.note_markers);
    if (notes.empty() && !marked) break;
    const bool continues = line.box.y0 - reached <= kNoteGap * line.size && find_unit(text, words).marker == kNone &&
                           !is_page_number(text, words) && !is_table_number(text, words) &&
                           !ends_with_any(text, words.table_suffixes);
    if (!notes.empty() && !continues) break;
    if (!notes.empty() && continues_note(last, line, right, words)) {
      text_so_far.push_back(line.text);
      notes.back().text = to_utf8(joined_lines(text_so_far));
      notes.back().where.box = united(*notes.back().where.box, box_as_seen(layout, line.box));
    } else {
      text_so_far = {line.text};
      notes.push_back(placed_text(tightened(line.text), line.box, layout));
    }
    last = line;
    reached = line.box.y1;
  }
  return notes;
}

}  // namespace yusuan
