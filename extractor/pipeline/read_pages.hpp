// All pages of a PDF, from Poppler to their layouts, by one thread or several.
#pragma once

#include <functional>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "budget/document.hpp"
#include "pdf/document.hpp"
#include "table/page_layout.hpp"

namespace yusuan {

struct PageReadings {
  std::vector<PageFacts> pages;     // by number
  std::vector<PageLayout> layouts;  // by page
  Diagnostics diagnostics;          // by page
};

// Reads page after page; only the layouts stay in memory. With `jobs` above 1, so many threads take the pages as they come, each
// with the PDF opened once more; what comes out is the same. `on_page` is called on this thread alone, with the number of pages
// begun and the count of pages; it may be empty. Throws std::bad_alloc where memory ends.
PageReadings read_pages(const Document& pdf, std::size_t jobs, const std::function<void(int, int)>& on_page);

}  // namespace yusuan
