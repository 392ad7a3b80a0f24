#include "page/page_status.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

PageContent a4_page() {
  PageContent page;
  page.width = 600;
  page.height = 800;
  return page;
}

void print(PageContent& page, char32_t unicode, int times, bool invisible = false) {
  Glyph glyph;
  glyph.unicode = unicode;
  glyph.invisible = invisible;
  page.glyphs.insert(page.glyphs.end(), static_cast<std::size_t>(times), glyph);
}

constexpr Box kWholePage = {0, 0, 600, 800};
constexpr Box kCrest = {250, 50, 350, 150};

TEST(page_status, a_page_with_characters_is_text) {
  PageContent page = a4_page();
  print(page, U'表', 1);
  EXPECT_EQ(status_of(page), PageStatus::text);
}

TEST(page_status, a_page_without_anything_is_empty) { EXPECT_EQ(status_of(a4_page()), PageStatus::empty); }

TEST(page_status, a_page_of_spaces_is_empty) {
  PageContent page = a4_page();
  print(page, U' ', 40);
  print(page, U'\u3000', 40);
  EXPECT_EQ(status_of(page), PageStatus::empty);
}

TEST(page_status, a_page_with_rulings_alone_is_empty) {
  PageContent page = a4_page();
  page.rulings.push_back({Orientation::horizontal, 100, 50, 550, 0.5});
  EXPECT_EQ(status_of(page), PageStatus::empty);
}

TEST(page_status, a_picture_of_the_whole_page_is_a_scan) {
  PageContent page = a4_page();
  page.images = {kWholePage};
  EXPECT_EQ(status_of(page), PageStatus::scanned);
}

TEST(page_status, a_scan_cut_into_strips_is_a_scan) {
  PageContent page = a4_page();
  for (int i = 0; i < 8; ++i) page.images.push_back({0, i * 100.0, 600, i * 100.0 + 100});
  EXPECT_EQ(status_of(page), PageStatus::scanned);
}

TEST(page_status, a_scan_with_a_page_number_on_it_is_a_scan) {
  PageContent page = a4_page();
  page.images = {kWholePage};
  print(page, U'8', 2);
  EXPECT_EQ(status_of(page), PageStatus::scanned);
}

TEST(page_status, a_scan_with_an_invisible_text_layer_is_a_scan) {
  PageContent page = a4_page();
  page.images = {kWholePage};
  print(page, U'表', 500, /*invisible=*/true);
  EXPECT_EQ(status_of(page), PageStatus::scanned);
}

TEST(page_status, text_on_a_background_picture_is_text) {
  PageContent page = a4_page();
  page.images = {kWholePage};
  print(page, U'表', 200);
  EXPECT_EQ(status_of(page), PageStatus::text);
}

TEST(page_status, a_crest_alone_makes_no_scan) {
  PageContent page = a4_page();
  page.images = {kCrest};
  EXPECT_EQ(status_of(page), PageStatus::empty);
}

TEST(page_status, a_page_whose_text_has_no_unicode_is_garbled) {
  PageContent page = a4_page();
  print(page, 0, 300);
  print(page, U'8', 3);
  EXPECT_EQ(status_of(page), PageStatus::garbled);
}

TEST(page_status, a_few_characters_without_unicode_leave_a_page_text) {
  PageContent page = a4_page();
  print(page, 0, 3);
  print(page, U'表', 300);
  EXPECT_EQ(status_of(page), PageStatus::text);
}

TEST(page_status, text_drawn_as_outlines_is_a_scan_but_a_drawing_is_not) {
  PageContent page = a4_page();
  page.curved_fills = 3000;
  EXPECT_EQ(status_of(page), PageStatus::scanned);
  page.curved_fills = 30;
  EXPECT_EQ(status_of(page), PageStatus::empty);
}

TEST(page_status, a_page_without_size_is_no_scan) {
  PageContent page;
  page.images = {kWholePage};
  EXPECT_EQ(status_of(page), PageStatus::empty);
}

}  // namespace
}  // namespace yusuan
