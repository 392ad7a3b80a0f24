// Tells the strokes of characters from the lines of tables.
#pragma once

#include <span>
#include <vector>

#include "page/glyph.hpp"
#include "page/ruling.hpp"

namespace yusuan {

struct GlyphStrokeLimits {
  // A character's ink lies between this far above its baseline and this far below it, share of the font size.
  double above = 0.95;
  double below = 0.25;
  // How far a stroke's middle may lie outside of the character's advance width: outlines are stroked on both sides. Points.
  double beside = 0.5;
  // Pieces of one line: at one place within this, points, and with gaps up to `gap`, as EdgeLimits::gap.
  double same_line = 0.5;
  double gap = 3.0;
};

// The rulings without those that lie within one character: its outline, stroked to make it look bold, or painted as shapes over
// invisible text. A table's line is longer, since its row is higher and its column wider than the characters in them; its dots
// or dashes may lie within one, but not all of them.
std::vector<Ruling> without_glyph_strokes(std::span<const Ruling> rulings, std::span<const Glyph> glyphs,
                                          const GlyphStrokeLimits& limits = {});

}  // namespace yusuan
