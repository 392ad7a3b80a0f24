#include "check/table_figures.hpp"

#include <gtest/gtest.h>

#include "support/literal_figures.hpp"

namespace yusuan {
namespace {

using Columns = std::vector<std::size_t>;

TEST(TableFigures, TakesTheFinestPrecisionOfTheColumn) {
  const BudgetTable table = test::figure_table({"a", "b"}, {{"x", {"18", "7"}}, {"y", {"1.94", "8"}}});
  const TableFigures figures(table, 0);
  EXPECT_EQ(figures.at(0, 1).value, Decimal(18, 0));
  EXPECT_EQ(figures.at(0, 1).last_place, Decimal(1, 2)) << "18 beside 1.94 means 18.00";
  EXPECT_EQ(figures.at(0, 2).last_place, Decimal(1, 0));
}

TEST(TableFigures, KnowsWhereAFigureStands) {
  const BudgetTable table = test::figure_table({"a"}, {{"x", {""}}});
  const TableFigures figures(table, 7);
  EXPECT_EQ(figures.at(0, 1).at, (CellAt{7, 0, 1}));
  EXPECT_FALSE(figures.at(0, 1).value);
}

TEST(TableFigures, ConvertsToYuan) {
  BudgetTable table = test::figure_table({"a"}, {{"x", {"1.25"}}, {"y", {""}}});
  const auto figure = TableFigures(table, 0).in_yuan(0, 1);
  ASSERT_TRUE(figure);
  EXPECT_EQ(figure->value, Decimal(12500, 0));
  EXPECT_EQ(figure->last_place, Decimal(100, 0)) << "0.01 of ten thousand";
  const auto blank = TableFigures(table, 0).in_yuan(1, 1);
  ASSERT_TRUE(blank);
  EXPECT_FALSE(blank->value);
  table.yuan_per_unit.reset();
  EXPECT_FALSE(TableFigures(table, 0).in_yuan(0, 1)) << "the unit is no money";
}

TEST(TableFigures, ListsTheAmountsOfASide) {
  const BudgetTable two = test::sides_table({{"a", "1", "b", "1"}});
  EXPECT_EQ(TableFigures(two, 0).amounts(SideName::revenue), (Columns{1}));
  EXPECT_EQ(TableFigures(two, 0).amounts(SideName::expenditure), (Columns{3}));
  BudgetTable one = test::figure_table({"a", "b"}, {});
  one.columns[2].role = ColumnRole::percent;
  EXPECT_EQ(TableFigures(one, 0).amounts(SideName::all), (Columns{1}));
}

}  // namespace
}  // namespace yusuan
