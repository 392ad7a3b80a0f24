// Newspaper columns: prose that is set in columns beside each other, with a gutter too narrow to part lines of its own.
#pragma once

#include <span>
#include <vector>

#include "page/glyph.hpp"
#include "table/printed_lines.hpp"

namespace yusuan {

struct TextColumnLimits {
  // Fewer glyphs than this are no page of columns.
  std::size_t fewest_glyphs = 400;
  // A gutter is at least this share of the font size wide, on so many lines.
  double gutter = 1.1;
  int fewest_lines = 8;
  // Of the lines beside a gutter, at least this share has so many characters on each side: the columns are prose, no labels and figures.
  double prose_share = 0.6;
  std::size_t prose_length = 8;
  // Lines across the gutter are at most this share of those beside it.
  double most_across = 0.3;
};

// The lines of glyphs that run to the right, as glyphs_to_lines() makes them; where the page is set in columns, no line runs over
// a gutter, and each knows its column.
std::vector<PrintedLine> glyphs_to_column_lines(std::span<const Glyph> glyphs, const TextColumnLimits& limits = {});

}  // namespace yusuan
