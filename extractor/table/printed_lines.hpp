// Groups glyphs into the lines a reader reads.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "page/glyph.hpp"

namespace yusuan {

// Text on one baseline without a wide gap. `text` has a space wherever the print leaves a word's gap.
struct PrintedLine {
  std::u32string text;
  Box box;
  double size = 0;  // of its largest glyph, points
};

struct LineLimits {
  // Glyphs whose baselines differ by less than this share of the font size stand on one line (superscripts included).
  double same_baseline = 0.5;
  // A gap from this share of the font size on is a space between words.
  double word_gap = 0.25;
  // A gap from this share of the font size on parts a line into two: owner at the left, unit at the right.
  double line_gap = 2.5;
};

// The lines of glyphs that run to the right, from top to bottom, left to right. Glyphs of other directions make lines of
// their own, read in their direction.
std::vector<PrintedLine> glyphs_to_lines(std::span<const Glyph> glyphs, const LineLimits& limits = {});

// The same, but a wide gap parts nothing: for the text of one cell.
std::vector<PrintedLine> glyphs_to_cell_lines(std::span<const Glyph> glyphs);

}  // namespace yusuan
