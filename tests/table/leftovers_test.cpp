#include "table/leftovers.hpp"

#include <gtest/gtest.h>

#include "support/drawn_page.hpp"

namespace yusuan {
namespace {

using test::drawn_layout;

Diagnostics leftovers_of(PageLayout& layout) {
  Diagnostics diagnostics;
  report_leftovers(layout, diagnostics);
  return diagnostics;
}

TEST(leftovers, a_figure_beside_a_table_is_told) {
  PageLayout layout = drawn_layout(R"(
    +------+--------+
    | 项目 | 金额   |
    +------+--------+
    | 合计 | 12.50  |   13.75
    +------+--------+
  )");
  const Diagnostics diagnostics = leftovers_of(layout);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].code, "text-beside-table");
  EXPECT_EQ(diagnostics[0].severity, Severity::warning);
  EXPECT_NE(diagnostics[0].message.find("13.75"), std::string::npos);
  EXPECT_EQ(layout.grids[0].fit.leftovers, 1);
}

TEST(leftovers, words_beside_a_table_are_a_note) {
  PageLayout layout = drawn_layout(R"(
    +------+--------+
    | 项目 | 金额   |
    +------+--------+   附件
    | 合计 | 12.50  |
    +------+--------+
  )");
  const Diagnostics diagnostics = leftovers_of(layout);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].severity, Severity::note);
}

TEST(leftovers, title_unit_and_page_number_are_none) {
  PageLayout layout = drawn_layout(R"(
         收入总表
              单位：万元
    +------+--------+
    | 项目 | 金额   |
    +------+--------+
    | 合计 | 12.50  |
    +------+--------+
            8
  )");
  EXPECT_TRUE(leftovers_of(layout).empty());
  EXPECT_EQ(layout.grids[0].fit.leftovers, 0);
}

TEST(leftovers, many_figures_outside_all_tables_are_told_once) {
  std::string picture;
  for (int i = 0; i < 12; ++i) picture += "1" + std::to_string(i) + ".50\n";
  PageLayout layout = drawn_layout(picture);
  ASSERT_TRUE(layout.grids.empty());
  const Diagnostics diagnostics = leftovers_of(layout);
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].code, "figures-outside-tables");
}

TEST(leftovers, years_alone_on_their_lines_are_no_figures_of_a_table) {
  std::string picture;
  for (int i = 0; i < 12; ++i) picture += std::to_string(2010 + i) + "\n";
  PageLayout layout = drawn_layout(picture);
  EXPECT_TRUE(leftovers_of(layout).empty());
}

}  // namespace
}  // namespace yusuan
