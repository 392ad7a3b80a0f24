// A row that a page break cuts in two: the first row of a page goes on with the last one of the page before.
#pragma once

#include "table/page_layout.hpp"

namespace yusuan {

struct CutRowLimits {
  // A line is full when it leaves less room at its end than the next word takes and this. Share of the font size: the cell's
  // padding.
  double padding = 1.0;
  // Text reaches its cell's bottom when it leaves less room than this below it. Share of the font size.
  double room_below = 1.2;
  // From so many columns that all other rows fill, a row in which they are blank is half a row.
  int fewest_always_filled = 2;
  // And so many other rows are needed to say so.
  int fewest_rows = 4;
};

// Does row `row` of `below` go on with the last row of `above`? Only where the print says so: some cell's text breaks off in the
// middle (goes_on_with()), or breaks off without an end at the bottom of its cell, no other having more lines, while the second half
// leaves blank what every row of the table fills, figures among it. Every cell with text in both halves fills its last line, no
// figure stands in both halves of one column, and nothing begins anew in the second half.
bool is_cut_row(const FilledGrid& above, const FilledGrid& below, int row, const CutRowLimits& limits = {});

}  // namespace yusuan
