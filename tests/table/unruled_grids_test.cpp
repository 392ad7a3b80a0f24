#include "table/unruled_grids.hpp"

#include <gtest/gtest.h>

#include "support/drawn_page.hpp"
#include "support/table_words.hpp"
#include "table/stitch_pages.hpp"

namespace yusuan {
namespace {

using test::drawn_page;
using test::Texts;

std::size_t regions_of(std::string_view picture) { return unruled_grids(drawn_page(picture).glyphs).size(); }

constexpr const char* kUnruled = R"(
              收入总表
                        单位：万元
    项目           金额       结转

    办公费         1.00       4.00
    差旅费         2.00       5.00
    培训费         3.00       6.00
    合计           6.00      15.00
)";

TEST(unruled_grids, lines_of_names_and_figures_make_a_region) { EXPECT_EQ(regions_of(kUnruled), 1U); }

TEST(unruled_grids, prose_makes_none) {
  EXPECT_EQ(regions_of(R"(
    本部门2023年预算收入2030.75万元，其中
    当年预算收入1932.48万元，上年结转收入
    98.27万元。支出总计2030.75万元，收支
    总体平衡，没有其他需要说明的情况。
  )"),
            0U);
}

TEST(unruled_grids, two_lines_make_none) {
  EXPECT_EQ(regions_of(R"(
    办公费         1.00       4.00
    差旅费         2.00       5.00
  )"),
            0U);
}

TEST(unruled_grids, a_table_without_rules_that_is_called_one_is_read) {
  const std::vector<PageLayout> layouts = {test::drawn_layout(kUnruled)};
  const auto tables = test::stitched(layouts);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].caption.title->text, "收入总表");
  EXPECT_EQ(tables[0].headers, (Texts{{"项目"}, {"金额"}, {"结转"}}));
  ASSERT_EQ(tables[0].rows.size(), 4U);
  EXPECT_EQ(tables[0].rows[3].cells[2].text, "15.00");
}

TEST(unruled_grids, the_line_of_owner_and_unit_is_no_row_of_the_heading) {
  const std::vector<PageLayout> layouts = {test::drawn_layout(R"(
              收入总表
    部门：某局            单位：万元
    项目           金额       结转
    办公费         1.00       4.00
    差旅费         2.00       5.00
    培训费         3.00       6.00
  )")};
  const auto tables = test::stitched(layouts);
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].caption.title->text, "收入总表");
  EXPECT_EQ(tables[0].caption.owner->text, "某局");
  EXPECT_EQ(tables[0].caption.unit->text, "万元");
  EXPECT_EQ(tables[0].headers, (Texts{{"项目"}, {"金额"}, {"结转"}}));
  EXPECT_EQ(tables[0].rows.size(), 3U);
}

TEST(unruled_grids, lines_that_nothing_calls_a_table_are_none) {
  const std::vector<PageLayout> layouts = {test::drawn_layout(R"(
    办公费         1.00       4.00
    差旅费         2.00       5.00
    培训费         3.00       6.00
    合计           6.00      15.00
  )")};
  EXPECT_TRUE(test::stitched(layouts).empty());
}

}  // namespace
}  // namespace yusuan
