#include "table/wrapped_number.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "page/geometry.hpp"
#include "table/figure.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

// Does the first part hold letters? Then what is stacked is a code, whose other parts only look like numbers.
bool begins_like_code(const std::vector<PrintedLine>& lines) {
  return std::ranges::any_of(lines.front().text, is_spaced_letter);
}

// Are the parts of a number one number when joined? Amounts of millions printed to the cent have six decimals at most.
bool joins_to_number(const std::vector<PrintedLine>& lines) {
  constexpr std::size_t kMostDecimals = 6;
  std::u32string joined;
  for (const PrintedLine& line : lines) joined += line.text;
  const auto number = plain_number(joined);
  if (!number) return false;
  const std::size_t point = number->find('.');
  return point == std::string::npos || number->size() - point - 1 <= kMostDecimals;
}

// Does the cell print a text of its own beside each line of `stacked`? Where one begins, the line before it had room.
bool names_each_line(const FilledGrid& grid, const FilledCell& cell, const FilledCell& stacked,
                     const RowSplitLimits& limits) {
  const double right_edge = box_of(grid.grid, cell.place).x1;
  bool any_begins = false;
  std::size_t beside = 0;
  for (const PrintedLine& number : stacked.lines) {
    const auto stands_above = [&](const PrintedLine& line) {
      return line.middle < number.middle - limits.same_row * number.size;
    };
    while (beside < cell.lines.size() && stands_above(cell.lines[beside])) ++beside;
    if (beside == cell.lines.size()) return false;
    if (cell.lines[beside].middle > number.middle + limits.same_row * number.size) return false;
    if (beside == 0 || &number == &stacked.lines.front()) continue;
    const PrintedLine& before = cell.lines[beside - 1];
    any_begins = any_begins || right_edge - before.box.x1 > limits.room * before.size;
  }
  return any_begins;
}

// Does each line of a number but the last fill the cell of width `inner`, leave no room for the digit that follows, and stand
// right above the next?
bool fills_cell(const FilledCell& cell, double inner, const RowSplitLimits& limits) {
  const auto by_width = [](const PrintedLine& line) { return width(line.box); };
  const double widest = by_width(*std::ranges::max_element(cell.lines, {}, by_width));
  const bool is_code = begins_like_code(cell.lines);
  for (std::size_t i = 0; i + 1 < cell.lines.size(); ++i) {
    const PrintedLine& line = cell.lines[i];
    if (inner - width(line.box) >= limits.full_number * line.size) return false;
    if (!is_code && widest - width(line.box) >= limits.room_for_digit * line.size) return false;
    if (cell.lines[i + 1].middle - line.middle > limits.number_lines * line.size) return false;
  }
  return true;
}

}  // namespace

bool holds_figures(const FilledCell& cell) {
  const auto figures = std::ranges::count_if(cell.lines, [](const PrintedLine& line) { return is_figure(line.text); });
  return !cell.lines.empty() && figures * 3 >= std::ssize(cell.lines) * 2;
}

bool stacks_figures(const FilledCell& cell) {
  const auto numbers =
      std::ranges::count_if(cell.lines, [](const PrintedLine& line) { return plain_number(line.text).has_value(); });
  return cell.lines.size() >= 2 && holds_figures(cell) && numbers >= 1;
}

bool wraps_number(const FilledGrid& grid, const std::vector<const FilledCell*>& cells, const RowSplitLimits& limits) {
  const FilledCell* stacked = nullptr;
  for (const FilledCell* cell : cells) {
    if (!stacks_figures(*cell)) continue;
    if (stacked != nullptr) return false;
    stacked = cell;
  }
  if (stacked == nullptr || !(begins_like_code(stacked->lines) || joins_to_number(stacked->lines))) return false;
  if (std::ranges::any_of(cells,
                          [&](const FilledCell* cell) { return names_each_line(grid, *cell, *stacked, limits); })) {
    return false;
  }
  return fills_cell(*stacked, width(box_of(grid.grid, stacked->place)), limits);
}

}  // namespace yusuan
