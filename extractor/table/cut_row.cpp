#include "table/cut_row.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "page/geometry.hpp"
#include "table/figure.hpp"
#include "table/list_item.hpp"
#include "text/word_boundary.hpp"

namespace yusuan {
namespace {

// The width that a text's first word needs on a line: one character, or a number or foreign word, which is never parted, with the
// mark behind it. Share of the font size.
double width_of_first_word(std::u32string_view text) {
  constexpr double kHalfWidth = 0.5;
  constexpr std::u32string_view kMarks = U"\u3001\u3002\uFF0C\uFF1B\uFF1A\uFF09";  // that begin no line
  std::size_t end = 0;
  while (end < text.size() && text[end] > U' ' && text[end] < U'\u0080') ++end;
  double width = kHalfWidth * static_cast<double>(end);
  if (end == 0) {
    width = 1;
    end = 1;
  }
  if (end < text.size() && kMarks.find(text[end]) != kMarks.npos) width += 1;
  return std::max(width, 1.0);
}

// Has the last line of `cell` no room for the first word of `next`?
bool fills_its_last_line(const FilledGrid& grid, const FilledCell& cell, std::u32string_view next,
                         const CutRowLimits& limits) {
  const PrintedLine& last = cell.lines.back();
  return box_of(grid.grid, cell.place).x1 - last.box.x1 < (limits.padding + width_of_first_word(next)) * last.size;
}

bool ends_sentence(std::u32string_view text) {
  constexpr std::u32string_view kEnds = U".;!?\u3002\uFF1B\uFF01\uFF1F";
  return !text.empty() && kEnds.find(text.back()) != kEnds.npos;
}

// Does the text of a cell in the last row reach its bottom in as many lines as any other, and end nothing?
bool breaks_off_at_bottom(const FilledGrid& grid, const FilledCell& cell, const CutRowLimits& limits) {
  const int last_row = grid.grid.rows() - 1;
  const PrintedLine& last = cell.lines.back();
  if (ends_sentence(cell.text) || cell.lines.size() < 2) return false;
  if (box_of(grid.grid, cell.place).y1 - last.box.y1 >= limits.room_below * last.size) return false;
  for (int column = 0; column < grid.grid.columns(); ++column) {
    const FilledCell& other = grid.at(last_row, column);
    if (other.lines.size() > cell.lines.size()) return false;
  }
  return true;
}

// Does every row but the two halves print something in the column?
bool always_filled(const FilledGrid& above, const FilledGrid& below, int row, int column) {
  for (int r = 0; r + 1 < above.grid.rows(); ++r) {
    if (above.at(r, column).text.empty()) return false;
  }
  for (int r = row + 1; r < below.grid.rows(); ++r) {
    if (below.at(r, column).text.empty()) return false;
  }
  return true;
}

// Does the row leave blank what all others fill, and the last row of the page before prints, figures among it?
bool lacks_what_rows_have(const FilledGrid& above, const FilledGrid& below, int row, const CutRowLimits& limits) {
  const int last = above.grid.rows() - 1;
  if (last + below.grid.rows() - row - 1 < limits.fewest_rows) return false;
  int lacking = 0;
  bool figures = false;
  for (int column = 0; column < above.grid.columns(); ++column) {
    const std::u32string& first_half = above.at(last, column).text;
    if (first_half.empty() || !always_filled(above, below, row, column)) continue;
    if (!below.at(row, column).text.empty()) continue;
    ++lacking;
    figures = figures || is_figure(first_half);
  }
  return figures && lacking >= limits.fewest_always_filled;
}

}  // namespace

bool is_cut_row(const FilledGrid& above, const FilledGrid& below, int row, const CutRowLimits& limits) {
  if (above.grid.columns() != below.grid.columns() || row >= below.grid.rows()) return false;
  const int last = above.grid.rows() - 1;
  const bool lacking = lacks_what_rows_have(above, below, row, limits);
  bool goes_on = false;
  bool figures_above = false;
  bool figures_below = false;
  for (int column = 0; column < above.grid.columns(); ++column) {
    const FilledCell& first_half = above.at(last, column);
    const FilledCell& second_half = below.at(row, column);
    if (first_half.place.column != second_half.place.column ||
        first_half.place.column_span != second_half.place.column_span) {
      return false;
    }
    if (first_half.place.column != column) continue;
    const bool figure_above = is_figure(first_half.text);
    const bool figure_below = is_figure(second_half.text);
    figures_above = figures_above || figure_above;
    figures_below = figures_below || figure_below;
    if (second_half.text.empty() || (first_half.text.empty() && figure_below)) continue;
    const bool in_this_row = second_half.place.row == row && second_half.place.row_span == 1;
    if (!in_this_row || first_half.text.empty() || figure_above || figure_below ||
        begins_like_list_item(second_half.text) || !fills_its_last_line(above, first_half, second_half.text, limits)) {
      return false;
    }
    goes_on = goes_on || goes_on_with(first_half.text, second_half.text) ||
              (lacking && breaks_off_at_bottom(above, first_half, limits));
  }
  return goes_on && !(figures_above && figures_below);
}

}  // namespace yusuan
