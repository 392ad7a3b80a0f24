// PageLayout: one page's grids with their text, and the lines outside them, in the page's reading orientation.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "page/page_content.hpp"
#include "table/alternative.hpp"
#include "table/grid.hpp"
#include "table/grid_fit.hpp"
#include "table/printed_lines.hpp"

namespace yusuan {

struct FilledCell {
  GridCell place;
  std::vector<PrintedLine> lines;  // as printed, top to bottom
  std::u32string text;             // the lines joined, white space beside CJK removed
  std::optional<Box> text_box;     // of what is printed; none where blank
  std::vector<Glyph> glyphs;       // while cells are still being split; empty in a finished layout
};

// Sets a cell's lines and, from them, its text and box.
void set_lines(FilledCell& cell, std::vector<PrintedLine> lines);

// Sets a cell's glyphs and, from them, its lines, text and box.
void set_glyphs(FilledCell& cell, std::vector<Glyph> glyphs);

struct FilledGrid {
  Grid grid;
  std::vector<FilledCell> cells;          // as grid.cells
  std::vector<int> cell_at;               // rows × columns: index into cells
  bool inferred = false;                  // no rule bounds it: found from the text alone
  GridFit fit;                            // set in a finished layout
  std::vector<Alternative> alternatives;  // so are these

  [[nodiscard]] const FilledCell& at(int row, int column) const {
    return cells[static_cast<std::size_t>(cell_at[static_cast<std::size_t>(row * grid.columns() + column)])];
  }
};

// The grid with `cells`, which cover it without gap or overlap.
FilledGrid with_cells(Grid grid, std::vector<FilledCell> cells);

struct PageLayout {
  int page = 0;
  double width = 0;  // points, as seen
  double height = 0;
  Direction turn =
      Direction::right;            // how the text runs on the page as seen; boxes below are of the page turned upright
  std::vector<FilledGrid> grids;   // top to bottom
  std::vector<PrintedLine> lines;  // outside the grids, top to bottom
};

// A box of the layout as it stands on the page as seen.
Box box_as_seen(const PageLayout& layout, const Box& box);

// Reads one page: turns it upright, cleans the glyphs, finds grids, fills cells. One layout for each direction in which its text
// runs, that of most text first; never none.
std::vector<PageLayout> read_layouts(const PageContent& page, Diagnostics& diagnostics);

}  // namespace yusuan
