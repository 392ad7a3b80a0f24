#include "table/glyph_strokes.hpp"

#include <gtest/gtest.h>

#include "page/geometry.hpp"
#include "support/drawn_page.hpp"

namespace yusuan {
namespace {

using test::drawn_page;

Ruling across(double y, double from, double to) { return {Orientation::horizontal, y, from, to, 0.3}; }
Ruling down(double x, double from, double to) { return {Orientation::vertical, x, from, to, 0.3}; }

// One row of text: characters are 12 points wide and high, figures 6 wide; the baseline is at 11.5.
constexpr const char* kText = "王田 11";

TEST(glyph_strokes, what_lies_within_a_character_is_its_stroke) {
  const PageContent page = drawn_page(kText);
  const std::vector<Ruling> strokes = {across(2, 1, 11), across(6, 1.5, 10), down(6, 2, 10.5), down(32.5, 2, 11)};
  EXPECT_TRUE(without_glyph_strokes(strokes, page.glyphs).empty());
}

TEST(glyph_strokes, what_leaves_the_character_is_a_line) {
  const PageContent page = drawn_page(kText);
  const std::vector<Ruling> lines = {across(6, 1, 20), down(6, -2, 14), across(18, 1, 11), down(60, 2, 10)};
  EXPECT_EQ(without_glyph_strokes(lines, page.glyphs).size(), lines.size());
}

TEST(glyph_strokes, the_dots_of_a_line_close_under_the_text_stay) {
  const PageContent page = drawn_page(kText);
  std::vector<Ruling> dots;
  for (int i = 0; i < 30; ++i) dots.push_back(across(13, 2.0 * i, 2.0 * i + 0.5));
  EXPECT_EQ(without_glyph_strokes(dots, page.glyphs).size(), dots.size());
}

TEST(glyph_strokes, without_text_all_lines_stay) {
  EXPECT_EQ(without_glyph_strokes(std::vector{across(6, 1, 5)}, {}).size(), 1U);
}

TEST(glyph_strokes, a_table_with_bold_outlines_is_read_by_its_lines) {
  PageContent page = drawn_page(R"(
    +------+--------+
    | 田   | 金额   |
    +------+--------+
    | 王   | 1.00   |
    +------+--------+
  )");
  const std::vector<Glyph> glyphs = page.glyphs;
  for (const Glyph& glyph : glyphs) {
    const double top = glyph.baseline - 10;
    const Box& box = glyph.box;
    for (const double part : {0.0, 0.5, 1.0}) {
      page.rulings.push_back(across(top + part * 10, box.x0 + 0.5, box.x1 - 0.5));
      page.rulings.push_back(down(box.x0 + 0.5 + part * (width(box) - 1), top, top + 10));
    }
  }
  const PageLayout layout = test::layout_of(page);
  ASSERT_EQ(layout.grids.size(), 1U);
  EXPECT_EQ(test::texts_of(layout.grids[0]), (test::Texts{{"田", "金额"}, {"王", "1.00"}}));
}

}  // namespace
}  // namespace yusuan
