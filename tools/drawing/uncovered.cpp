#include "drawing/uncovered.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>

#include "page/geometry.hpp"

namespace yusuan {
namespace {

// Appends the runs of `lines[i]` along which `is_wall(i, step)` holds, `step` counting the places between `along`.
template <typename IsWall>
void append_walls(Orientation orientation, const std::vector<double>& lines, const std::vector<double>& along,
                  const IsWall& is_wall, std::vector<Edge>& walls) {
  for (std::size_t line = 0; line < lines.size(); ++line) {
    for (std::size_t step = 0; step + 1 < along.size(); ++step) {
      if (!is_wall(static_cast<int>(line), static_cast<int>(step))) continue;
      const double from = along[step];
      while (step + 2 < along.size() && is_wall(static_cast<int>(line), static_cast<int>(step + 1))) ++step;
      walls.push_back({orientation, lines[line], from, along[step + 1]});
    }
  }
}

}  // namespace

std::vector<Edge> walls_of(const FilledGrid& grid) {
  const int rows = grid.grid.rows();
  const int columns = grid.grid.columns();
  // Which cell stands there; none beyond the grid's sides.
  const auto cell = [&](int row, int column) {
    if (row < 0 || row >= rows || column < 0 || column >= columns) return -1;
    return grid.cell_at[static_cast<std::size_t>(row * columns + column)];
  };
  std::vector<Edge> walls;
  append_walls(
      Orientation::horizontal, grid.grid.ys, grid.grid.xs,
      [&](int line, int column) { return cell(line - 1, column) != cell(line, column); }, walls);
  append_walls(
      Orientation::vertical, grid.grid.xs, grid.grid.ys,
      [&](int line, int row) { return cell(row, line - 1) != cell(row, line); }, walls);
  return walls;
}

std::vector<Edge> uncovered(std::span<const Edge> lines, std::span<const Edge> covers, const GridLimits& limits) {
  std::vector<Edge> parts;
  for (const Edge& line : lines) {
    std::vector<Interval> covered;
    for (const Edge& cover : covers) {
      if (cover.orientation != line.orientation) continue;
      if (std::fabs(cover.position - line.position) > limits.same_line) continue;
      covered.push_back({cover.from - limits.touch, cover.to + limits.touch});
    }
    std::ranges::sort(covered, {}, &Interval::from);
    covered.push_back({line.to, line.to});
    double from = line.from;
    for (const Interval& cover : covered) {
      const double to = std::min(cover.from, line.to);
      if (to > from) parts.push_back({line.orientation, line.position, from, to});
      from = std::max(from, cover.to);
    }
  }
  return parts;
}

}  // namespace yusuan
