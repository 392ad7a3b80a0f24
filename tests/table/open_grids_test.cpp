#include "table/open_grids.hpp"

#include <gtest/gtest.h>

#include "support/drawn_page.hpp"

namespace yusuan {
namespace {

using test::drawn_page;
using test::Texts;

std::vector<Grid> open_grids_of(std::string_view picture) {
  const PageContent page = drawn_page(picture);
  return grids_of_column_rules(rulings_to_edges(page.rulings), page.glyphs);
}

TEST(open_grids, columns_lie_between_vertical_rules_that_nothing_closes) {
  const auto grids = open_grids_of(R"(
    |            |         |
    | 办公费     | 1.00    |
    | 差旅费     | 2.00    |
    |            |         |
  )");
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(grids[0].rows(), 1);
  EXPECT_EQ(grids[0].columns(), 2);
  EXPECT_NEAR(grids[0].xs[1], test::ruling_of_cell(13), 1e-9);
}

TEST(open_grids, text_beyond_the_outermost_rules_makes_columns_there) {
  const auto grids = open_grids_of(R"(
    办公费     | 1.00    |  4.00
    差旅费     | 2.00    |  5.00
               |         |
  )");
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(grids[0].columns(), 3);
}

TEST(open_grids, a_ruled_table_makes_none) {
  EXPECT_TRUE(open_grids_of(R"(
    +------------+---------+
    | 办公费     | 1.00    |
    +------------+---------+
    | 差旅费     | 2.00    |
    +------------+---------+
  )")
                  .empty());
}

TEST(open_grids, a_single_vertical_rule_makes_none) {
  EXPECT_TRUE(open_grids_of(R"(
    办公费     | 1.00
    差旅费     | 2.00
    培训费     | 3.00
  )")
                  .empty());
}

TEST(open_grids, rules_that_end_elsewhere_make_none_together) {
  EXPECT_TRUE(open_grids_of(R"(
    |
    | 办公费     | 1.00
    | 差旅费     | 2.00
                 | 3.00
                 |
  )")
                  .empty());
}

TEST(open_grids, row_rules_alone_make_one_column_that_is_still_to_be_divided) {
  const PageContent page = drawn_page(R"(
    ------------------------
    项目            金额
    ------------------------
    办公费          1.00
    差旅费          2.00
    ------------------------
  )");
  const auto grids = grids_of_row_rules(rulings_to_edges(page.rulings), page.glyphs);
  ASSERT_EQ(grids.size(), 1U);
  EXPECT_EQ(grids[0].columns(), 1);
  EXPECT_EQ(grids[0].rows(), 2);
}

TEST(open_grids, lines_above_and_below_prose_make_none) {
  const PageContent page = drawn_page(R"(
    ------------------------
    本部门预算收支总体平衡
    没有其他需要说明的情况
    ------------------------
    以上情况特此公开予说明
    ------------------------
  )");
  EXPECT_TRUE(grids_of_row_rules(rulings_to_edges(page.rulings), page.glyphs).empty());
}

TEST(open_grids, a_page_of_column_rules_alone_reads_row_by_row) {
  const PageLayout layout = test::drawn_layout(R"(
    |            |         |
    | 办公费     | 1.00    |
    | 差旅费     | 2.00    |
    |            |         |
  )");
  ASSERT_EQ(layout.grids.size(), 1U);
  EXPECT_EQ(test::texts_of(layout.grids[0]), (Texts{{"办公费", "1.00"}, {"差旅费", "2.00"}}));
}

}  // namespace
}  // namespace yusuan
