// What is read of the sample's pages, in figures: a change of any of them is to be looked at.
#include <fmt/format.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "page/page_status.hpp"
#include "pdf/document.hpp"
#include "support/golden.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

const char* name_of(PageStatus status) {
  switch (status) {
    case PageStatus::text: return "text";
    case PageStatus::empty: return "empty";
    case PageStatus::scanned: return "scanned";
    case PageStatus::garbled: return "garbled";
  }
  return "?";
}

std::string utf8(char32_t c) {
  if (c < 0x80) return {static_cast<char>(c)};
  if (c < 0x800) return {static_cast<char>(0xC0 | (c >> 6)), static_cast<char>(0x80 | (c & 63))};
  return {static_cast<char>(0xE0 | (c >> 12)), static_cast<char>(0x80 | ((c >> 6) & 63)),
          static_cast<char>(0x80 | (c & 63))};
}

// One line a page: its size and status, how much is on it, and the first and last characters in the order of printing.
std::string summary_of(const PageContent& page) {
  constexpr std::size_t kShown = 12;
  std::vector<Glyph> inked;
  std::ranges::copy_if(page.glyphs, std::back_inserter(inked), [](const Glyph& g) { return g.unicode != U' '; });
  std::string first;
  std::string last;
  for (std::size_t i = 0; i < std::min(kShown, inked.size()); ++i) {
    first += utf8(inked[i].unicode);
    last += utf8(inked[inked.size() - std::min(kShown, inked.size()) + i].unicode);
  }
  const auto across = std::ranges::count(page.rulings, Orientation::horizontal, &Ruling::orientation);
  return fmt::format("page {}: {:.1f} x {:.1f} {}, {} glyphs, {} rulings across, {} down, {} images: {} … {}\n",
                     page.number, page.width, page.height, name_of(status_of(page)), inked.size(), across,
                     static_cast<std::ptrdiff_t>(page.rulings.size()) - across, page.images.size(), first, last);
}

TEST(page_content_golden, the_samples_pages_are_read_as_they_were_looked_over) {
  const Result<Document> document = open_document(test::sample_bytes("yanbian-2023.pdf"), "");
  ASSERT_TRUE(document.ok());
  std::string summary;
  Diagnostics diagnostics;
  for (int number = 1; number <= document.value().facts().pages; ++number) {
    summary += summary_of(read_page(document.value(), number, diagnostics));
  }
  EXPECT_TRUE(diagnostics.empty());
  test::expect_golden("page", "yanbian-2023.txt", summary);
}

}  // namespace
}  // namespace yusuan
