// GridFit: measures of how well a grid explains what is printed, for a table's confidence.
#pragma once

#include <span>

#include "base/provenance.hpp"
#include "table/edges_by_place.hpp"

namespace yusuan {

struct FilledGrid;

// Counts that can be added up over the pages of a table.
struct GridFit {
  int glyphs = 0;           // printed in the cells
  int fitting = 0;          // of them, those whose middle lies in their cell
  double sides = 0;         // length of all cells' sides, points
  double ruled_sides = 0;   // of that, what is drawn as a line
  int cells_with_text = 0;  // merged cells once
  int leftovers = 0;        // pieces of text in the table's region that are in none of its cells

  GridFit& operator+=(const GridFit& other);
};

// Measures a grid whose cells still hold their glyphs. `edges` are the page's. Text that a clip holds in its cell fits,
// wherever its glyphs would lie: `clips` are the page's.
GridFit fit_of(const FilledGrid& grid, const EdgesByPlace& edges, std::span<const Box> clips);

// The share of its cells' sides that are drawn as lines, from 0 to 1; the others are inferred.
double ruled_share(const GridFit& fit);

// From 0 to 1. 1: every line is drawn, every character lies in its cell, nothing is left over. What is inferred counts less
// than what is drawn, but a table without any line that fits its text well is still a good one.
double confidence_of(const GridFit& fit);

}  // namespace yusuan
