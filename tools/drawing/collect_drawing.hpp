// From what was read of a page to what is drawn of it.
#pragma once

#include "drawing/page_drawing.hpp"
#include "page/page_content.hpp"
#include "table/page_layout.hpp"

namespace yusuan {

// `layout` is what read_layout() made of `page`. `file` and `pages` are left to the caller.
PageDrawing collect_drawing(const PageContent& page, const PageLayout& layout);

}  // namespace yusuan
