// Reads what is printed above a grid: title, unit, owner; and the notes below it.
#pragma once

#include <span>
#include <vector>

#include "table/page_layout.hpp"
#include "table/table.hpp"
#include "table/table_words.hpp"

namespace yusuan {

struct CaptionLimits {
  // The title stands at most this far above the grid or above the furniture between them. Points.
  double title_distance = 60;
  // A line longer than this is prose. Characters.
  std::size_t longest_title = 60;
  // Lines of one title: sizes differ by at most this share, and the gap between them is at most this share of the size.
  double same_size = 0.12;
  double subtitle_size = 0.45;  // in brackets below
  double line_gap = 1.3;
  // The middles of a title's lines lie within this. Points.
  double same_middle = 30;
  // An owner's name that wraps goes on at the owner line's left edge. Points.
  double same_left = 12;
};

// `lines` are those above the grid (below whatever grid stands above it), from top to bottom. `grid` is the grid's box.
Caption read_caption(std::span<const PrintedLine> lines, const Box& grid, const PageLayout& layout,
                     const TableWords& words, const CaptionLimits& limits = {});

// Title, owner and unit printed in the first `rows` rows of the grid itself.
void add_inner_caption(Caption& caption, const FilledGrid& grid, int rows, const PageLayout& layout,
                       const TableWords& words);

// The name of the unit in a header cell or label: `(万元)`. Empty where there is none.
std::u32string bracketed_unit(const std::u32string& text, const TableWords& words);

// The notes: the lines from the first one with a note marker on, until a gap or a line that is no longer text of the note.
// `lines` are those below the grid, down to the next grid or the end of the page, from top to bottom.
std::vector<PlacedText> read_notes(std::span<const PrintedLine> lines, const Box& grid, const PageLayout& layout,
                                   const TableWords& words);

}  // namespace yusuan
