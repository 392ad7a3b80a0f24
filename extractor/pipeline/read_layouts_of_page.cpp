#include "pipeline/read_layouts_of_page.hpp"

#include "page/page_status.hpp"
#include "table/leftovers.hpp"

namespace yusuan {
namespace {

Diagnostic unreadable_text(int page, PageStatus status) {
  if (status == PageStatus::scanned) {
    return {Severity::warning,
            "page-scanned",
            {page, std::nullopt},
            "the page is a picture; its text cannot be read",
            "ask the publisher for the original PDF"};
  }
  return {Severity::warning,
          "page-garbled",
          {page, std::nullopt},
          "the fonts of the page do not say which characters they print",
          "ask the publisher for another PDF"};
}

}  // namespace

PageReading read_layouts_of_page(const Document& pdf, int number, Diagnostics& diagnostics) {
  const PageContent page = read_page(pdf, number, diagnostics);
  PageReading reading{page.width, page.height, status_of(page), {}};
  if (reading.status == PageStatus::scanned || reading.status == PageStatus::garbled) {
    diagnostics.push_back(unreadable_text(number, reading.status));
    // What little could be read of such a page is no table, and what is missing has just been said.
    Diagnostics ignored;
    reading.layouts = read_layouts(page, ignored);
    for (PageLayout& layout : reading.layouts) layout.grids.clear();
    return reading;
  }
  reading.layouts = read_layouts(page, diagnostics);
  for (PageLayout& layout : reading.layouts) report_leftovers(layout, diagnostics);
  return reading;
}

}  // namespace yusuan
