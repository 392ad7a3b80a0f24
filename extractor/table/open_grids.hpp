// Grids of vertical rules that no horizontal rule closes: the following pages of a table with column rules only.
#pragma once

#include <span>
#include <vector>

#include "page/glyph.hpp"
#include "table/edges.hpp"
#include "table/grid.hpp"

namespace yusuan {

struct OpenGridLimits {
  // Rules of one table begin and end together, within this. Points.
  double same_end = 6.0;
  // Shorter rules make no table: a table of two rows of body text is higher. Points.
  double shortest = 30.0;
  // Text beyond the outermost rule by at least this makes a column there. Points.
  double side = 8.0;
  // Text farther from the outermost rule than this share of the width between the rules is no part of the table.
  double farthest = 0.6;
};

// One grid of one row for every set of at least two vertical rules that begin and end together and are crossed by no horizontal
// edge. Its columns lie between the rules, and beyond the outermost ones where text stands there.
std::vector<Grid> open_grids(std::span<const Edge> edges, std::span<const Glyph> glyphs,
                             const OpenGridLimits& limits = {});

}  // namespace yusuan
