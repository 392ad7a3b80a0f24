#include "budget/regrouped_parts.hpp"

#include <gtest/gtest.h>

#include "support/literal_side.hpp"

namespace yusuan {
namespace {

using test::headed;
using test::tree_of;
using Lines = std::vector<std::string>;

struct Line {
  double indent = 0;
  std::string name;
  std::vector<std::string> amounts;
};

Lines tree(const std::vector<Line>& lines) {
  Table table;
  std::vector<BudgetColumn> columns = {headed(ColumnRole::name, {"项目"})};
  while (columns.size() <= lines.front().amounts.size()) columns.push_back(headed(ColumnRole::amount, {"金额"}));
  table.headers.resize(columns.size(), {"x"});
  for (const Line& line : lines) {
    TableRow row;
    row.page = 1;
    row.cells.push_back(test::printed_cell(line.name, line.indent));
    for (const std::string& amount : line.amounts) row.cells.push_back(test::printed_cell(amount));
    table.rows.push_back(std::move(row));
  }
  return tree_of(read_rows(table, columns, test::embedded_words()));
}

TEST(regrouped_parts, sections_set_in_like_items_are_sections_where_the_class_then_adds_up) {
  EXPECT_EQ(tree({{0, "住房保障支出", {"303208"}},
                  {2, "保障性安居工程支出", {"4000"}},
                  {4, "城中村改造", {"4000"}},
                  {4, "住房改革支出", {"296624"}},
                  {4, "住房公积金", {"296624"}},
                  {2, "城乡社区住宅", {"2584"}},
                  {4, "其他城乡社区住宅支出", {"2584"}}}),
            (Lines{"1 住房保障支出", "2 保障性安居工程支出 <住房保障支出", "3 城中村改造 <保障性安居工程支出",
                   "2 住房改革支出 <住房保障支出", "3 住房公积金 <住房改革支出", "2 城乡社区住宅 <住房保障支出",
                   "3 其他城乡社区住宅支出 <城乡社区住宅"}));
}

TEST(regrouped_parts, the_only_section_of_a_class_takes_the_items_set_in_no_further) {
  EXPECT_EQ(tree({{0, "自然资源支出", {"5800"}},
                  {2, "自然资源事务", {"5800"}},
                  {2, "自然资源规划及管理", {"1300"}},
                  {2, "自然资源利用与保护", {"4500"}}}),
            (Lines{"1 自然资源支出", "2 自然资源事务 <自然资源支出", "3 自然资源规划及管理 <自然资源事务",
                   "3 自然资源利用与保护 <自然资源事务"}));
}

TEST(regrouped_parts, nothing_is_moved_where_the_class_still_does_not_add_up) {
  EXPECT_EQ(tree({{0, "住房保障支出", {"500000"}},
                  {2, "保障性安居工程支出", {"4000"}},
                  {4, "城中村改造", {"4000"}},
                  {4, "住房改革支出", {"296624"}},
                  {4, "住房公积金", {"296624"}},
                  {2, "城乡社区住宅", {"2584"}}})
                .at(3),
            "3 住房改革支出 <保障性安居工程支出");
}

TEST(regrouped_parts, one_column_that_adds_up_is_enough_but_none_that_did_may_cease_to) {
  const auto lines = [](const std::string& last_year_of_science) {
    return std::vector<Line>{{0, "科学技术支出", {last_year_of_science, "9000"}},
                             {2, "管理事务", {"500", "1000"}},
                             {4, "行政运行", {"500", "1000"}},
                             {4, "基础研究", {"700", "5000"}},
                             {4, "机构运行", {"300", "2000"}},
                             {4, "其他基础研究", {"200", "3000"}},
                             {2, "科普", {"100", "3000"}},
                             {4, "科普活动", {"100", "3000"}}};
  };
  EXPECT_EQ(tree(lines("1300")).at(3), "2 基础研究 <科学技术支出") << "200 of last year's 700 are not printed any more";
  EXPECT_EQ(tree(lines("600")).at(3), "3 基础研究 <管理事务") << "last year's column held as it was printed";
}

}  // namespace
}  // namespace yusuan
