#include "pipeline/read_layouts_of_page.hpp"

#include "page/page_status.hpp"

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
  const bool unreadable = reading.status == PageStatus::scanned || reading.status == PageStatus::garbled;
  if (unreadable) diagnostics.push_back(unreadable_text(number, reading.status));
  reading.layouts = read_layouts(page, diagnostics);
  // Rules around text that cannot be read make empty tables.
  if (unreadable) {
    for (PageLayout& layout : reading.layouts) layout.grids.clear();
  }
  return reading;
}

}  // namespace yusuan
