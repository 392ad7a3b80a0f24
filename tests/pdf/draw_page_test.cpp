#include "pdf/draw_page.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <cstdint>
#include <string>
#include <vector>

#include "pdf/grey_png.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

// The number of four bytes that a PNG's header has at `at`.
std::uint32_t number_at(const std::string& png, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = at; i < at + 4; ++i) number = number << 8 | static_cast<unsigned char>(png[i]);
  return number;
}

constexpr std::size_t kWidthAt = 16;
constexpr std::size_t kBitsAt = 24;

TEST(grey_png, has_four_bits_a_pixel_whatever_stands_between_the_rows) {
  const std::vector<std::uint8_t> rows = {0, 255, 99, 128, 7, 99};
  const auto png = to_grey_png(rows, 2, 2, 3);
  ASSERT_TRUE(png);
  EXPECT_EQ(png->substr(1, 3), "PNG");
  EXPECT_EQ(number_at(*png, kWidthAt), 2u);
  EXPECT_EQ((*png)[kBitsAt], 4);
  EXPECT_EQ(png, to_grey_png(std::vector<std::uint8_t>{0, 255, 1, 128, 7, 1}, 2, 2, 3));
  EXPECT_NE(png, to_grey_png(std::vector<std::uint8_t>{0, 0, 99, 128, 7, 99}, 2, 2, 3));
}

using test::sample_bytes;

TEST(draw_page, a_page_is_as_wide_as_it_is_read) {
  const Result<Document> document = open_document(sample_bytes("yanbian-2023.pdf"), "");
  ASSERT_TRUE(document);
  Diagnostics diagnostics;
  const PageContent content = read_page(document.value(), 6, diagnostics);
  const auto image = draw_page(document.value(), 6, {.dots_per_inch = 72, .longest_side = 5000});
  ASSERT_TRUE(image);
  EXPECT_EQ(image->page, 6);
  EXPECT_NEAR(number_at(image->png, kWidthAt), content.width, 1);
  EXPECT_NEAR(number_at(image->png, kWidthAt + 4), content.height, 1);
}

TEST(draw_page, large_sheets_are_drawn_coarser) {
  const Result<Document> document = open_document(sample_bytes("yanbian-2023.pdf"), "");
  ASSERT_TRUE(document);
  const auto image = draw_page(document.value(), 1, {.dots_per_inch = 100, .longest_side = 200});
  ASSERT_TRUE(image);
  EXPECT_LE(std::max(number_at(image->png, kWidthAt), number_at(image->png, kWidthAt + 4)), 201u);
}

TEST(draw_page, a_page_that_is_not_there_gives_none) {
  const Result<Document> document = open_document(sample_bytes("yanbian-2023.pdf"), "");
  ASSERT_TRUE(document);
  EXPECT_FALSE(draw_page(document.value(), 27));
  EXPECT_FALSE(draw_page(document.value(), 0));
}

}  // namespace
}  // namespace yusuan
