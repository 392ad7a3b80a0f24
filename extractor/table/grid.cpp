#include "table/grid.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "page/geometry.hpp"
#include "table/touching_edges.hpp"

namespace yusuan {
namespace {

// The middles of clusters of near positions, ascending.
std::vector<double> line_positions(std::vector<double> positions, double same_line) {
  std::ranges::sort(positions);
  std::vector<double> lines;
  std::size_t first = 0;
  while (first < positions.size()) {
    std::size_t next = first + 1;
    while (next < positions.size() && positions[next] - positions[first] <= same_line) ++next;
    lines.push_back(std::accumulate(positions.begin() + static_cast<std::ptrdiff_t>(first),
                                    positions.begin() + static_cast<std::ptrdiff_t>(next), 0.0) /
                    static_cast<double>(next - first));
    first = next;
  }
  return lines;
}

std::size_t nearest_line(const std::vector<double>& lines, double position) {
  const auto next = std::ranges::lower_bound(lines, position);
  if (next == lines.end()) return lines.size() - 1;
  const auto index = static_cast<std::size_t>(next - lines.begin());
  if (index > 0 && position - lines[index - 1] < *next - position) return index - 1;
  return index;
}

// Adds the grid line of an open side: where most crossing edges, or at least two, run on beyond the outermost line.
void add_open_sides(std::vector<double>& lines, std::span<const Edge> group, Orientation crossing,
                    const GridLimits& limits) {
  if (lines.empty()) return;
  const double low = lines.front();
  const double high = lines.back();
  std::vector<double> before;
  std::vector<double> after;
  std::size_t crossings = 0;
  for (const Edge& edge : group) {
    if (edge.orientation != crossing) continue;
    ++crossings;
    if (edge.from < low - limits.open_side) before.push_back(edge.from);
    if (edge.to > high + limits.open_side) after.push_back(edge.to);
  }
  const auto is_side = [&](const std::vector<double>& ends, double outermost, double line) {
    if (ends.empty()) return false;
    const bool agreed = ends.size() >= 2 || ends.size() * 2 > crossings;
    return agreed || std::fabs(outermost - line) > limits.lone_open_side;
  };
  const double first = before.empty() ? low : *std::ranges::min_element(before);
  const double last = after.empty() ? high : *std::ranges::max_element(after);
  if (is_side(before, first, low)) lines.insert(lines.begin(), first);
  if (is_side(after, last, high)) lines.push_back(last);
}

// Walls between the places of a grid: `right_of(r, c)` tells of the wall between columns c-1 and c in row r.
struct Walls {
  std::size_t rows = 0;
  std::size_t columns = 0;
  std::vector<double> vertical;    // rows × (columns + 1): covered length
  std::vector<double> horizontal;  // (rows + 1) × columns

