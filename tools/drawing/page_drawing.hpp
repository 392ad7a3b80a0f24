// PageDrawing: what draw_page shows of one page, as plain values. All places are points on the page as seen.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/provenance.hpp"

namespace yusuan {

// How a glyph stands on the page: `garbled` has no Unicode, `invisible` no ink.
enum class GlyphKind : std::uint8_t { visible, space, white, invisible, garbled };

struct DrawnGlyph {
  Box box;
  GlyphKind kind = GlyphKind::visible;
  std::string title;  // what it is, for people
};

struct DrawnRuling {
  Box box;  // its length and thickness
  std::string title;
};

struct DrawnEdge {
  Box line;  // from one end to the other
  std::string title;
};

struct DrawnCell {
  Box box;
  int row = 0;
  int column = 0;
  int row_span = 1;
  int column_span = 1;
  std::string text;
  std::optional<Box> stray_text;  // where its text is printed, if that is not within the cell
  double label_x = 0;             // the corner where its reader starts
  double label_y = 0;
};

struct DrawnGrid {
  Box box;
  int rows = 0;
  int columns = 0;
  int angle = 0;          // degrees clockwise in which its text runs: 0, 90, 180, 270
  bool inferred = false;  // no rule bounds it
  double confidence = 1;  // 0 to 1
  std::vector<DrawnCell> cells;
};

struct DrawnText {
  Box box;
  std::string text;
};

struct PageDrawing {
  std::string file;  // its name, without folders
  int page = 0;      // from 1
  int pages = 0;     // of the document
  double width = 0;
  double height = 0;
  std::string status;       // text, empty, scanned, garbled
  std::vector<int> angles;  // degrees clockwise in which its text runs, that of most text first
  std::vector<DrawnGlyph> glyphs;
  std::vector<DrawnRuling> rulings;  // as read
  std::vector<DrawnEdge> edges;      // the rulings joined
  std::vector<Box> idle;             // the parts of edges along which no cell ends
  std::vector<Box> inferred;         // the sides of cells that no edge covers
  std::vector<DrawnGrid> grids;
  std::vector<DrawnText> outside;  // text in no grid
};

}  // namespace yusuan
