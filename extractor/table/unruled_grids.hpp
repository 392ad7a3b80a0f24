// Regions of a page that read like a table although no rule is drawn: candidates for columns found from white gaps.
#pragma once

#include <span>
#include <vector>

#include "page/glyph.hpp"
#include "table/grid.hpp"

namespace yusuan {

struct UnruledLimits {
  // Words this far apart stand in different columns, share of the font size.
  double word_distance = 1.0;
  // A region ends where the next line is farther below than this many times the usual distance of its lines.
  double line_distance = 2.2;
  // Fewer lines with several words and a figure make no table.
  int fewest_rows = 3;
  // At least this share of a region's lines has a figure beside a word.
  double rows_share = 0.5;
};

// One grid of one cell for every such region, from its first header line to its last row. `glyphs` are those outside all ruled
// grids. `frames` are what two rules enclose without columns of figures: the one around a region's first lines holds its heading,
// all of it. Contents pages, whose figures are page numbers, prose and newspaper columns give none.
std::vector<Grid> unruled_grids(std::span<const Glyph> glyphs, std::span<const Box> frames = {},
                                const UnruledLimits& limits = {});

}  // namespace yusuan
