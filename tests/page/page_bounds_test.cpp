#include "page/page_bounds.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace yusuan {
namespace {

constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
constexpr double kEndless = std::numeric_limits<double>::infinity();

Glyph glyph_at(const Box& box, double size = 10) {
  Glyph glyph;
  glyph.box = box;
  glyph.baseline = box.y1;
  glyph.size = size;
  glyph.unicode = U'a';
  return glyph;
}

PageContent page_of(std::vector<Glyph> glyphs) {
  PageContent page{1, 595, 842, {}, {}, {}, {}, {}, {{0, 0, 595, 842}}, 0};
  page.glyphs = std::move(glyphs);
  return page;
}

TEST(PageBounds, WhatLiesOnThePageAndSomewhatBesideItStays) {
  PageContent page = page_of({glyph_at({10, 10, 20, 20}), glyph_at({-300, -20, 900, 20}, 1200)});
  EXPECT_EQ(leave_out_of_bounds(page), 0U);
  EXPECT_EQ(page.glyphs.size(), 2U);
}

// The smallest find of the fuzz target grids: a tile number that no integer holds.
TEST(PageBounds, GlyphsThatAreTooFarTooLargeOrNowhereAreCountedAndLeftOut) {
  PageContent page =
      page_of({glyph_at({10, 10, 20, 20}), glyph_at({10, -1.13667e48, 20, 20}), glyph_at({10, 10, 20, 20}, 1e9),
               glyph_at({kNone, 10, 20, 20}), glyph_at({10, 10, kEndless, 20}), glyph_at({10, 10, 20, 20}, kNone)});
  EXPECT_EQ(leave_out_of_bounds(page), 5U);
  ASSERT_EQ(page.glyphs.size(), 1U);
  EXPECT_EQ(page.glyphs.front().box, (Box{10, 10, 20, 20}));
}

TEST(PageBounds, RulingsKeepTheirNumberSoThatFillsStillKnowWhatTheyCover) {
  PageContent page = page_of({});
  page.rulings = {{Orientation::horizontal, 10, 0, 1e30, 1}, {Orientation::horizontal, 20, 0, 100, 1}};
  page.fills = {{{0, 0, 1, 1}, false, true, 2}, {{0, 0, kEndless, 1}, false, true, 2}};
  leave_out_of_bounds(page);
  ASSERT_EQ(page.rulings.size(), 2U);
  EXPECT_EQ(page.rulings[0].to, 0);
  EXPECT_EQ(page.rulings[1].to, 100);
  ASSERT_EQ(page.fills.size(), 1U);
  EXPECT_EQ(page.fills.front().rulings_before, 2U);
}

TEST(PageBounds, ClipsAreCutAndKeepTheirPlaces) {
  PageContent page = page_of({});
  page.clips = {{-1e30, 0, 1e30, 5}, {kNone, 0, 5, 5}};
  leave_out_of_bounds(page);
  ASSERT_EQ(page.clips.size(), 2U);
  EXPECT_EQ(page.clips[0], (Box{-100'000, 0, 100'000, 5}));
  EXPECT_EQ(page.clips[1].x0, -100'000);
}

TEST(PageBounds, OfAPageThatIsTooLargeItselfNothingIsLeft) {
  PageContent page = page_of({glyph_at({10, 10, 20, 20})});
  page.width = 1e9;
  EXPECT_EQ(leave_out_of_bounds(page), 1U);
  EXPECT_TRUE(page.glyphs.empty());
}

}  // namespace
}  // namespace yusuan
