// Where text that runs over column edges without a gap may be cut: by words and numbers, not by the edges alone.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "page/glyph.hpp"

namespace yusuan {

struct RunCutLimits {
  // A gap from this share of the font size on is a place to cut.
  double gap = 0.1;
  // An edge parts words when it lies this near to the place between them. Share of the font size.
  double at_edge = 0.15;
};

// A place in a run where its text passes from one cell into another.
struct Crossing {
  std::size_t at = 0;  // the first glyph of the next cell
  double edge = 0;     // x of the edge, points
};

// Which of the crossings of one run of glyphs (left to right on one baseline, without wide gaps) are cuts: where the print leaves
// a gap, where number meets word, where two numbers meet that are no number together, where the clip changes. Where several
// edges each lie just between two words, as in a heading row set tight, these are cuts as well; a single such edge may be
// chance under a text that is too long for its cell. A number is never cut.
std::vector<bool> cuts_of(std::span<const Glyph> run, std::span<const Crossing> crossings,
                          const RunCutLimits& limits = {});

}  // namespace yusuan
