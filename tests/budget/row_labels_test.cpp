#include "budget/row_labels.hpp"

#include <gtest/gtest.h>

#include "support/literal_side.hpp"

namespace yusuan {
namespace {

using test::headed;
using test::printed_cell;
using Parts = std::vector<std::string>;

const std::vector<BudgetColumn> kParts = {headed(ColumnRole::code, {"科目编码", "类"}),
                                          headed(ColumnRole::code, {"科目编码", "款"}),
                                          headed(ColumnRole::code, {"科目编码", "项"}),
                                          headed(ColumnRole::name, {"科目名称"}), headed(ColumnRole::amount, {"金额"})};

std::vector<RowSide> sides_of(const Table& table, const std::vector<BudgetColumn>& columns) {
  std::vector<RowSide> sides;
  for (const BudgetRow& row : read_rows(table, columns, test::embedded_words())) sides.push_back(row.sides.at(0));
  return sides;
}

TEST(row_labels, the_parts_of_a_code_are_joined_and_kept) {
  const auto sides = sides_of(test::table_of({{"201", "03", "01", "行政运行", "1"}}), kParts);
  EXPECT_EQ(sides[0].code, "2010301");
  EXPECT_EQ(sides[0].code_parts, (Parts{"201", "03", "01"}));
  EXPECT_FALSE(sides[0].code_filled);
}

TEST(row_labels, a_code_printed_in_one_of_its_columns_has_no_parts) {
  const auto sides = sides_of(test::table_of({{"201", "", "", "一般公共服务支出", "1"}}), kParts);
  EXPECT_EQ(sides[0].code, "201");
  EXPECT_TRUE(sides[0].code_parts.empty());
}

TEST(row_labels, columns_that_repeat_the_code_so_far_are_not_joined_twice) {
  EXPECT_EQ(sides_of(test::table_of({{"201", "20103", "2010301", "行政运行", "1"}}), kParts)[0].code, "2010301");
}

TEST(row_labels, parts_left_blank_are_those_of_the_row_above) {
  const auto sides = sides_of(test::table_of({{"201", "", "", "一般公共服务支出", "3"},
                                              {"", "03", "", "政府办公厅", "3"},
                                              {"", "", "01", "行政运行", "2"},
                                              {"", "", "50", "事业运行", "1"}}),
                              kParts);
  EXPECT_EQ(sides[1].code, "20103");
  EXPECT_EQ(sides[2].code, "2010301");
  EXPECT_EQ(sides[3].code, "2010350");
  EXPECT_TRUE(sides[3].code_filled);
  EXPECT_EQ(sides[3].code_parts, (Parts{"", "", "50"}));
}

TEST(row_labels, a_merged_code_and_name_are_filled_down_and_marked) {
  Table table = test::table_of({{"2010301", "行政运行", "办公", "1"}, {"", "", "差旅", "2"}, {"", "", "合计", "3"}});
  for (const std::size_t i : {0U, 1U}) {
    table.rows[0].cells[i].row_span = 2;
    table.rows[1].cells[i].row_span = 0;
  }
  const std::vector<BudgetColumn> columns = {headed(ColumnRole::code, {"科目编码"}),
                                             headed(ColumnRole::name, {"科目名称"}), headed(ColumnRole::text, {"用途"}),
                                             headed(ColumnRole::amount, {"金额"})};
  const auto rows = read_rows(table, columns, test::embedded_words());
  EXPECT_EQ(rows[1].sides[0].code, "2010301");
  EXPECT_EQ(rows[1].sides[0].name, "行政运行");
  EXPECT_TRUE(rows[1].sides[0].code_filled);
  EXPECT_TRUE(rows[1].sides[0].name_filled);
  EXPECT_EQ(rows[1].cells[1].text, "");
  EXPECT_EQ(rows[1].cells[1].filled, "行政运行");
  EXPECT_EQ(rows[2].sides[0].code, "") << "not merged: blank is blank";
  EXPECT_EQ(rows[2].sides[0].role, RowRole::total);
}

TEST(row_labels, a_merged_figure_is_not_filled_down) {
  Table table = test::table_of({{"办公", "5"}, {"差旅", ""}});
  table.rows[0].cells[1].row_span = 2;
  table.rows[1].cells[1].row_span = 0;
  const auto rows =
      read_rows(table, std::vector{headed(ColumnRole::name, {"用途"}), headed(ColumnRole::amount, {"金额"})},
                test::embedded_words());
  EXPECT_EQ(rows[1].cells[1].filled, "");
  EXPECT_EQ(rows[1].cells[1].value, std::nullopt);
}

TEST(row_labels, of_two_codes_the_subjects_is_taken_with_the_name_beside_it) {
  const std::vector<BudgetColumn> columns = {
      headed(ColumnRole::code, {"单位编码"}), headed(ColumnRole::name, {"单位名称"}),
      headed(ColumnRole::code, {"科目编码"}), headed(ColumnRole::name, {"科目名称"}),
      headed(ColumnRole::amount, {"金额"})};
  const auto sides = sides_of(test::table_of({{"108001", "州政府办", "2010301", "行政运行", "1"}}), columns);
  EXPECT_EQ(sides[0].code, "2010301");
  EXPECT_EQ(sides[0].name, "行政运行");
}

TEST(row_labels, of_two_names_the_one_that_tells_the_rows_apart_is_taken) {
  Table table = test::table_of({{"州政府办", "办公楼维修", "1"}, {"", "信息系统", "2"}});
  table.rows[0].cells[0].row_span = 2;
  table.rows[1].cells[0].row_span = 0;
  const auto sides = sides_of(table, {headed(ColumnRole::name, {"单位名称"}), headed(ColumnRole::name, {"项目名称"}),
                                      headed(ColumnRole::amount, {"金额"})});
  EXPECT_EQ(sides[0].name, "办公楼维修");
  EXPECT_EQ(sides[1].name, "信息系统");
}

TEST(row_labels, the_word_for_subtotal_beside_a_merged_label_says_that_the_row_is_the_labels_own) {
  Table table = test::table_of({{"其他资金", "小计", "3"}, {"", "事业收入", "1"}, {"", "经营收入", "2"}});
  table.rows[0].cells[0].row_span = 3;
  table.rows[1].cells[0].row_span = table.rows[2].cells[0].row_span = 0;
  const auto sides = sides_of(table, {headed(ColumnRole::name, {"资金性质"}), headed(ColumnRole::name, {"项目"}),
                                      headed(ColumnRole::amount, {"金额"})});
  EXPECT_EQ(sides[0].name, "其他资金");
  EXPECT_EQ(sides[1].parent, 0);
  EXPECT_EQ(sides[2].parent, 0);
}

TEST(row_labels, codes_printed_before_the_names_are_taken_off) {
  const std::vector<BudgetColumn> columns = {headed(ColumnRole::name, {"科目"}), headed(ColumnRole::amount, {"金额"})};
  const auto sides = sides_of(test::table_of({{"201一般公共服务支出", "3"},
                                              {"20103 政府办公厅", "3"},
                                              {"[2010301]行政运行", "3"},
                                              {"2010302 机关服务", "1"},
                                              {"合计", "3"}}),
                              columns);
  EXPECT_EQ(sides[0].code, "201");
  EXPECT_EQ(sides[1].name, "政府办公厅");
  EXPECT_EQ(sides[2].code, "2010301");
  EXPECT_EQ(sides[2].name, "行政运行");
  EXPECT_EQ(sides[4].role, RowRole::total);
}

TEST(row_labels, a_name_that_opens_with_a_number_here_and_there_has_no_code) {
  const std::vector<BudgetColumn> columns = {headed(ColumnRole::name, {"项目名称"}),
                                             headed(ColumnRole::amount, {"金额"})};
  const auto sides = sides_of(test::table_of({{"301医院改造", "3"}, {"2023年绿化", "3"}, {"道路维修", "3"}}), columns);
  EXPECT_EQ(sides[0].code, "");
  EXPECT_EQ(sides[0].name, "301医院改造");
}

TEST(row_labels, a_projects_number_of_letters_and_digits_is_a_code) {
  const std::vector<BudgetColumn> columns = {headed(ColumnRole::code, {"项目编号"}),
                                             headed(ColumnRole::name, {"项目名称"})};
  EXPECT_EQ(sides_of(test::table_of({{"P184300-0056", "公路"}}), columns)[0].code, "P184300-0056");
}

TEST(row_labels, a_label_that_ends_with_the_word_for_a_sum_is_a_subtotal) {
  const std::vector<BudgetColumn> columns = {headed(ColumnRole::name, {"地区"}), headed(ColumnRole::amount, {"金额"})};
  const auto sides = sides_of(test::table_of({{"区县合计", "3"}, {"合计", "3"}, {"合计划拨", "1"}}), columns);
  EXPECT_EQ(sides[0].role, RowRole::subtotal);
  EXPECT_EQ(sides[1].role, RowRole::total);
  EXPECT_EQ(sides[2].role, RowRole::item);
}

TEST(row_labels, a_total_printed_in_the_column_of_row_numbers_names_its_row) {
  const std::vector<BudgetColumn> columns = {headed(ColumnRole::index, {"序号"}), headed(ColumnRole::name, {"项目"}),
                                             headed(ColumnRole::amount, {"金额"})};
  const auto sides = sides_of(test::table_of({{"1", "", "3"}, {"合计", "", "3"}}), columns);
  EXPECT_EQ(sides[0].name, "");
  EXPECT_EQ(sides[1].role, RowRole::total);
}

}  // namespace
}  // namespace yusuan
