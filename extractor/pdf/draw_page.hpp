// A page of an open PDF drawn as a picture, as people see it.
#pragma once

#include <optional>

#include "page/page_image.hpp"
#include "pdf/document.hpp"

namespace yusuan {

struct DrawLimits {
  double dots_per_inch = 110;  // 9 pt Chinese print is then 14 pixels high, which reads well on a screen
  double longest_side =
      2600;  // pixels: an A3 page at that resolution with room to spare; larger sheets are drawn coarser
};

// The crop box of page `number` (1 to facts().pages), turned as seen, so that its boxes are places in the picture.
// Empty where Poppler cannot draw it.
std::optional<PageImage> draw_page(const Document& document, int number, const DrawLimits& limits = {});

}  // namespace yusuan
