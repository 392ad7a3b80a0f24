// Finds the columns of cells that print several figures side by side without rules between them.
#pragma once

#include "table/page_layout.hpp"

namespace yusuan {

struct ColumnSplitLimits {
  // A gap from this share of the font size on parts a line into pieces.
  double piece_gap = 0.6;
  // A white gap between columns is at least this wide, share of the font size.
  double column_gap = 0.4;
  // At most this share of the lines may print across the gap.
  double crossing_share = 0.1;
  // At least this share of the lines with figures has text on both sides of the gap.
  double both_sides_share = 0.4;
  // A heading spans columns when it reaches this far over the gap between them. Share of the font size.
  double spans = 0.3;
};

// Cells of one range of columns that stand below each other are looked at together: where at least two of their lines print a
// figure beside other text, white gaps that run through all lines (or column rules that only the header has) part them into
// columns. Headings over several of the new columns stay merged cells.
FilledGrid split_columns(FilledGrid grid, const ColumnSplitLimits& limits = {});

}  // namespace yusuan
