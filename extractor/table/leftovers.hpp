// Leftovers: text of a page that looks as if it belonged to a table but stands in no grid. None of it is lost in silence.
#pragma once

#include "base/diagnostic.hpp"
#include "table/page_layout.hpp"

namespace yusuan {

struct LeftoverLimits {
  // A line stands beside a grid when its middle lies this far inside the grid's top and bottom. Points.
  double inside = 2.0;
  // From this many figures outside all grids on, a page holds a table that was not found: page numbers, dates and the like are
  // fewer. Figures inside sentences do not count.
  int most_loose_figures = 11;
};

// Counts the lines beside each grid into its fit and reports them (`text-beside-table`), and figures that stand alone outside all
// grids where they are many (`figures-outside-tables`).
void report_leftovers(PageLayout& layout, Diagnostics& diagnostics, const LeftoverLimits& limits = {});

}  // namespace yusuan
