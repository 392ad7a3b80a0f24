// Finds the grids of tables whose cells are coloured grounds without lines around them.
#pragma once

#include <span>
#include <vector>

#include "page/fill.hpp"
#include "page/glyph.hpp"
#include "table/grid.hpp"

namespace yusuan {

struct FillGridLimits {
  // Grounds make a table from so many rows and columns on: a coloured heading alone would part the table that it heads.
  int fewest_rows = 3;
  int fewest_columns = 2;
};

// The grids that the sides of coloured fills bound, of those that lie in none of the `ruled` ones: what is shaded inside ruled
// cells are cells already. One ground may lie under several cells: it is parted where a column begins elsewhere, and text stands on
// both sides but not across.
std::vector<Grid> grids_of_fills(std::span<const Fill> fills, std::span<const Grid> ruled,
                                 std::span<const Glyph> glyphs, const FillGridLimits& limits = {});

}  // namespace yusuan
