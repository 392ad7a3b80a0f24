// Tells lines drawn too long from sides left open.
#pragma once

#include <span>

#include "table/edges.hpp"
#include "table/page_layout.hpp"

namespace yusuan {

// The grid without its outer rows and columns that no line closes and in which nothing is printed: the ends of lines that run on
// beyond the frame are no cells. An outer row or column with text, closed by a line, or longer than a pen slips, stays: a column
// whose side was left open may be blank on one page of its table and not on another.
FilledGrid without_blank_margins(FilledGrid grid, std::span<const Edge> edges);

}  // namespace yusuan