  double& vertical_at(std::size_t row, std::size_t line) { return vertical[row * (columns + 1) + line]; }
  double& horizontal_at(std::size_t line, std::size_t column) { return horizontal[line * columns + column]; }
};

Walls measure_walls(std::span<const Edge> group, const std::vector<double>& xs, const std::vector<double>& ys) {
  Walls walls;
  walls.rows = ys.size() - 1;
  walls.columns = xs.size() - 1;
  walls.vertical.assign(walls.rows * (walls.columns + 1), 0);
  walls.horizontal.assign((walls.rows + 1) * walls.columns, 0);
  for (const Edge& edge : group) {
    const Interval run{edge.from, edge.to};
    const bool down = edge.orientation == Orientation::vertical;
    const std::vector<double>& along = down ? ys : xs;
    const std::size_t line = nearest_line(down ? xs : ys, edge.position);
    const auto first = std::ranges::upper_bound(along, edge.from);
    std::size_t i = first == along.begin() ? 0 : static_cast<std::size_t>(first - along.begin()) - 1;
    for (; i + 1 < along.size() && along[i] < edge.to; ++i) {
      const double share = overlap(run, {along[i], along[i + 1]}) / (along[i + 1] - along[i]);
      (down ? walls.vertical_at(i, line) : walls.horizontal_at(line, i)) += share;
    }
  }
  return walls;
}

// Grows cells from the top left: right while no wall stands, then down while none stands below the whole width and none within.
std::vector<GridCell> grow_cells(Walls& walls, double wall_share) {
  std::vector<GridCell> cells;
  std::vector<bool> taken(walls.rows * walls.columns, false);
  const auto walled_left = [&](std::size_t r, std::size_t c) { return walls.vertical_at(r, c) >= wall_share; };
  const auto walled_top = [&](std::size_t r, std::size_t c) { return walls.horizontal_at(r, c) >= wall_share; };
  for (std::size_t r = 0; r < walls.rows; ++r) {
    for (std::size_t c = 0; c < walls.columns; ++c) {
      if (taken[r * walls.columns + c]) continue;
      std::size_t right = c + 1;
      while (right < walls.columns && !taken[r * walls.columns + right] && !walled_left(r, right)) ++right;
      std::size_t bottom = r + 1;
      const auto row_joins = [&](std::size_t row) {
        for (std::size_t x = c; x < right; ++x) {
          if (taken[row * walls.columns + x] || walled_top(row, x) || (x > c && walled_left(row, x))) return false;
        }
        return true;
      };
      while (bottom < walls.rows && row_joins(bottom)) ++bottom;
      for (std::size_t y = r; y < bottom; ++y) {
        for (std::size_t x = c; x < right; ++x) taken[y * walls.columns + x] = true;
      }
      cells.push_back(
          {static_cast<int>(r), static_cast<int>(c), static_cast<int>(bottom - r), static_cast<int>(right - c)});
    }
  }
  return cells;
}

// Removes inner lines that no cell ends at: stubs that stick out of a frame make none, and neither do underlines.
void drop_unused_lines(std::vector<double>& lines, std::vector<GridCell>& cells, int GridCell::*start,
                       int GridCell::*span) {
  std::vector<bool> used(lines.size(), false);
  used.back() = true;
  for (const GridCell& cell : cells) {
    used[static_cast<std::size_t>(cell.*start)] = true;
    used[static_cast<std::size_t>(cell.*start + cell.*span)] = true;
  }
  std::vector<int> renumbered(lines.size());
  std::vector<double> kept;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    renumbered[i] = static_cast<int>(kept.size());
    if (used[i]) kept.push_back(lines[i]);
  }
  for (GridCell& cell : cells) {  // NOLINT(misc-const-correctness): written through pointers to members
    int& first = cell.*start;
    int& extent = cell.*span;
    const int end = renumbered[static_cast<std::size_t>(first + extent)];
    first = renumbered[static_cast<std::size_t>(first)];
    extent = end - first;
  }
  lines = std::move(kept);
}

Grid group_to_grid(std::span<const Edge> group, const GridLimits& limits) {
  std::vector<double> x_positions;
  std::vector<double> y_positions;
  for (const Edge& edge : group) {
    (edge.orientation == Orientation::vertical ? x_positions : y_positions).push_back(edge.position);
  }
  Grid grid;
  grid.xs = line_positions(std::move(x_positions), limits.same_line);
  grid.ys = line_positions(std::move(y_positions), limits.same_line);
  add_open_sides(grid.xs, group, Orientation::horizontal, limits);
  add_open_sides(grid.ys, group, Orientation::vertical, limits);
  if (grid.xs.size() < 2 || grid.ys.size() < 2) return {};
  if ((grid.xs.size() - 1) * (grid.ys.size() - 1) > limits.most_places) return {};
  Walls walls = measure_walls(group, grid.xs, grid.ys);
  grid.cells = grow_cells(walls, limits.wall_share);
  drop_unused_lines(grid.xs, grid.cells, &GridCell::column, &GridCell::column_span);
  drop_unused_lines(grid.ys, grid.cells, &GridCell::row, &GridCell::row_span);
  return grid;
}

}  // namespace

Box box_of(const Grid& grid, const GridCell& cell) {
  const auto at = [](const std::vector<double>& lines, int i) { return lines[static_cast<std::size_t>(i)]; };
  return {at(grid.xs, cell.column), at(grid.ys, cell.row), at(grid.xs, cell.column + cell.column_span),
          at(grid.ys, cell.row + cell.row_span)};
}

std::vector<Grid> edges_to_grids(std::span<const Edge> edges, const GridLimits& limits) {
  constexpr std::size_t kFewestEdges = 3;
  std::vector<Grid> grids;
  for (const std::vector<Edge>& group : connected_edges(edges, limits.touch)) {
    if (group.size() < kFewestEdges) continue;
    Grid grid = group_to_grid(group, limits);
    if (grid.cells.size() >= 2) grids.push_back(std::move(grid));
  }
  std::ranges::sort(grids, [](const Grid& a, const Grid& b) {
    return std::pair(a.ys.front(), a.xs.front()) < std::pair(b.ys.front(), b.xs.front());
  });
  return grids;
}

}  // namespace yusuan
