// Keeps a page's content where a page can have any: what lies farther out would fill memory and overflow what is reckoned with it.
#pragma once

#include <cstddef>

#include "page/page_content.hpp"

namespace yusuan {

struct PageBounds {
  // No coordinate or size is beyond this. Points; the largest page that Acrobat shows has 14,400.
  double farthest = 100'000;
};

// Leaves out the glyphs that reach farther or are larger, and so do rulings, fills and images; clips are cut. Of a page that is
// larger itself nothing is left. Gives how many glyphs were left out. Afterwards no coordinate is infinite or not a number.
std::size_t leave_out_of_bounds(PageContent& page, const PageBounds& bounds = {});

}  // namespace yusuan
