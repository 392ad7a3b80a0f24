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

}  // namespace
}  // namespace yusuan
