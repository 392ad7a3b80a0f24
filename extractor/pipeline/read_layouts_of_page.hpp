// One page of a PDF, from Poppler to its layouts: the part of the way that `extract` and `grids` share.
#pragma once

#include <vector>

#include "base/diagnostic.hpp"
#include "page/page_content.hpp"
#include "pdf/document.hpp"
#include "table/page_layout.hpp"

namespace yusuan {

struct PageReading {
  double width = 0;  // points, as seen
  double height = 0;
  PageStatus status = PageStatus::text;
  std::vector<PageLayout> layouts;  // without grids where the text cannot be read
};

// `number` counts from 1. What could not be read is added to `diagnostics`, a page that is a picture or whose fonts tell nothing
// with it (`page-scanned`, `page-garbled`).
PageReading read_layouts_of_page(const Document& pdf, int number, Diagnostics& diagnostics);

}  // namespace yusuan
