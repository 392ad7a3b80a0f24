// Superscripts: note marks and powers set small and high beside their text.
#pragma once

#include <vector>

#include "page/glyph.hpp"

namespace yusuan {

struct SuperscriptLimits {
  // A superscript is at most this large, share of the size of the character that it follows.
  double largest = 0.8;
  // Its baseline stands this far above that character's, at least and at most, share of that size.
  double lowest = 0.12;
  double highest = 0.75;
  // It begins this near to that character's right side. Share of that size.
  double gap = 0.3;
};

// Sets superscripts on the baseline of the text that they follow, as Unicode's superscript characters where they are digits: read as
// a line of their own they would come before it, and 233.70 with the note mark 3 would become 3233.70. `glyphs` are clean.
void mark_superscripts(std::vector<Glyph>& glyphs, const SuperscriptLimits& limits = {});

}  // namespace yusuan
