// Tells from a font's own facts whether its characters are known. Private to pdf/.
#pragma once

#include <GfxFont.h>

#include <array>

namespace yusuan {

// Of each code of a simple font: is its character known? Without a ToUnicode map only a glyph name that names a character
// tells; Poppler makes up Unicode for `g1` and the like, which must not pass as text.
std::array<bool, 256> known_codes(const Gfx8BitFont& font);

// Of a composite font: false where neither a ToUnicode map nor a known character collection says which characters it
// prints. Poppler then invents Unicode (Identity-H comes out as `#$%`), which must not pass as text.
bool knows_unicode(const GfxFont& font);

// The font size Poppler's TextOutputDev works with, in points on the page: that of a Type 3 font is guessed from its widths.
double text_size(const GfxFont& font, double transformed_size);

}  // namespace yusuan
