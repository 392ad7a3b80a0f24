// Grid: the cells that edges enclose, before any text is put in.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "base/provenance.hpp"
#include "table/edges.hpp"

namespace yusuan {

// A cell over one or more rows and columns of its grid, counted from 0.
struct GridCell {
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
};

// `xs` and `ys` are the grid lines, ascending; there is one row (column) less than lines. `cells` cover the grid without gap or
// overlap, in reading order.
struct Grid {
  std::vector<double> xs;
  std::vector<double> ys;
  std::vector<GridCell> cells;

  [[nodiscard]] int rows() const { return static_cast<int>(ys.size()) - 1; }
  [[nodiscard]] int columns() const { return static_cast<int>(xs.size()) - 1; }
  [[nodiscard]] Box box() const { return {xs.front(), ys.front(), xs.back(), ys.back()}; }
};

Box box_of(const Grid& grid, const GridCell& cell);

struct GridLimits {
  // Edges this near touch: corners often stop short of each other. Points.
  double touch = 3.0;
  // Grid lines nearer than this are one. Points.
  double same_line = 3.0;
  // A wall stands between two places when edges cover this share of their common side.
  double wall_share = 0.6;
  // Edges that run on beyond the outermost crossing line by more than this, two or most of them, have an open side there. Points.
  double open_side = 5.0;
  // One that runs on by more than this does so alone: no careless pen slips that far. Points.
  double lone_open_side = 20.0;
  // What has more places for cells is a drawing: hatched or stepped lines, whose rows times columns would fill the memory. The
  // largest tables have 100 columns and 1,000 rows.
  std::size_t most_places = 250'000;
};

// One grid for every group of edges that hang together and enclose at least two rows and two columns, or as many cells in one
// row or column; sorted from top to bottom, then from left to right. Frames of one cell give none.
std::vector<Grid> edges_to_grids(std::span<const Edge> edges, const GridLimits& limits = {});

}  // namespace yusuan
