// Glyph: one printed character of a page.
#pragma once

#include <cstdint>

#include "base/provenance.hpp"

namespace yusuan {

// Direction of reading on the page as seen: the way the baseline runs.
enum class Direction : std::uint8_t { right, down, left, up };

// One Unicode code point and the place it is printed. A PDF glyph that stands for several code points (a ligature) is
// delivered as so many Glyphs that share its width evenly.
struct Glyph {
  Box box;                 // advance width × ascent to descent, as pdftotext gives it
  double baseline = 0;     // y (x where the text runs up or down) of the origin, points
  double size = 0;         // font size on the page, points
  char32_t unicode = 0;    // 0 where the font does not say which character it is (`garbled`)
  std::uint16_t font = 0;  // index into PageContent::fonts
  std::uint32_t clip = 0;  // index into PageContent::clips: the part of the page this glyph may show in
  Direction direction = Direction::right;
  bool invisible = false;  // render mode 3: no ink (the text layer of a scan)
  bool white = false;      // painted white: seen only on a dark ground
  bool vertical = false;   // written by a vertical font (WMode 1)
};

}  // namespace yusuan
