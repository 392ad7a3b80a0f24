// Finds where a grid's geometry leaves open what its cells hold.
#pragma once

#include <span>
#include <vector>

#include "page/glyph.hpp"
#include "table/alternative.hpp"
#include "table/edges_by_place.hpp"
#include "table/page_layout.hpp"

namespace yusuan {

// All readings that the grid allows besides the one taken. `edges` and `glyphs` are the page's.
std::vector<Alternative> alternatives_of(const FilledGrid& grid, const EdgesByPlace& edges,
                                         std::span<const Glyph> glyphs);

}  // namespace yusuan
