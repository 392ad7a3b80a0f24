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
  double size = 0;    // of its largest glyph, points
  double middle = 0;  // y of the middle of its characters, whatever ascents its fonts claim
  int column = 0;     // of newspaper columns, from 1 on; 0 where the line runs over all there are
};

struct LineLimits {
  // Glyphs whose baselines differ by less than this share of the font size stand on one line (superscripts included).
  double same_baseline = 0.5;
  // Where two glyphs of a line would stand on each other, lines are parted by baselines that differ by this share: the
  // clipped second line of a name overprints the next row.
  double overprinted = 0.1;
  // Glyphs that share more than this of their width stand on each other.
  double overlap = 0.5;
  // A gap from this share of the font size on is a space between words.
  double word_gap = 0.25;
  // A gap from this share of the font size on parts a line into two: owner at the left, unit at the right.
  double line_gap = 2.5;
};

// The middle of a character lies this share of the font size above its baseline: fonts' ascents are not to be trusted.
inline constexpr double kMiddleOfCharacter = 0.35;

// The lines of glyphs that run to the right, from top to bottom, left to right. Glyphs of other directions make lines of
// their own, read in their direction.
std::vector<PrintedLine> glyphs_to_lines(std::span<const Glyph> glyphs, const LineLimits& limits = {});

// The same, but a wide gap parts nothing: for the text of one cell.
std::vector<PrintedLine> glyphs_to_cell_lines(std::span<const Glyph> glyphs);

}  // namespace yusuan
