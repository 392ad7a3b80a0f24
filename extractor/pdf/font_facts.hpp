// Tells from a font's own facts whether its characters are known. Private to pdf/.
#pragma once

#include <GfxFont.h>

namespace yusuan {

// False where neither a ToUnicode map, a known character collection nor glyph names say which characters the font
// prints. Poppler then invents Unicode (Identity-H comes out as `#$%`), which must not pass as text.
bool knows_unicode(const GfxFont& font);

// The font size Poppler's TextOutputDev works with, in points on the page: that of a Type 3 font is guessed from its widths.
double text_size(const GfxFont& font, double transformed_size);

}  // namespace yusuan
