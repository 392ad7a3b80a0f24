// Puts glyphs into the cells of grids.
#pragma once

#include <span>
#include <vector>

#include "page/glyph.hpp"
#include "table/grid.hpp"
#include "table/page_layout.hpp"

namespace yusuan {

struct FillLimits {
  // A clip is taken in by this before a glyph is moved into it, so that it does not land on the cell's own edge. Points.
  double clip_margin = 1.5;
  // Neighbouring glyphs of one run: farther apart than this share of the font size they are two runs.
  double run_gap = 0.3;
  // Text that starts this near to its cell's left edge is left-aligned and ran over at the right. Share of the font size.
  double left_aligned = 1.5;
};

// `outside` receives the glyphs that lie in no grid. A glyph goes to the cell in which its middle lies, moved into its clip
// first; where a run crosses an edge without a gap, the whole run goes to one cell: numbers are never cut.
std::vector<FilledGrid> fill_cells(std::vector<Grid> grids, std::span<const Glyph> glyphs, std::span<const Box> clips,
                                   std::vector<Glyph>& outside, const FillLimits& limits = {});

}  // namespace yusuan
