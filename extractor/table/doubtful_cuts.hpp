// Finds the figures that meet without a gap at a column's edge, and where else they may part.
#pragma once

#include <span>
#include <vector>

#include "page/glyph.hpp"
#include "table/alternative.hpp"
#include "table/figure_places.hpp"

namespace yusuan {

struct CutDoubtLimits {
  // A gap from this share of the font size on parts two figures for certain; as RunCutLimits::gap.
  double gap = 0.1;
  // Figures of one row stand no farther from each other in height than this. Share of the font size.
  double same_line = 0.3;
  // What reaches over an edge by less does not pass it. Share of the font size; as ColumnDoubtLimits::over_rule.
  double over_edge = 0.25;
};

// Digits that pass from one column into the next without a gap, parted at each other place that leaves two numbers as their columns
// print them: as many decimals, thousands set off or not. `glyphs` are the page's.
std::vector<Alternative> alternatives_between_figures(const FigurePlaces& places, std::span<const Glyph> glyphs,
                                                      const CutDoubtLimits& limits = {});

}  // namespace yusuan
