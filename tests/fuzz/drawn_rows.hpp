// A table written as text: a line a row, `|` between its cells, `/` between the printed lines of a cell. `<` alone is a part of the
// cell at its left, `^` of the one above; what would not make a rectangle is a cell of its own.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "input_lines.hpp"
#include "table/page_layout.hpp"
#include "text/characters.hpp"

namespace yusuan::fuzz {

constexpr double kColumnWidth = 60;  // points
constexpr double kRowHeight = 20;
constexpr double kSize = 10;

using DrawnRows = std::vector<std::vector<std::string_view>>;

inline DrawnRows drawn_rows(const std::vector<std::string_view>& lines) {
  DrawnRows rows;
  std::size_t columns = 0;
  for (const std::string_view line : lines) {
    rows.push_back(pieces_of(line, '|'));
    columns = std::max(columns, rows.back().size());
  }
  for (auto& row : rows) row.resize(columns);
  return rows;
}

inline std::vector<PrintedLine> printed_lines(std::string_view text, const Box& box) {
  std::vector<PrintedLine> lines;
  if (text.empty()) return lines;
  double y = box.y0 + 1;
  for (const std::string_view printed : pieces_of(text, '/')) {
    PrintedLine line;
    line.text = to_utf32(printed);
    if (std::ranges::all_of(line.text, is_space)) continue;  // nothing is printed
    const auto blanks = std::ranges::find_if_not(line.text, is_space) - line.text.begin();
    line.text.erase(0, static_cast<std::size_t>(blanks));  // they become an indent
    line.size = kSize;
    line.box = {std::min(box.x0 + 2 + kSize * static_cast<double>(blanks), box.x1), y, box.x1 - 2, y + kSize};
    line.middle = y + kSize / 2;
    y += kSize;
    lines.push_back(std::move(line));
  }
  return lines;
}

inline FilledGrid filled_grid(const DrawnRows& rows, double top) {
  Grid grid;
  const std::size_t columns = rows.empty() ? 0 : rows.front().size();
  for (std::size_t c = 0; c <= columns; ++c) grid.xs.push_back(kColumnWidth * static_cast<double>(c));
  for (std::size_t r = 0; r <= rows.size(); ++r) grid.ys.push_back(top + kRowHeight * static_cast<double>(r));
  std::vector<std::vector<bool>> taken(rows.size(), std::vector<bool>(columns, false));
  std::vector<FilledCell> cells;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < columns; ++c) {
      if (taken[r][c]) continue;
      std::size_t right = c + 1;
      while (right < columns && !taken[r][right] && rows[r][right] == "<") ++right;
      const auto goes_on_below = [&](std::size_t row) {
        return std::ranges::all_of(rows[row].begin() + static_cast<std::ptrdiff_t>(c),
                                   rows[row].begin() + static_cast<std::ptrdiff_t>(right),
                                   [](std::string_view text) { return text == "^"; });
      };
      std::size_t below = r + 1;
      while (below < rows.size() && goes_on_below(below)) ++below;
      for (std::size_t row = r; row < below; ++row)
        std::fill_n(taken[row].begin() + static_cast<std::ptrdiff_t>(c), right - c, true);
      FilledCell cell;
      cell.place = {static_cast<int>(r), static_cast<int>(c), static_cast<int>(below - r), static_cast<int>(right - c)};
      set_lines(cell, printed_lines(rows[r][c], box_of(grid, cell.place)));
      cells.push_back(std::move(cell));
    }
  }
  for (const FilledCell& cell : cells) grid.cells.push_back(cell.place);
  return with_cells(std::move(grid), std::move(cells));
}

}  // namespace yusuan::fuzz
