// Figures that follow a name without a gap: a long name runs up to the figure of the next column.
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

#include "page/geometry.hpp"
#include "page/glyph.hpp"
#include "table/text_pieces.hpp"

namespace yusuan {

// A piece of a row that ends with a number behind a word, parted where they meet. The number is whole: none is ever cut.
struct AbuttingFigure {
  std::size_t piece = 0;  // index into the row
  PrintedLine name;
  PrintedLine figure;
};

// A cell's glyphs by height, put in order when they are first asked for. They must outlive this.
class GlyphsByHeight {
 public:
  explicit GlyphsByHeight(std::span<const Glyph> glyphs) : glyphs_(glyphs) {}

  // Those of a piece, from left to right.
  [[nodiscard]] std::vector<const Glyph*> of(const PrintedLine& piece);

 private:
  std::span<const Glyph> glyphs_;
  std::vector<std::pair<double, const Glyph*>> by_middle_;
};

// Those of one row. `glyphs` are the cell's.
std::vector<AbuttingFigure> abutting_figures(const Pieces& row, GlyphsByHeight& glyphs);

// A row and what could be cut in it.
struct TextRow {
  Pieces pieces;
  std::vector<AbuttingFigure> abutting;
  bool only_if_cut = false;  // in a cell without any gap: it tells of columns only where it is cut
};

// Where a piece is to be cut.
struct FigureCut {
  std::size_t row = 0;
  std::size_t abutting = 0;  // index into the row's
  Interval gap;              // the white gap of the other rows that the piece runs across
};

struct AbuttingLimits {
  // A figure begins at a column's edge, or ends where others of its column do, within this. Share of the font size.
  double at_edge = 0.3;
};

// The cuts that the columns of the other rows call for. `gaps` are the white gaps which those leave, from left to right: a figure
// belongs to the column of figures at the right of a gap where word meets number within the gap, or where it ends as other
// figures of that column do, and nothing else of its row stands in that column.
std::vector<FigureCut> cuts_at_columns(std::span<const TextRow> rows, std::span<const Interval> gaps,
                                       const AbuttingLimits& limits = {});

// The row with those of its abutting figures parted for which `is_cut` is true; it may change the parts' boxes.
template <typename Predicate>
Pieces parted(const TextRow& row, Predicate is_cut) {
  Pieces pieces;
  for (std::size_t i = 0; i < row.pieces.size(); ++i) {
    const auto found = std::ranges::find(row.abutting, i, &AbuttingFigure::piece);
    AbuttingFigure parts = found == row.abutting.end() ? AbuttingFigure{} : *found;
    if (found != row.abutting.end() && is_cut(parts)) {
      pieces.push_back(std::move(parts.name));
      pieces.push_back(std::move(parts.figure));
    } else {
      pieces.push_back(row.pieces[i]);
    }
  }
  return pieces;
}

}  // namespace yusuan
