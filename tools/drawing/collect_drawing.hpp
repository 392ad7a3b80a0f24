// From what was read of a page to what is drawn of it.
#pragma once

#include <span>

#include "drawing/page_drawing.hpp"
#include "page/page_content.hpp"
#include "table/page_layout.hpp"

namespace yusuan {

// `layouts` are what read_layouts() made of `page`, with all their grids or fewer. `file` and `pages` are left to the caller.
PageDrawing collect_drawing(const PageContent& page, std::span<const PageLayout> layouts);

}  // namespace yusuan
