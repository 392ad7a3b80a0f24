#include <gtest/gtest.h>

#include "budget/recognise_table.hpp"

#include "support/embedded_words.hpp"

namespace yusuan {
namespace {

BudgetColumn column(ColumnRole role, SideName side = SideName::all) { return {"x", {"x"}, role, side}; }

// One row as read below given columns.
BudgetRow row_of(const std::vector<std::string>& texts, const std::vector<BudgetColumn>& columns) {
  Table table;
  TableRow row;
  row.page = 8;
  row.box = {10, 20, 30, 40};
  for (const std::string& text : texts) row.cells.push_back({text, {8, {}}});
  table.rows = {row};
  table.headers.resize(columns.size(), {"x"});
  return read_rows(table, columns, test::embedded_words()).at(0);
}

const std::vector<BudgetColumn> kNameAndAmount = {column(ColumnRole::name), column(ColumnRole::amount)};
const std::vector<BudgetColumn> kCodeNameAmount = {column(ColumnRole::code), column(ColumnRole::code),
                                                   column(ColumnRole::code), column(ColumnRole::name),
                                                   column(ColumnRole::amount)};

TEST(read_rows, an_amount_is_read_exactly_and_its_text_kept) {
  const BudgetRow row = row_of({"办公费", "1,072.71"}, kNameAndAmount);
  EXPECT_EQ(row.cells[1].value, Decimal(107271, 2));
  EXPECT_EQ(row.cells[1].text, "1,072.71");
}

TEST(read_rows, the_digits_after_the_point_are_kept_as_printed) {
  EXPECT_EQ(row_of({"办公费", "18.00"}, kNameAndAmount).cells[1].value->to_string(), "18.00");
}

TEST(read_rows, a_blank_is_no_value_and_a_printed_nought_is_nought) {
  EXPECT_EQ(row_of({"办公费", ""}, kNameAndAmount).cells[1].value, std::nullopt);
  EXPECT_EQ(row_of({"办公费", "0"}, kNameAndAmount).cells[1].value, Decimal(0, 0));
  EXPECT_EQ(row_of({"办公费", "-"}, kNameAndAmount).cells[1].value, std::nullopt);
}

TEST(read_rows, what_is_no_number_in_a_column_of_amounts_is_no_value) {
  const BudgetRow row = row_of({"办公费", "详见附表"}, kNameAndAmount);
  EXPECT_EQ(row.cells[1].value, std::nullopt);
  EXPECT_EQ(row.cells[1].text, "详见附表");
}

TEST(read_rows, a_number_in_a_column_of_codes_or_names_is_no_value) {
  const BudgetRow row = row_of({"201", "03", "01", "2023", "1.00"}, kCodeNameAmount);
  for (std::size_t i = 0; i < 4; ++i) EXPECT_EQ(row.cells[i].value, std::nullopt);
}

TEST(read_rows, page_and_box_go_along) {
  const BudgetRow row = row_of({"办公费", "1.00"}, kNameAndAmount);
  EXPECT_EQ(row.page, 8);
  EXPECT_EQ(row.box, (Box{10, 20, 30, 40}));
}

TEST(read_rows, the_parts_of_a_code_are_joined_and_give_the_level) {
  const BudgetRow item = row_of({"201", "03", "01", "行政运行", "1.00"}, kCodeNameAmount);
  EXPECT_EQ(item.sides[0].code, "2010301");
  EXPECT_EQ(item.sides[0].name, "行政运行");
  EXPECT_EQ(item.sides[0].level, 3);
  EXPECT_EQ(row_of({"201", "03", "", "政府办公厅", "1.00"}, kCodeNameAmount).sides[0].level, 2);
  EXPECT_EQ(row_of({"201", "", "", "一般公共服务", "1.00"}, kCodeNameAmount).sides[0].level, 1);
}

TEST(read_rows, a_code_printed_whole_gives_the_level_too) {
  const std::vector<BudgetColumn> columns = {column(ColumnRole::code), column(ColumnRole::name)};
  EXPECT_EQ(row_of({"201", "一般公共服务支出"}, columns).sides[0].level, 1);
  EXPECT_EQ(row_of({"20103", "政府办公厅"}, columns).sides[0].level, 2);
  EXPECT_EQ(row_of({"2010301", "行政运行"}, columns).sides[0].level, 3);
  EXPECT_EQ(row_of({"30101", "基本工资"}, columns).sides[0].level, 2);
}

TEST(read_rows, labels_tell_totals_subtotals_and_parts) {
  EXPECT_EQ(row_of({"合计", "1.00"}, kNameAndAmount).role, RowRole::total);
  EXPECT_EQ(row_of({"总　计", "1.00"}, kNameAndAmount).role, RowRole::total);
  EXPECT_EQ(row_of({"小计", "1.00"}, kNameAndAmount).role, RowRole::subtotal);
  EXPECT_EQ(row_of({"其中：公务用车购置费", "1.00"}, kNameAndAmount).role, RowRole::of_which);
  EXPECT_EQ(row_of({"办公费", "1.00"}, kNameAndAmount).role, RowRole::item);
  EXPECT_EQ(row_of({"合计划拨", "1.00"}, kNameAndAmount).role, RowRole::item);
}

TEST(read_rows, a_total_in_the_code_column_is_a_total) {
  const BudgetRow row = row_of({"合计", "", "", "", "30.00"}, kCodeNameAmount);
  EXPECT_EQ(row.role, RowRole::total);
  EXPECT_EQ(row.sides[0].code, "");
  EXPECT_EQ(row.sides[0].name, "合计");
}

TEST(read_rows, a_blank_row_is_blank) { EXPECT_EQ(row_of({"", ""}, kNameAndAmount).role, RowRole::blank); }

TEST(read_rows, each_side_of_a_row_is_read_for_itself) {
  const std::vector<BudgetColumn> columns = {column(ColumnRole::index), column(ColumnRole::name, SideName::revenue),
                                             column(ColumnRole::amount, SideName::revenue),
                                             column(ColumnRole::name, SideName::expenditure),
                                             column(ColumnRole::amount, SideName::expenditure)};
  const BudgetRow row = row_of({"25", "本年收入合计", "2,030.75", "二、外交支出", ""}, columns);
  ASSERT_EQ(row.sides.size(), 2U);
  EXPECT_EQ(row.sides[0].side, SideName::revenue);
  EXPECT_EQ(row.sides[0].name, "本年收入合计");
  EXPECT_EQ(row.sides[1].side, SideName::expenditure);
  EXPECT_EQ(row.sides[1].name, "二、外交支出");
  EXPECT_EQ(row.sides[1].role, RowRole::item);
}

TEST(read_rows, a_side_that_is_blank_is_blank_beside_one_that_is_not) {
  const std::vector<BudgetColumn> columns = {
      column(ColumnRole::name, SideName::revenue), column(ColumnRole::amount, SideName::revenue),
      column(ColumnRole::name, SideName::expenditure), column(ColumnRole::amount, SideName::expenditure)};
  const BudgetRow row = row_of({"", "", "三、国防支出", "1.00"}, columns);
  EXPECT_EQ(row.sides[0].role, RowRole::blank);
  EXPECT_EQ(row.sides[1].role, RowRole::item);
  EXPECT_EQ(row.role, RowRole::item);
}

TEST(read_rows, a_number_in_a_column_of_text_is_no_name) {
  Table table;
  table.rows.push_back({1, {}, {{"311", {}}, {"专项业务支出", {}}}});
  const std::vector<BudgetColumn> columns = {{"category", {"类型"}, ColumnRole::text, SideName::all},
                                             {"level_1_project", {"一级项目"}, ColumnRole::text, SideName::all}};
  const auto rows = read_rows(table, columns, test::embedded_words());
  EXPECT_EQ(rows[0].sides[0].name, "专项业务支出");
}

}  // namespace
}  // namespace yusuan
