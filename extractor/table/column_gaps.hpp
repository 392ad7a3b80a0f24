// Finds where columns part that have no rules between them: in the white gaps that run through their rows of figures.
#pragma once

#include <cstddef>
#include <vector>

#include "table/abutting_figures.hpp"

namespace yusuan {

struct ColumnGapLimits {
  // A white gap between columns is at least this wide, share of the font size.
  double column_gap = 0.4;
  // At most this share of the lines may print across the gap.
  double crossing_share = 0.1;
  // At least this share of the lines with figures has text on both sides of the gap.
  double both_sides_share = 0.4;
};

// The cells of one range of columns.
struct ColumnGroup {
  double x0 = 0;
  double x1 = 0;
  std::vector<double> inner;       // grid lines inside the range
  std::vector<std::size_t> cells;  // top to bottom
  std::vector<TextRow> rows;       // theirs, top to bottom
};

struct FoundColumns {
  std::vector<double> separators;
  std::vector<PrintedLine> cut_figures;  // those that are to be cut from the name before them
};

FoundColumns columns_of(const ColumnGroup& group, const ColumnGapLimits& limits);

}  // namespace yusuan
