#include "table/grid_fit.hpp"

#include <gtest/gtest.h>

#include "support/drawn_page.hpp"

namespace yusuan {
namespace {

using test::drawn_grid;
using test::drawn_page;
using test::layout_of;

TEST(grid_fit, a_ruled_table_whose_text_lies_in_its_cells_is_certain) {
  const GridFit fit = drawn_grid(R"(
    +------+--------+
    | 项目 | 金额   |
    +------+--------+
    | 合计 | 12.50  |
    +------+--------+
  )")
                          .fit;
  EXPECT_EQ(fit.glyphs, 11);
  EXPECT_EQ(fit.fitting, 11);
  EXPECT_EQ(fit.cells_with_text, 4);
  EXPECT_NEAR(fit.ruled_sides, fit.sides, 1e-9);
  EXPECT_EQ(confidence_of(fit), 1.0);
}

// A find of the fuzz target grids: sums of one length in two orders.
TEST(grid_fit, what_is_drawn_is_at_most_all_whatever_the_rounding) {
  GridFit fit;
  fit.sides = 0.6;
  fit.ruled_sides = 0.1 + 0.2 + 0.3;
  ASSERT_GT(fit.ruled_sides, fit.sides);
  EXPECT_EQ(ruled_share(fit), 1.0);
  EXPECT_EQ(confidence_of(fit), 1.0);
}

TEST(grid_fit, lines_that_are_inferred_count_less_than_drawn_ones) {
  const GridFit fit = drawn_grid(R"(
    ------------------------
      项目         金额
    ------------------------
      基本支出     12.50
      项目支出     13.50
      合计         26.00
    ------------------------
  )")
                          .fit;
  EXPECT_LT(fit.ruled_sides, fit.sides);
  EXPECT_GT(ruled_share(fit), 0.0);
  EXPECT_LT(ruled_share(fit), 0.5);
  EXPECT_LT(confidence_of(fit), 1.0);
  EXPECT_GT(confidence_of(fit), 0.7);
}

// A table whose last name runs over the line at its right: five characters where there is room for three.
PageContent page_with_overlong_name() {
  PageContent page = drawn_page(R"(
    +------+--------+
    | 项目 | 金额   |
    +------+--------+
    | 基   |        |
    +------+--------+
  )");
  for (int i = 0; i < 4; ++i) {
    Glyph next = page.glyphs.back();
    next.box.x0 += test::kFontSize;
    next.box.x1 += test::kFontSize;
    page.glyphs.push_back(next);
    page.glyphs.back().unicode = U'本' + static_cast<char32_t>(i);
  }
  return page;
}

TEST(grid_fit, text_that_runs_out_of_its_cell_does_not_fit) {
  const GridFit fit = layout_of(page_with_overlong_name()).grids.at(0).fit;
  EXPECT_EQ(fit.glyphs, 9);
  EXPECT_EQ(fit.fitting, 7);
}

TEST(grid_fit, text_that_a_clip_holds_in_its_cell_fits) {
  PageContent page = page_with_overlong_name();
  page.clips.push_back(
      {test::ruling_of_cell(0), test::ruling_of_row(2), test::ruling_of_cell(7), test::ruling_of_row(4)});
  for (std::size_t i = 4; i < page.glyphs.size(); ++i) page.glyphs[i].clip = 1;
  EXPECT_EQ(layout_of(page).grids.at(0).fit.fitting, 9);
}

TEST(grid_fit, what_is_left_over_lowers_the_confidence) {
  GridFit fit;
  fit.cells_with_text = 9;
  EXPECT_EQ(confidence_of(fit), confidence_of(GridFit{}));
  fit.leftovers = 1;
  EXPECT_NEAR(confidence_of(fit), 0.9 * confidence_of(GridFit{}), 1e-9);
}

}  // namespace
}  // namespace yusuan
