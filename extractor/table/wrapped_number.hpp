// Tells figures one below the other from one number that wraps in its cell.
#pragma once

#include <vector>

#include "table/split_rows.hpp"

namespace yusuan {

// Mostly figures: each line is a row of its own.
bool holds_figures(const FilledCell& cell);

// Several figures one below the other, or one that wraps.
bool stacks_figures(const FilledCell& cell);

// `cells` are those of one row of the grid. Does a number too long for its cell wrap in it? It alone prints several lines, each
// but the last fills the cell, and nothing names them one by one.
bool wraps_number(const FilledGrid& grid, const std::vector<const FilledCell*>& cells, const RowSplitLimits& limits);

}  // namespace yusuan
