#include "budget/proven_parts.hpp"

#include <gtest/gtest.h>

#include "support/literal_side.hpp"

namespace yusuan {
namespace {

using test::headed;
using test::tree_of;
using Lines = std::vector<std::string>;

std::vector<BudgetRow> rows_of(const std::vector<std::vector<std::string>>& rows) {
  std::vector<BudgetColumn> columns = {headed(ColumnRole::name, {"项目"})};
  while (columns.size() < rows.front().size()) columns.push_back(headed(ColumnRole::amount, {"金额"}));
  return read_rows(test::table_of(rows), columns, test::embedded_words());
}

TEST(proven_parts, rows_that_add_up_to_the_numbered_one_above_are_its_parts) {
  EXPECT_EQ(tree_of(rows_of({{"一、税收收入", "900"},
                             {"增值税", "600"},
                             {"契税", "300"},
                             {"二、非税收入", "500"},
                             {"专项收入", "100"},
                             {"罚没收入", "400"},
                             {"上年结余", "70"}})),
            (Lines{"1 一、税收收入", "2 增值税 <一、税收收入", "2 契税 <一、税收收入", "1 二、非税收入",
                   "2 专项收入 <二、非税收入", "2 罚没收入 <二、非税收入", "1 上年结余"}));
}

TEST(proven_parts, each_column_must_add_up) {
  EXPECT_EQ(tree_of(rows_of({{"一、税收收入", "900", "90"}, {"增值税", "600", "60"}, {"契税", "300", "31000"}})),
            (Lines{"1 一、税收收入", "1 增值税", "1 契税"}));
}

TEST(proven_parts, half_a_unit_of_rounding_for_each_number_is_no_miss) {
  EXPECT_EQ(tree_of(rows_of({{"一、税收收入", "901"}, {"增值税", "600"}, {"契税", "300"}})).at(1),
            "2 增值税 <一、税收收入");
  EXPECT_EQ(tree_of(rows_of({{"一、税收收入", "902"}, {"增值税", "600"}, {"契税", "300"}})).at(1), "1 增值税");
}

TEST(proven_parts, blank_rows_before_the_next_number_are_parts_and_at_the_end_are_none) {
  EXPECT_EQ(tree_of(rows_of({{"一、税收收入", "900"},
                             {"增值税", "600"},
                             {"契税", "300"},
                             {"印花税", ""},
                             {"二、非税收入", "500"},
                             {"专项收入", "100"},
                             {"罚没收入", "400"},
                             {"上年结余", ""}})),
            (Lines{"1 一、税收收入", "2 增值税 <一、税收收入", "2 契税 <一、税收收入", "2 印花税 <一、税收收入",
                   "1 二、非税收入", "2 专项收入 <二、非税收入", "2 罚没收入 <二、非税收入", "1 上年结余"}));
}

TEST(proven_parts, small_sums_prove_nothing) {
  EXPECT_EQ(tree_of(rows_of({{"一、外交支出", "3"}, {"结余", "1"}, {"结转", "2"}})).at(1), "1 结余");
}

TEST(proven_parts, one_row_that_repeats_the_figure_proves_nothing) {
  EXPECT_EQ(tree_of(rows_of({{"一、外交支出", "300"}, {"本年支出", "300"}})).at(1), "1 本年支出");
}

TEST(proven_parts, one_row_with_the_numbered_rows_figures_before_the_next_number_is_its_only_part) {
  EXPECT_EQ(tree_of(rows_of({{"一、利润收入", "20", ""}, {"其他利润收入", "20", ""}, {"二、清算收入", "7", "5"}})),
            (Lines{"1 一、利润收入", "2 其他利润收入 <一、利润收入", "1 二、清算收入"}));
  EXPECT_EQ(
      tree_of(rows_of({{"一、利润收入", "20", "1"}, {"其他利润收入", "20", "2"}, {"二、清算收入", "7", "5"}})).at(1),
      "1 其他利润收入")
      << "in the other column it differs";
  EXPECT_EQ(tree_of(rows_of({{"一、利润收入", "20"}, {"上年结转", "20"}, {"调入资金", "7"}})).at(1), "1 上年结转")
      << "others follow it";
}

TEST(proven_parts, what_is_added_to_a_total_is_named_first_then_listed) {
  EXPECT_EQ(tree_of(rows_of({{"彩票收入", "400"},
                             {"收入合计", "400"},
                             {"转移性收入", "900"},
                             {"上级补助", "600"},
                             {"上年结余", "300"},
                             {"收入总计", "1300"}})),
            (Lines{"1 彩票收入", "1 收入合计", "1 转移性收入", "2 上级补助 <转移性收入", "2 上年结余 <转移性收入",
                   "1 收入总计"}));
  EXPECT_EQ(
      tree_of(
          rows_of(
              {{"收入合计", "400"}, {"转移性收入", "900"}, {"上级补助", "600"}, {"上年结余", "301000"}, {"总计", "9"}}))
          .at(2),
      "1 上级补助");
}

TEST(proven_parts, a_class_that_repeats_itself_is_its_own_section) {
  const auto coded = [](const std::string& code, const std::string& amount) {
    const Table table = test::table_of({{"227", "预备费", "4900"}, {code, "预备费", amount}});
    const std::vector<BudgetColumn> columns = {headed(ColumnRole::code, {"科目编码"}),
                                               headed(ColumnRole::name, {"科目名称"}),
                                               headed(ColumnRole::amount, {"金额"})};
    return tree_of(read_rows(table, columns, test::embedded_words())).at(1);
  };
  EXPECT_EQ(coded("227", "4900"), "2 预备费 <预备费");
  EXPECT_EQ(coded("227", "5000"), "1 预备费");
  EXPECT_EQ(coded("229", "4900"), "1 预备费");
}

TEST(proven_parts, a_section_that_repeats_itself_is_its_own_item_and_an_item_is_not) {
  const auto second_of = [](const std::string& code) {
    const Table table =
        test::table_of({{code, "农业土地开发资金安排的支出", "300"}, {code, "农业土地开发资金安排的支出", "300"}});
    const std::vector<BudgetColumn> columns = {headed(ColumnRole::code, {"科目编码"}),
                                               headed(ColumnRole::name, {"科目名称"}),
                                               headed(ColumnRole::amount, {"金额"})};
    return tree_of(read_rows(table, columns, test::embedded_words())).at(1);
  };
  EXPECT_EQ(second_of("21211"), "3 农业土地开发资金安排的支出 <农业土地开发资金安排的支出");
  EXPECT_EQ(second_of("2121101"), "3 农业土地开发资金安排的支出");
}

}  // namespace
}  // namespace yusuan
