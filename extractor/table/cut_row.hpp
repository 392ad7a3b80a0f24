// A row that a page break cuts in two: the first row of a page goes on with the last one of the page before.
#pragma once

#include "table/page_layout.hpp"

namespace yusuan {

struct CutRowLimits {
  // A line is full when it leaves less room than this at its end. Share of the font size: a character and the cell's padding.
  double room = 2.0;
};

// Does row `row` of `below` go on with the last row of `above`? Only where the text itself says so: some cell's text breaks off in
// the middle (goes_on_with()), every cell with text in both halves fills its last line, no figure stands in both halves of one
// column, and nothing begins anew in the second half.
bool is_cut_row(const FilledGrid& above, const FilledGrid& below, int row, const CutRowLimits& limits = {});

}  // namespace yusuan
