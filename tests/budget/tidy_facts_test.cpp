#include "budget/tidy_facts.hpp"

#include <gtest/gtest.h>

#include "support/literal_side.hpp"

namespace yusuan {
namespace {

using test::headed;

BudgetTable read(const std::vector<std::vector<std::string>>& rows, std::vector<BudgetColumn> columns) {
  BudgetTable table;
  table.columns = std::move(columns);
  table.rows = read_rows(test::table_of(rows), table.columns, test::embedded_words());
  table.yuan_per_unit = Decimal(10000, 0);
  return table;
}

TEST(tidy_facts, each_number_is_there_once_in_yuan) {
  const BudgetTable table = read(
      {{"办公费", "1,072.71", ""}, {"差旅费", "-", "0"}},
      {headed(ColumnRole::name, {"项目"}), headed(ColumnRole::amount, {"当年"}), headed(ColumnRole::amount, {"结转"})});
  const auto facts = tidy_facts(table);
  ASSERT_EQ(facts.size(), 2U);
  EXPECT_EQ(facts[0].row, 0U);
  EXPECT_EQ(facts[0].column, 1U);
  EXPECT_EQ(facts[0].side->name, "办公费");
  EXPECT_EQ(facts[0].yuan->to_string(), "10727100");
  EXPECT_EQ(facts[1].row, 1U);
  EXPECT_EQ(facts[1].yuan->to_string(), "0");
}

TEST(tidy_facts, a_share_and_a_count_are_no_yuan) {
  const BudgetTable table = read(
      {{"办公费", "12.5%", "3"}},
      {headed(ColumnRole::name, {"项目"}), headed(ColumnRole::percent, {"占比"}), headed(ColumnRole::count, {"数量"})});
  const auto facts = tidy_facts(table);
  ASSERT_EQ(facts.size(), 2U);
  EXPECT_EQ(facts[0].yuan, std::nullopt);
  EXPECT_EQ(facts[1].yuan, std::nullopt);
}

TEST(tidy_facts, an_amount_without_a_known_unit_is_no_yuan) {
  BudgetTable table =
      read({{"办公费", "5"}}, {headed(ColumnRole::name, {"项目"}), headed(ColumnRole::amount, {"金额"})});
  table.yuan_per_unit = std::nullopt;
  EXPECT_EQ(tidy_facts(table).at(0).yuan, std::nullopt);
}

TEST(tidy_facts, a_figure_belongs_to_the_side_that_its_column_stands_on) {
  const BudgetTable table =
      read({{"财政拨款", "5", "教育支出", "4"}}, {headed(ColumnRole::name, {"收入", "项目"}, SideName::revenue),
                                                  headed(ColumnRole::amount, {"收入", "金额"}, SideName::revenue),
                                                  headed(ColumnRole::name, {"支出", "项目"}, SideName::expenditure),
                                                  headed(ColumnRole::amount, {"支出", "金额"}, SideName::expenditure)});
  const auto facts = tidy_facts(table);
  ASSERT_EQ(facts.size(), 2U);
  EXPECT_EQ(facts[0].side->name, "财政拨款");
  EXPECT_EQ(facts[1].side->name, "教育支出");
}

}  // namespace
}  // namespace yusuan
