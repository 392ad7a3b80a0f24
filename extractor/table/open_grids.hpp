// Grids of rules of one direction only: column rules without any row rule, or the three lines of a three-line table.
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
  // Row rules of one table reach from side to side together, within this. Points.
  double same_side = 8.0;
  // A line of a table has words this far apart, share of the font size; so do at least half the lines between two row rules.
  double word_distance = 1.0;
  // Text farther from the outermost rule than this share of the width between the rules is no part of the table.
  double farthest = 0.6;
};

// One grid of one row for every set of at least two vertical rules that begin and end together and are crossed by no horizontal
// edge. Its columns lie between the rules, and beyond the outermost ones where text stands there.
std::vector<Grid> grids_of_column_rules(std::span<const Edge> edges, std::span<const Glyph> glyphs,
                                        const OpenGridLimits& limits = {});

// One grid of one column for every stack of horizontal rules that reach from side to side together, are crossed by no vertical
// edge, and have mostly lines of several words apart between them. A candidate only: it is a table if columns are found in it.
std::vector<Grid> grids_of_row_rules(std::span<const Edge> edges, std::span<const Glyph> glyphs,
                                     const OpenGridLimits& limits = {});

}  // namespace yusuan
