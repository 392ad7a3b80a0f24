// Pieces of text: what stands on one baseline, parted where it leaves a gap.
#pragma once

#include <span>
#include <vector>

#include "page/glyph.hpp"
#include "table/printed_lines.hpp"

namespace yusuan {

// Text pieces on one baseline, left to right.
using Pieces = std::vector<PrintedLine>;

// The rows of pieces of the glyphs of one cell, top to bottom. `piece_gap` parts pieces; share of the font size.
std::vector<Pieces> rows_of_pieces(std::span<const Glyph> glyphs, double piece_gap);

// Is one of the pieces a figure, and no bare year?
bool has_figure(const Pieces& pieces);

// A figure beside other text.
bool is_row_of_figures(const Pieces& pieces);

}  // namespace yusuan
