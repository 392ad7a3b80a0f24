// PageContent: everything that is read of one page, as plain values.
#pragma once

#include <string>
#include <vector>

#include "base/provenance.hpp"
#include "page/fill.hpp"
#include "page/glyph.hpp"
#include "page/ruling.hpp"

namespace yusuan {

struct Font {
  std::string name;           // as the PDF names it, subset prefix removed; empty where it has none
  bool knows_unicode = true;  // false: neither ToUnicode, character collection nor glyph names tell its characters
};

// One page in points as seen: /Rotate applied, origin at the top left of the crop box.
struct PageContent {
  int number = 0;  // from 1
  double width = 0;
  double height = 0;
  std::vector<Glyph> glyphs;    // in the order of the content stream, spaces included
  std::vector<Ruling> rulings;  // those that show
  std::vector<Fill> fills;      // in the order in which they were painted
  std::vector<Box> images;      // of raster images, clipped to the page
  std::vector<Font> fonts;
  // Boxes glyphs were clipped to. Spreadsheets clip a long text to its cell but still print all of it, so a glyph's clip tells
  // its cell where its own place does not.
  std::vector<Box> clips;
  int curved_fills = 0;  // filled paths with curves; very many of them are text drawn as outlines
};

// What a page offers: `text` it can be read; `empty` nothing is on it; `scanned` an image stands for the text;
// `garbled` its text has no Unicode.
enum class PageStatus : std::uint8_t { text, empty, scanned, garbled };

}  // namespace yusuan
