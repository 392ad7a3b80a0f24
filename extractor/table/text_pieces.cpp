#include "table/text_pieces.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "table/figure.hpp"

namespace yusuan {

std::vector<Pieces> rows_of_pieces(std::span<const Glyph> glyphs, double piece_gap) {
  LineLimits lines;
  lines.line_gap = piece_gap;
  std::vector<Pieces> rows;
  for (PrintedLine& piece : glyphs_to_lines(glyphs, lines)) {
    const bool same = !rows.empty() && std::fabs(rows.back().front().middle - piece.middle) < 0.5 * piece.size &&
                      piece.box.x0 >= rows.back().back().box.x1;
    if (!same) rows.emplace_back();
    rows.back().push_back(std::move(piece));
  }
  return rows;
}

bool has_figure(const Pieces& pieces) {
  return std::ranges::any_of(pieces, [](const PrintedLine& p) { return is_figure(p.text) && !is_bare_year(p.text); });
}

bool is_row_of_figures(const Pieces& pieces) { return pieces.size() >= 2 && has_figure(pieces); }

}  // namespace yusuan
