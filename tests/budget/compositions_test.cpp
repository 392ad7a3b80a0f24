#include "budget/compositions.hpp"

#include <gtest/gtest.h>

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace yusuan {
namespace {

struct Line {
  RowRole role;
  std::string code;
  std::string name;
  std::vector<std::optional<std::string>> amounts;
  int level = 1;
};

BudgetCell amount_cell(const std::optional<std::string>& text) {
  BudgetCell cell;
  if (!text) return cell;
  cell.text = *text;
  cell.value = Decimal::parse(*text);
  return cell;
}

// A table whose columns but the first are amounts with these ids.
BudgetTable listed(const std::string& kind, const std::vector<std::string>& ids, const std::vector<Line>& lines) {
  BudgetTable table;
  table.id = "t01";
  table.kind = kind;
  table.unit = "万元";
  table.columns = {{"name", {"项目"}, ColumnRole::name, SideName::all}};
  for (const std::string& id : ids) table.columns.push_back({id, {id}, ColumnRole::amount, SideName::all});
  for (const Line& line : lines) {
    BudgetRow row;
    row.role = line.role;
    row.cells.emplace_back().text = line.name;
    for (const auto& amount : line.amounts) row.cells.push_back(amount_cell(amount));
    row.sides = {{SideName::all, line.role, line.level, line.code, line.name, line.code.empty() ? "" : "functional"}};
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<Composition> of_table(BudgetTable table) {
  BudgetDocument document;
  document.fiscal_year = 2023;
  document.tables = {std::move(table)};
  return compositions_of(document);
}

// `name amount + name amount = total`, `~ rest` where rounding leaves one.
std::string told(const Composition& composition) {
  std::string text;
  for (const CompositionShare& part : composition.parts) {
    text += (text.empty() ? "" : " + ") + part.name + ' ' + part.amount.to_string();
  }
  text += " = " + composition.total.amount.to_string();
  return composition.rest.digits() == 0 ? text : text + " ~ " + composition.rest.to_string();
}

TEST(compositions, classes_make_the_total_and_their_sections_are_left_out) {
  BudgetTable table = listed("general_public_budget_functional_expenditure", {"total"},
                             {{RowRole::total, "", "合计", {"30.5"}},
                              {RowRole::item, "201", "一般公共服务支出", {"20.5"}},
                              {RowRole::item, "20103", "政府办公厅", {"20.5"}, 2},
                              {RowRole::item, "205", "教育支出", {std::nullopt}},
                              {RowRole::item, "208", "社会保障和就业支出", {"10"}}});
  table.rows[2].sides[0].parent = 1;
  const std::vector<Composition> found = of_table(table);
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(found[0].topic, CompositionTopic::expenditure_by_function);
  EXPECT_EQ(told(found[0]), "一般公共服务支出 20.5 + 社会保障和就业支出 10 = 30.5");
  EXPECT_EQ(found[0].parts[1].row, 4);
  EXPECT_EQ(found[0].parts[1].column, 1);
}

TEST(compositions, parts_that_do_not_add_up_are_none) {
  EXPECT_TRUE(of_table(listed("general_public_budget_functional_expenditure", {"total"},
                              {{RowRole::total, "", "合计", {"32"}},
                               {RowRole::item, "201", "一般公共服务支出", {"20"}},
                               {RowRole::item, "208", "社会保障和就业支出", {"10"}}}))
                  .empty());
}

TEST(compositions, what_rounding_leaves_is_told) {
  const std::vector<Composition> found = of_table(listed("general_public_budget_functional_expenditure", {"total"},
                                                         {{RowRole::item, "201", "甲", {"20.01"}},
                                                          {RowRole::item, "208", "乙", {"10.01"}},
                                                          {RowRole::total, "", "合计", {"30.03"}}}));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(told(found[0]), "甲 20.01 + 乙 10.01 = 30.03 ~ 0.01");
}

TEST(compositions, a_part_below_nought_makes_no_share) {
  EXPECT_TRUE(of_table(listed("general_public_budget_functional_expenditure", {"total"},
                              {{RowRole::item, "201", "甲", {"20"}},
                               {RowRole::item, "208", "乙", {"-5"}},
                               {RowRole::total, "", "合计", {"15"}}}))
                  .empty());
}

TEST(compositions, revenue_stands_above_the_first_sum_that_it_makes) {
  const std::vector<Composition> found =
      of_table(listed("general_public_budget_revenue", {"previous_year.execution", "budget"},
                      {{RowRole::item, "", "一、税收收入", {"90", "100"}},
                       {RowRole::item, "", "二、非税收入", {"10", "20"}},
                       {RowRole::subtotal, "", "本年收入合计", {"100", "120"}},
                       {RowRole::item, "", "三、债务收入", {"5", "5"}},
                       {RowRole::total, "", "收入总计", {"105", "125"}}}));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(told(found[0]), "一、税收收入 100 + 二、非税收入 20 = 120");
  EXPECT_EQ(found[0].total.row, 2);
}

TEST(compositions, columns_of_the_total_row_are_parts_but_for_subtotals) {
  const std::vector<Composition> found =
      of_table(listed("revenue_summary",
                      {"total", "current_year.subtotal", "current_year.general_public_budget",
                       "current_year.other_revenue", "carry_over.subtotal"},
                      {{RowRole::total, "", "合计", {"12.5", "12.5", "12", "0.5", std::nullopt}}}));
  ASSERT_EQ(found.size(), 1u);
  EXPECT_EQ(told(found[0]), "current_year.general_public_budget 12 + current_year.other_revenue 0.5 = 12.5");
}

TEST(compositions, columns_of_expenditure_are_uses_only_where_basic_expenditure_is_one) {
  const std::vector<Line> lines = {{RowRole::total, "", "合计", {"12.5", "12", "0.5"}}};
  EXPECT_EQ(of_table(listed("expenditure_summary", {"total", "budget.basic", "budget.project"}, lines)).size(), 1u);
  EXPECT_TRUE(of_table(listed("expenditure_summary", {"total", "of_province", "of_bonds"}, lines)).empty());
}

TEST(compositions, a_total_without_amount_lends_its_place_to_no_other_column) {
  EXPECT_TRUE(of_table(listed("revenue_summary", {"total", "basic", "project"},
                              {{RowRole::total, "", "合计", {std::nullopt, "12", "12"}}}))
                  .empty());
}

TEST(compositions, tables_of_other_years_are_passed_over) {
  BudgetTable table = listed("general_public_budget_revenue", {"execution"},
                             {{RowRole::item, "", "税收收入", {"100"}}, {RowRole::total, "", "合计", {"100"}}});
  table.title = "2022年一般公共预算收入执行情况表";
  EXPECT_TRUE(of_table(table).empty());
  table.title = "2023年一般公共预算收入表";
  EXPECT_EQ(of_table(table).size(), 1u);
}

}  // namespace
}  // namespace yusuan
