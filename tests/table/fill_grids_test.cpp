#include "table/fill_grids.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

// `rows` × `columns` cells of 60 × 20 points from (10, 10) on, each a ground of its own.
std::vector<Fill> coloured_cells(int rows, int columns) {
  std::vector<Fill> fills;
  for (int row = 0; row < rows; ++row) {
    for (int column = 0; column < columns; ++column) {
      const double x = 10 + 60.0 * column;
      const double y = 10 + 20.0 * row;
      fills.push_back({{x, y, x + 60, y + 20}, false, true, 0});
    }
  }
  return fills;
}

TEST(fill_grids, cells_that_are_grounds_make_a_grid) {
  const std::vector<Grid> grids = grids_of_fills(coloured_cells(3, 2), {}, {});
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(grids[0].rows(), 3);
  EXPECT_EQ(grids[0].columns(), 2);
  EXPECT_EQ(grids[0].cells.size(), 6U);
}

TEST(fill_grids, a_ground_over_two_columns_is_a_merged_cell) {
  std::vector<Fill> fills = coloured_cells(3, 2);
  fills[0].box.x1 = fills[1].box.x1;
  fills.erase(fills.begin() + 1);
  const std::vector<Grid> grids = grids_of_fills(fills, {}, {});
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(grids[0].cells.front().column_span, 2);
}

TEST(fill_grids, one_ground_under_two_texts_is_two_cells) {
  std::vector<Fill> fills = coloured_cells(3, 2);
  fills[0].box.x1 = fills[1].box.x1;
  fills.erase(fills.begin() + 1);
  Glyph left;
  left.box = {30, 12, 40, 24};
  Glyph right;
  right.box = {90, 12, 100, 24};
  EXPECT_EQ(grids_of_fills(fills, {}, std::vector{left, right})[0].cells.front().column_span, 1);
  Glyph across;
  across.box = {65, 12, 75, 24};
  EXPECT_EQ(grids_of_fills(fills, {}, std::vector{left, across, right})[0].cells.front().column_span, 2);
}

TEST(fill_grids, a_coloured_heading_alone_is_no_grid) {
  EXPECT_TRUE(grids_of_fills(coloured_cells(1, 4), {}, {}).empty());
}

TEST(fill_grids, white_and_translucent_grounds_bound_nothing) {
  std::vector<Fill> fills = coloured_cells(3, 2);
  for (Fill& fill : fills) fill.white = true;
  EXPECT_TRUE(grids_of_fills(fills, {}, {}).empty());
  fills = coloured_cells(3, 2);
  for (Fill& fill : fills) fill.covers = false;
  EXPECT_TRUE(grids_of_fills(fills, {}, {}).empty());
}

TEST(fill_grids, shaded_cells_of_a_ruled_grid_are_its_own) {
  const std::vector<Grid> ruled = {{{0, 140}, {0, 80}, {{}}}};
  EXPECT_TRUE(grids_of_fills(coloured_cells(3, 2), ruled, {}).empty());
}

}  // namespace
}  // namespace yusuan
