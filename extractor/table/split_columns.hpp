// Finds the columns of cells that print several figures side by side without rules between them.
#pragma once

#include <span>

#include "table/column_gaps.hpp"
#include "table/edges.hpp"
#include "table/page_layout.hpp"

namespace yusuan {

struct ColumnSplitLimits {
  // A gap from this share of the font size on parts a line into pieces.
  double piece_gap = 0.6;
  // A heading spans columns when it reaches this far over the gap between them. Share of the font size.
  double spans = 0.3;
  ColumnGapLimits gaps;
};

// Cells of one range of columns that stand below each other are looked at together: where at least two of their lines print a
// figure beside other text, white gaps that run through all lines (or column rules that only the header has) part them into
// columns; a figure that follows a name without a gap is cut off where such a column begins. Headings over several of the new columns stay merged cells. `edges` are the page's: a rule under a
// heading tells what it spans.
FilledGrid split_columns(FilledGrid grid, std::span<const Edge> edges, const ColumnSplitLimits& limits = {});

}  // namespace yusuan
