#include <gtest/gtest.h>

#include <set>

#include "budget/recognise_table.hpp"

#include "support/embedded_words.hpp"

namespace yusuan {
namespace {

using Header = std::vector<std::vector<std::string>>;
using Rows = std::vector<std::vector<std::string>>;

Table table_of(Header headers, const Rows& rows) {
  Table table;
  table.headers = std::move(headers);
  for (const auto& texts : rows) {
    TableRow row;
    row.page = 1;
    for (const std::string& text : texts) row.cells.push_back({text, {1, {}}});
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::vector<BudgetColumn> columns_of(Header headers, const Rows& rows) {
  return read_columns(table_of(std::move(headers), rows), test::embedded_words());
}

template <typename Field>
auto each(const std::vector<BudgetColumn>& columns, Field field) {
  std::vector<std::decay_t<decltype(columns.front().*field)>> values;
  values.reserve(columns.size());
  for (const BudgetColumn& column : columns) values.push_back(column.*field);
  return values;
}

using Roles = std::vector<ColumnRole>;
using Sides = std::vector<SideName>;
using Ids = std::vector<std::string>;

TEST(read_columns, the_header_tells_the_roles) {
  const auto columns = columns_of({{"序号"}, {"科目编码"}, {"科目名称"}, {"合计"}, {"完成率"}, {"数量"}, {"备注"}},
                                  {{"1", "201", "教育", "1.00", "50%", "3", "无"}});
  EXPECT_EQ(each(columns, &BudgetColumn::role),
            (Roles{ColumnRole::index, ColumnRole::code, ColumnRole::name, ColumnRole::amount, ColumnRole::percent,
                   ColumnRole::count, ColumnRole::text}));
}

TEST(read_columns, the_parts_of_a_code_are_codes) {
  const auto columns = columns_of({{"科目编码", "类"}, {"科目编码", "款"}, {"科目编码", "项"}, {"科目名称"}, {"合计"}},
                                  {{"201", "03", "01", "行政运行", "1.00"}});
  EXPECT_EQ(each(columns, &BudgetColumn::role),
            (Roles{ColumnRole::code, ColumnRole::code, ColumnRole::code, ColumnRole::name, ColumnRole::amount}));
}

TEST(read_columns, a_header_that_says_nothing_leaves_it_to_the_content) {
  const auto columns = columns_of({{"甲"}, {"乙"}}, {{"设备", "1.00"}, {"物业", "2.00"}});
  EXPECT_EQ(each(columns, &BudgetColumn::role), (Roles{ColumnRole::text, ColumnRole::amount}));
}

TEST(read_columns, a_blank_column_of_amounts_is_one_of_amounts) {
  const auto columns = columns_of({{"项目"}, {"政府性基金预算"}}, {{"办公费", ""}, {"差旅费", ""}});
  EXPECT_EQ(columns[1].role, ColumnRole::amount);
}

TEST(read_columns, a_word_for_names_above_figures_is_a_column_of_amounts) {
  const auto columns = columns_of({{"项目"}, {"收入"}, {"支出"}}, {{"合计", "1.00", "2.00"}});
  EXPECT_EQ(each(columns, &BudgetColumn::role), (Roles{ColumnRole::name, ColumnRole::amount, ColumnRole::amount}));
  EXPECT_EQ(each(columns, &BudgetColumn::side), (Sides{SideName::all, SideName::all, SideName::all}));
}

TEST(read_columns, a_column_without_header_is_told_by_its_content) {
  const auto columns = columns_of({{}, {}}, {{"主管部门", "12.00"}, {"项目名称", "3.00"}});
  EXPECT_EQ(each(columns, &BudgetColumn::role), (Roles{ColumnRole::text, ColumnRole::amount}));
  EXPECT_EQ(each(columns, &BudgetColumn::id), (Ids{"column_1", "column_2"}));
}

TEST(read_columns, revenue_and_expenditure_side_by_side_are_two_sides) {
  const auto columns = columns_of({{"序号"}, {"收入", "项目"}, {"收入", "金额"}, {"支出", "项目"}, {"支出", "金额"}},
                                  {{"1", "财政拨款", "1.00", "教育", "1.00"}});
  EXPECT_EQ(each(columns, &BudgetColumn::side),
            (Sides{SideName::all, SideName::revenue, SideName::revenue, SideName::expenditure, SideName::expenditure}));
}

TEST(column_sides, halves_named_revenue_and_expenditure_are_these) {
  const auto columns = columns_of({{"项目"}, {"2026年收入预算数"}, {"项目"}, {"2026年支出预算数"}},
                                  {{"税收", "5", "教育", "4"}, {"其他", "1", "科学", "2"}});
  EXPECT_EQ(each(columns, &BudgetColumn::side),
            (Sides{SideName::revenue, SideName::revenue, SideName::expenditure, SideName::expenditure}));
  EXPECT_EQ(each(columns, &BudgetColumn::id),
            (Ids{"revenue.name", "revenue.budget", "expenditure.name", "expenditure.budget"}));
}

TEST(column_sides, halves_whose_names_speak_of_revenue_and_expenditure_are_these) {
  const auto columns = columns_of(
      {{"项目"}, {"预算数"}, {"项目"}, {"预算数"}},
      {{"税收收入", "5", "教育支出", "4"}, {"上级补助收入", "1", "上解上级", "2"}, {"收入总计", "6", "支出总计", "6"}});
  EXPECT_EQ(columns[1].side, SideName::revenue);
  EXPECT_EQ(columns[3].id, "expenditure.budget");
}

TEST(column_sides, halves_that_speak_of_the_same_are_blocks) {
  const auto columns = columns_of({{"项目"}, {"预算数"}, {"项目"}, {"预算数"}},
                                  {{"教育支出", "5", "科学支出", "4"}, {"国防支出", "1", "农业支出", "2"}});
  EXPECT_EQ(columns[1].side, SideName::first_block);
  EXPECT_EQ(columns[3].side, SideName::second_block);
}

TEST(column_sides, below_a_flat_header_amounts_stand_on_the_side_of_the_names_before_them) {
  const auto columns = columns_of({{"收入"}, {"金额"}, {"支出"}, {"金额"}}, {{"税收", "5", "教育", "4"}});
  EXPECT_EQ(each(columns, &BudgetColumn::side),
            (Sides{SideName::revenue, SideName::revenue, SideName::expenditure, SideName::expenditure}));
  EXPECT_EQ(columns[0].id, "revenue.name");
}

TEST(column_sides, revenue_and_expenditure_over_one_list_are_no_sides) {
  const auto columns =
      columns_of({{"基金项目"}, {"收入"}, {"支出"}}, {{"彩票公益金", "5", "4"}, {"土地出让", "1", "2"}});
  EXPECT_EQ(each(columns, &BudgetColumn::side), (Sides{SideName::all, SideName::all, SideName::all}));
}

TEST(read_columns, two_blocks_of_one_header_are_two_sides) {
  const auto columns = columns_of({{"科目名称"}, {"金额"}, {"科目名称"}, {"金额"}}, {{"教育", "1.00", "医疗", "2.00"}});
  EXPECT_EQ(each(columns, &BudgetColumn::side),
            (Sides{SideName::first_block, SideName::first_block, SideName::second_block, SideName::second_block}));
}

TEST(read_columns, a_known_path_gives_a_stable_id) {
  const auto columns =
      columns_of({{"科目名称"}, {"当年预算", "一般公共预算"}, {"上年结转", "小计"}}, {{"教育", "1.00", "2.00"}});
  EXPECT_EQ(each(columns, &BudgetColumn::id),
            (Ids{"name", "current_year.general_public_budget", "carry_over.subtotal"}));
}

TEST(column_ids, names_of_places_over_amounts_of_transfers_are_regions) {
  const Rows rows = {{"税收返还", "1", "2", "3", "4", "5"}};
  const Table table = table_of({{"项目"}, {"中堂"}, {"望牛墩"}, {"麻涌"}, {"高埗"}, {"石碣"}}, rows);
  const auto columns = read_columns(table, test::embedded_words(), {"tax_refunds_and_transfers", Stage::budget});
  EXPECT_EQ(columns[1].id, "of_region");
  EXPECT_EQ(columns[5].id, "of_region_5");
  EXPECT_EQ(columns_of(table.headers, rows)[1].id, "column_2") << "of a kind that says nothing of places";
}

TEST(column_ids, where_the_rows_are_regions_unknown_columns_are_none) {
  const Table table = table_of({{"地区"}, {"甲"}, {"乙"}, {"丙"}, {"丁"}, {"戊"}}, {{"中堂", "1", "2", "3", "4", "5"}});
  EXPECT_EQ(read_columns(table, test::embedded_words(), {"tax_refunds_and_transfers", Stage::budget})[1].id,
            "column_2");
}

TEST(read_columns, an_unknown_path_gives_the_columns_number) {
  EXPECT_EQ(each(columns_of({{"科目名称"}, {"甲乙丙", "小计"}}, {{"教育", "1.00"}}), &BudgetColumn::id),
            (Ids{"name", "column_2"}));
}

using Years = std::vector<std::optional<int>>;

TEST(read_columns, a_year_is_a_field_and_no_part_of_the_id) {
  const auto columns = columns_of({{"项目"}, {"2023年预算数"}, {"当年预算"}}, {{"教育", "1.00", "2.00"}});
  EXPECT_EQ(each(columns, &BudgetColumn::id), (Ids{"name", "budget", "current_year"}));
  EXPECT_EQ(each(columns, &BudgetColumn::year), (Years{std::nullopt, 2023, std::nullopt}));
  EXPECT_EQ(columns_of({{"二○二五年度执行数"}}, {{"1"}})[0].year, 2025);
  EXPECT_EQ(columns_of({{"二〇二五年执行数"}}, {{"1"}})[0].id, "execution");
}

TEST(read_columns, what_only_looks_like_a_year_is_none) {
  EXPECT_EQ(columns_of({{"12023年预算数"}}, {{"1"}})[0].year, std::nullopt);
  EXPECT_EQ(columns_of({{"1023年预算数"}}, {{"1"}})[0].year, std::nullopt);
  EXPECT_EQ(columns_of({{"2023预算数"}}, {{"1"}})[0].year, std::nullopt);
  EXPECT_EQ(columns_of({{"年"}}, {{"1"}})[0].year, std::nullopt);
}

TEST(read_columns, measures_of_several_years_are_told_apart_as_the_words_would) {
  EXPECT_EQ(
      each(columns_of({{"项目"}, {"2023年决算数"}, {"2024年执行数"}, {"2025年预算数"}}, {{"教育", "1", "2", "3"}}),
           &BudgetColumn::id),
      (Ids{"name", "year_before_last.final_accounts", "previous_year.execution", "budget"}));
  EXPECT_EQ(each(columns_of({{"项目"}, {"上年执行数"}, {"预算数"}}, {{"教育", "1", "2"}}), &BudgetColumn::id),
            (Ids{"name", "previous_year.execution", "budget"}));
}

TEST(read_columns, a_sole_measure_says_nothing_above_other_labels) {
  EXPECT_EQ(each(columns_of({{"项目"}, {"2024年预算数", "小计"}, {"2024年预算数", "金额"}}, {{"教育", "1", "2"}}),
                 &BudgetColumn::id),
            (Ids{"name", "subtotal", "budget"}));
  EXPECT_EQ(
      each(columns_of({{"项目"}, {"合计", "预算数"}, {"合计", "决算数"}}, {{"教育", "1", "2"}}), &BudgetColumn::id),
      (Ids{"name", "total.budget", "total.final_accounts"}));
}

TEST(read_columns, a_mere_amount_is_what_the_stage_says) {
  const Table table = table_of({{"项目"}, {"金额"}}, {{"教育", "1.00"}});
  EXPECT_EQ(read_columns(table, test::embedded_words(), {"", Stage::budget})[1].id, "budget");
  EXPECT_EQ(read_columns(table, test::embedded_words(), {"", Stage::final_accounts})[1].id, "final_accounts");
  EXPECT_EQ(read_columns(table, test::embedded_words(), {"", Stage::execution})[1].id, "amount");
  EXPECT_EQ(read_columns(table, test::embedded_words())[1].id, "amount");
}

TEST(read_columns, ids_of_the_changes_and_shares_of_government_tables) {
  const auto columns = columns_of({{"项目"},
                                   {"决算数为预算数的%"},
                                   {"决算数为调整预算数的%"},
                                   {"决算数为上年决算数的%"},
                                   {"预算数为上年执行数的%"},
                                   {"比上年增（减）%"},
                                   {"占比"}},
                                  {{"教育", "1", "2", "3", "4", "5", "6"}});
  EXPECT_EQ(each(columns, &BudgetColumn::id),
            (Ids{"name", "of_budget.percent", "of_adjusted_budget.percent", "of_previous_final_accounts.percent",
                 "of_previous_execution.percent", "change.percent", "share.percent"}));
}

TEST(read_columns, of_which_and_brackets_do_not_change_an_id) {
  EXPECT_EQ(each(columns_of({{"项目"}, {"其中：省本级"}, {"发行量（亿元）"}}, {{"教育", "1", "2"}}), &BudgetColumn::id),
            (Ids{"name", "own_level", "bonds_issued"}));
}

TEST(read_columns, a_kind_has_words_of_its_own) {
  const Table table = table_of({{"财政拨款收入", "项目"}, {"一般公共预算支出", "基本支出"}}, {{"教育", "1"}});
  EXPECT_EQ(each(read_columns(table, test::embedded_words(), {"fiscal_appropriation_summary", {}}), &BudgetColumn::id),
            (Ids{"revenue.name", "general_public_budget.basic"}));
  EXPECT_EQ(
      each(read_columns(table, test::embedded_words(), {"general_public_budget_expenditure", {}}), &BudgetColumn::id),
      (Ids{"fiscal_appropriation.name", "basic"}));
}

TEST(read_columns, codes_of_types_are_no_amounts) {
  EXPECT_EQ(columns_of({{"类型1"}, {"类型"}}, {{"311", "311-专项业务支出"}})[0].role, ColumnRole::text);
}

TEST(read_columns, subject_codes_below_any_words_are_codes) {
  const auto role_of = [](const Rows& rows) { return columns_of({{"甲"}}, rows)[0].role; };
  EXPECT_EQ(role_of({{"501"}, {"50101"}, {"50102"}}), ColumnRole::code);
  EXPECT_EQ(role_of({{"501"}, {"502"}, {"503"}}), ColumnRole::amount);
  EXPECT_EQ(role_of({{"50102"}, {"50101"}, {"501"}}), ColumnRole::amount);
  EXPECT_EQ(role_of({{"501"}, {"50101"}, {"5010.2"}}), ColumnRole::amount);
  EXPECT_EQ(role_of({{"501"}, {"50101"}}), ColumnRole::amount);
}

TEST(read_columns, dashes_are_no_words) {
  EXPECT_EQ(columns_of({{"甲"}}, {{"-"}, {"—"}, {"1.00"}})[0].role, ColumnRole::amount);
}

TEST(read_columns, every_id_is_unique_in_its_table) {
  const auto columns =
      columns_of({{"名称"}, {"金额"}, {"金额"}, {"金额"}, {"小计"}, {"小计"}}, {{"教育", "1", "2", "3", "4", "5"}});
  const Ids ids = each(columns, &BudgetColumn::id);
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), ids.size());
}

TEST(read_columns, the_header_stays_as_printed) {
  EXPECT_EQ(columns_of({{"当年预算", "因公出国（境）费"}}, {{"1.00"}})[0].header,
            (std::vector<std::string>{"当年预算", "因公出国（境）费"}));
}

}  // namespace
}  // namespace yusuan
