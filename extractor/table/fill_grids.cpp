#include "table/fill_grids.hpp"

#include <algorithm>
#include <utility>

#include "page/geometry.hpp"
#include "table/box_finder.hpp"

namespace yusuan {
namespace {

void append_sides(const Box& box, std::vector<Ruling>& sides) {
  for (const double y : {box.y0, box.y1}) {
    sides.push_back({Orientation::horizontal, y, box.x0, box.x1, 0, RulingSource::fill});
  }
  for (const double x : {box.x0, box.x1}) {
    sides.push_back({Orientation::vertical, x, box.y0, box.y1, 0, RulingSource::fill});
  }
}

// The inner column lines of a cell that part its text.
std::vector<int> parting_lines(const Grid& grid, const GridCell& cell, std::span<const Glyph> glyphs) {
  const Box box = box_of(grid, cell);
  std::vector<int> lines;
  for (int column = cell.column + 1; column < cell.column + cell.column_span; ++column) {
    const double x = grid.xs[static_cast<std::size_t>(column)];
    bool left = false;
    bool right = false;
    bool across = false;
    for (const Glyph& glyph : glyphs) {
      if (!contains(box, centre(glyph.box))) continue;
      left = left || glyph.box.x1 <= x;
      right = right || glyph.box.x0 >= x;
      across = across || (glyph.box.x0 < x && glyph.box.x1 > x);
    }
    if (left && right && !across) lines.push_back(column);
  }
  return lines;
}

void part_cells(Grid& grid, std::span<const Glyph> glyphs) {
  std::vector<GridCell> parted;
  for (const GridCell& cell : grid.cells) {
    GridCell part = cell;
    for (const int column : cell.column_span > 1 ? parting_lines(grid, cell, glyphs) : std::vector<int>{}) {
      part.column_span = column - part.column;
      parted.push_back(part);
      part.column = column;
    }
    part.column_span = cell.column + cell.column_span - part.column;
    parted.push_back(part);
  }
  grid.cells = std::move(parted);
}

}  // namespace

std::vector<Grid> grids_of_fills(std::span<const Fill> fills, std::span<const Grid> ruled,
                                 std::span<const Glyph> glyphs, const FillGridLimits& limits) {
  std::vector<Box> boxes;
  for (const Grid& grid : ruled) boxes.push_back(grid.box());
  const BoxFinder finder(boxes);
  std::vector<Ruling> sides;
  for (const Fill& fill : fills) {
    if (fill.white || !fill.covers) continue;
    const Point middle = centre(fill.box);
    const bool in_ruled_grid =
        std::ranges::any_of(finder.near(middle), [&](std::size_t i) { return contains(boxes[i], middle); });
    if (!in_ruled_grid) append_sides(fill.box, sides);
  }
  std::vector<Grid> grids = edges_to_grids(rulings_to_edges(sides));
  std::erase_if(grids, [&](const Grid& grid) {
    return grid.rows() < limits.fewest_rows || grid.columns() < limits.fewest_columns;
  });
  for (Grid& grid : grids) part_cells(grid, glyphs);
  return grids;
}

}  // namespace yusuan
