// Parts a page on which text runs in several directions, as where a turned table stands under upright prose.
#pragma once

#include <vector>

#include "page/page_content.hpp"

namespace yusuan {

struct PartLimits {
  // Text of another direction that stands in no ruled grid is a part of its own from this many glyphs on: page numbers, seals
  // and stub labels have fewer.
  int fewest_glyphs = 60;
  // A ruled grid is read in another direction than the page from this many glyphs on.
  int fewest_in_grid = 12;
};

// One PageContent for each direction of reading, that of most text first; together they hold every glyph and ruling once. What
// lies in a ruled grid goes with the direction of most of that grid's text: its stub labels may be turned. Empty where the whole
// page is one part.
std::vector<PageContent> parts_by_direction(const PageContent& page, const PartLimits& limits = {});

}  // namespace yusuan
