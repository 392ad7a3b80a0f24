#include "table/blank_margins.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace yusuan {
namespace {

// Columns are wider than this: two characters of body text and the space beside them. Points.
constexpr double kLongestSlip = 32.0;

// Rows or columns: what is told of one holds of the other with the sides exchanged.
struct Axis {
  Orientation closing;  // of the lines that close a side
  int GridCell::*first;
  int GridCell::*span;
  std::vector<double> Grid::*lines;
};

constexpr Axis kColumns = {Orientation::vertical, &GridCell::column, &GridCell::column_span, &Grid::xs};
constexpr Axis kRows = {Orientation::horizontal, &GridCell::row, &GridCell::row_span, &Grid::ys};

bool is_closed(double side, const Axis& axis, std::span<const Edge> edges) {
  const double same_line = GridLimits{}.same_line;
  return std::ranges::any_of(edges, [&](const Edge& edge) {
    return edge.orientation == axis.closing && std::fabs(edge.position - side) <= same_line;
  });
}

bool is_blank(const FilledGrid& grid, const Axis& axis, int index) {
  return std::ranges::all_of(grid.cells, [&](const FilledCell& cell) {
    const int first = cell.place.*axis.first;
    return cell.text.empty() || index < first || index >= first + cell.place.*axis.span;
  });
}

FilledGrid without(FilledGrid grid, const Axis& axis, int index) {
  Grid lines = std::move(grid.grid);
  std::vector<double>& positions = lines.*axis.lines;
  positions.erase(index == 0 ? positions.begin() : positions.end() - 1);
  std::erase_if(grid.cells,
                [&](const FilledCell& cell) { return cell.place.*axis.first == index && cell.place.*axis.span == 1; });
  const auto move_up = [&](GridCell& place) {
    if (place.*axis.first > index) {
      --(place.*axis.first);
    } else if (index < place.*axis.first + place.*axis.span) {
      --(place.*axis.span);
    }
  };
  lines.cells.clear();
  for (FilledCell& cell : grid.cells) {
    move_up(cell.place);
    lines.cells.push_back(cell.place);
  }
  FilledGrid result = with_cells(std::move(lines), std::move(grid.cells));
  result.inferred = grid.inferred;
  return result;
}

FilledGrid without_open_side(FilledGrid grid, const Axis& axis, bool at_end, std::span<const Edge> edges) {
  const std::vector<double>& lines = grid.grid.*axis.lines;
  constexpr std::size_t kFewestLines = 3;  // of two rows or columns
  if (lines.size() < kFewestLines || is_closed(at_end ? lines.back() : lines.front(), axis, edges)) return grid;
  const double extent = at_end ? lines.back() - lines[lines.size() - 2] : lines[1] - lines[0];
  if (extent > kLongestSlip) return grid;
  const int index = at_end ? static_cast<int>(lines.size()) - 2 : 0;
  return is_blank(grid, axis, index) ? without(std::move(grid), axis, index) : grid;
}

}  // namespace

FilledGrid without_blank_margins(FilledGrid grid, std::span<const Edge> edges) {
  for (const Axis& axis : {kColumns, kRows}) {
    for (const bool at_end : {false, true}) grid = without_open_side(std::move(grid), axis, at_end, edges);
  }
  return grid;
}

}  // namespace yusuan
