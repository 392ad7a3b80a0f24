// Turns a page whose text runs up or down so that it reads from left to right, and boxes back again.
#pragma once

#include <vector>

#include "page/page_content.hpp"

namespace yusuan {

// The direction in which most glyphs of a page run; `right` for a page without text.
Direction reading_direction(const PageContent& page);

// The page turned so that text of direction `from` runs to the right. All boxes, rulings and sizes turn along.
PageContent turned(const PageContent& page, Direction from);

// Where a box of the turned page stands on the page as seen (of `width` × `height`, unturned).
Box turned_back(const Box& box, Direction from, double width, double height);

}  // namespace yusuan
