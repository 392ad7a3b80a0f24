// Turns a page's raw glyphs into what a reader sees: canonical characters, each once.
#pragma once

#include <vector>

#include "page/page_content.hpp"

namespace yusuan {

struct CleanGlyphs {
  std::vector<Glyph> glyphs;  // visible, with Unicode, no spaces, in stream order
  int without_unicode = 0;    // left out: their font does not say what they are
  int invisible = 0;          // left out because the page has visible text
  int white = 0;              // the same, white on white paper
  int private_use = 0;        // kept, but only their font knows what they are
  int doubled = 0;            // left out: printed twice at one place to look bold
};

// Invisible text, and white text on no ground, is used only where a page has no visible text at all.
CleanGlyphs clean_glyphs(const PageContent& page);

}  // namespace yusuan
