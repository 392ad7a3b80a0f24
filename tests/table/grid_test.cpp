#include "table/grid.hpp"

#include <gtest/gtest.h>

#include "support/drawn_page.hpp"

namespace yusuan {
namespace {

using test::drawn_page;

constexpr double kExact = 1e-9;  // points: what is left of averaging

std::vector<Grid> grids_of(std::string_view picture) {
  return edges_to_grids(rulings_to_edges(drawn_page(picture).rulings));
}

// `row column rows×columns` of each cell.
std::vector<std::string> cells_of(const Grid& grid) {
  std::vector<std::string> cells;
  for (const GridCell& cell : grid.cells) {
    cells.push_back(std::to_string(cell.row) + " " + std::to_string(cell.column) + " " + std::to_string(cell.row_span) +
                    "x" + std::to_string(cell.column_span));
  }
  return cells;
}

using Cells = std::vector<std::string>;

TEST(grid, a_ruled_table_has_a_cell_for_each_place) {
  const auto grids = grids_of(R"(
    +---+-----+
    |   |     |
    +---+-----+
    |   |     |
    +---+-----+
  )");
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(cells_of(grids[0]), (Cells{"0 0 1x1", "0 1 1x1", "1 0 1x1", "1 1 1x1"}));
}

TEST(grid, its_lines_lie_where_the_rulings_do) {
  const auto grids = grids_of(R"(
    +---+-----+
    |   |     |
    +---+-----+
  )");
  ASSERT_EQ(grids.size(), 1U);
  const Box second = box_of(grids[0], grids[0].cells[1]);
  EXPECT_NEAR(second.x0, 27, kExact);
  EXPECT_NEAR(second.y0, 7, kExact);
  EXPECT_NEAR(second.x1, 63, kExact);
  EXPECT_NEAR(second.y1, 35, kExact);
  EXPECT_NEAR(grids[0].box().x0, 3, kExact);
}

TEST(grid, cells_merge_over_columns_where_no_wall_stands) {
  const auto grids = grids_of(R"(
    +---+-------+
    |   |       |
    |   +---+---+
    |   |   |   |
    +---+---+---+
  )");
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(cells_of(grids[0]), (Cells{"0 0 2x1", "0 1 1x2", "1 1 1x1", "1 2 1x1"}));
}

TEST(grid, a_stub_cell_merges_over_the_rows_beside_it) {
  const auto grids = grids_of(R"(
    +---+---+
    |   |   |
    |   +---+
    |   |   |
    |   +---+
    |   |   |
    +---+---+
  )");
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(cells_of(grids[0]), (Cells{"0 0 3x1", "0 1 1x1", "1 1 1x1", "2 1 1x1"}));
}

TEST(grid, two_wide_cells_one_above_the_other_stay_two) {
  const auto grids = grids_of(R"(
    +---+---+
    |       |
    +-------+
    |       |
    +---+---+
    |   |   |
    +---+---+
  )");
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(cells_of(grids[0]), (Cells{"0 0 1x2", "1 0 1x2", "2 0 1x1", "2 1 1x1"}));
}

TEST(grid, a_table_open_at_both_sides_has_its_outer_columns) {
  const auto grids = grids_of(R"(
    ------+------+------
          |      |
    ------+------+------
          |      |
    ------+------+------
  )");
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(grids[0].columns(), 3);
  EXPECT_EQ(grids[0].rows(), 2);
  EXPECT_NEAR(grids[0].box().x0, 0, kExact);
  EXPECT_NEAR(grids[0].box().x1, 120, kExact);
}

TEST(grid, a_table_open_at_the_foot_has_its_last_row) {
  const auto grids = grids_of(R"(
    +----+-----+
    |    |     |
    +----+-----+
    |    |     |
    |    |     |
  )");
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(grids[0].rows(), 2);
  EXPECT_NEAR(grids[0].ys.back(), 70, kExact);
}

TEST(grid, a_stub_of_a_line_that_sticks_out_of_the_frame_makes_no_row) {
  const auto grids = grids_of(R"(
    +----+-----+
    |    |     |
    |    |     +--
    |    |     |
    +----+-----+
    |    |     |
    +----+-----+
  )");
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(grids[0].rows(), 2);
  EXPECT_EQ(grids[0].columns(), 2);
}

TEST(grid, an_underline_inside_a_cell_divides_nothing) {
  const auto grids = grids_of(R"(
    +----+----------+
    |    |          |
    |    | ----     |
    |    |          |
    +----+----------+
  )");
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(cells_of(grids[0]), (Cells{"0 0 1x1", "0 1 1x1"}));
}

TEST(grid, a_frame_of_one_cell_is_no_grid) {
  EXPECT_TRUE(grids_of(R"(
    +-----+
    |     |
    +-----+
  )")
                  .empty());
}

TEST(grid, single_lines_are_no_grid) {
  EXPECT_TRUE(grids_of(R"(
    -----------

    -----------
  )")
                  .empty());
}

TEST(grid, a_frame_around_a_table_leaves_the_table_a_grid_of_its_own) {
  const auto grids = grids_of(R"(
    +-----------------+
    |                 |
    |   +----+----+   |
    |   |    |    |   |
    |   +----+----+   |
    |   |    |    |   |
    |   +----+----+   |
    |                 |
    +-----------------+
  )");
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(grids[0].rows(), 2);
  EXPECT_EQ(grids[0].columns(), 2);
  EXPECT_NEAR(grids[0].box().x0, 27, kExact);
  EXPECT_NEAR(grids[0].box().y1, 91, kExact);
}

TEST(grid, two_tables_on_a_page_come_from_top_to_bottom) {
  const auto grids = grids_of(R"(
    +---+---+
    |   |   |
    +---+---+

    +---+---+---+
    |   |   |   |
    +---+---+---+
  )");
  ASSERT_EQ(grids.size(), 2U);
  EXPECT_EQ(grids[0].columns(), 2);
  EXPECT_EQ(grids[1].columns(), 3);
}

TEST(grid, two_tables_beside_each_other_come_from_left_to_right) {
  const auto grids = grids_of(R"(
    +---+---+    +---+---+---+
    |   |   |    |   |   |   |
    +---+---+    +---+---+---+
  )");
  ASSERT_EQ(grids.size(), 2U);
  EXPECT_EQ(grids[0].columns(), 2);
  EXPECT_EQ(grids[1].columns(), 3);
}

TEST(grid, corners_that_stop_short_of_each_other_still_hang_together) {
  std::vector<Edge> edges;
  for (const double y : {0.0, 20.0, 40.0}) {
    edges.push_back({Orientation::horizontal, y, 2, 48});
    edges.push_back({Orientation::horizontal, y, 52, 98});
  }
  for (const double x : {0.0, 50.0, 100.0}) {
    edges.push_back({Orientation::vertical, x, 2, 18});
    edges.push_back({Orientation::vertical, x, 22, 38});
  }
  const auto grids = edges_to_grids(edges);
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(grids[0].cells.size(), 4U);
}

TEST(grid, lines_a_hair_apart_make_no_row_between_them) {
  const auto grids = edges_to_grids(std::vector<Edge>{{Orientation::horizontal, 0, 0, 100},
                                                      {Orientation::horizontal, 20, 0, 50},
                                                      {Orientation::horizontal, 22, 50, 100},
                                                      {Orientation::horizontal, 40, 0, 100},
                                                      {Orientation::vertical, 0, 0, 40},
                                                      {Orientation::vertical, 50, 0, 40},
                                                      {Orientation::vertical, 100, 0, 40}});
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(grids[0].rows(), 2);
  EXPECT_EQ(grids[0].cells.size(), 4U);
}

TEST(grid, without_edges_there_is_none) { EXPECT_TRUE(edges_to_grids({}).empty()); }

TEST(grid, steps_of_a_drawing_make_no_grid_of_millions_of_places) {
  std::vector<Edge> edges;
  for (int i = 0; i < 1000; ++i) {
    const double at = 6.0 * i;
    edges.push_back({Orientation::horizontal, at, at, at + 6});
    edges.push_back({Orientation::vertical, at + 6, at, at + 6});
  }
  EXPECT_TRUE(edges_to_grids(edges).empty());
}

}  // namespace
}  // namespace yusuan
