#include "check/book_identities.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "budget/catalogue.hpp"
#include "check/run_checks.hpp"
#include "support/embedded_words.hpp"

namespace yusuan {
namespace {

struct DrawnRow {
  RowRole role;
  std::string code;
  std::string name;
  std::vector<std::string> figures;  // one a column of amounts; empty where blank
};

constexpr RowRole kItem = RowRole::item;
constexpr RowRole kTotal = RowRole::total;

SideName side_of(const std::string& id) {
  if (id.starts_with("revenue.")) return SideName::revenue;
  return id.starts_with("expenditure.") ? SideName::expenditure : SideName::all;
}

// A column of names, then the columns of amounts. Every row is one of the side of these.
BudgetTable drawn(std::string id, std::string kind, const std::vector<std::string>& columns,
                  const std::vector<DrawnRow>& rows) {
  BudgetTable table;
  table.id = std::move(id);
  table.kind = std::move(kind);
  table.title = table.id;
  table.unit = "万元";
  table.yuan_per_unit = Decimal(10000, 0);
  const SideName side = side_of(columns.front());
  table.columns = {{"name", {"项目"}, ColumnRole::name, side}};
  for (const std::string& column : columns) table.columns.push_back({column, {column}, ColumnRole::amount, side});
  for (const DrawnRow& drawn_row : rows) {
    BudgetRow row;
    row.page = 1;
    row.role = drawn_row.role;
    row.cells.push_back({drawn_row.name, "", std::nullopt, "", {1, {}}});
    for (const std::string& figure : drawn_row.figures) {
      row.cells.push_back({figure, "", Decimal::parse(figure), "", {1, {}}});
    }
    row.sides = {{side, drawn_row.role, 1, drawn_row.code, drawn_row.name}};
    table.rows.push_back(std::move(row));
  }
  return table;
}

BudgetDocument checked_book(std::vector<BudgetTable> tables) {
  BudgetDocument document;
  document.scope = Scope::department;
  document.tables = std::move(tables);
  check_book(document, test::embedded_words());
  return document;
}

// One line a finding: its code, then `table/row/column` of each of its cells.
std::vector<std::string> found(const BudgetDocument& document) {
  std::vector<std::string> lines;
  for (const Finding& finding : document.findings) {
    std::string line = finding.code;
    for (const FindingCell& cell : finding.cells) {
      line += " " + cell.table + "/" + std::to_string(cell.row) + "/" + std::to_string(cell.column);
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

using Lines = std::vector<std::string>;

BudgetTable summary(const std::string& education, const std::string& total) {
  return drawn("t01", "revenue_expenditure_summary", {"expenditure.budget"},
               {{kItem, "", "一、教育支出", {education}},
                {kItem, "", "二、住房保障支出", {"2.00"}},
                {kTotal, "", "支出总计", {total}}});
}

BudgetTable expenditure() {
  return drawn("t02", "expenditure_summary", {"total", "basic", "project"},
               {{kTotal, "", "合计", {"10.00", "7.00", "3.00"}},
                {kItem, "205", "教育支出", {"8.00", "5.00", "3.00"}},
                {kItem, "221", "住房保障支出", {"2.00", "2.00", ""}}});
}

TEST(book_identities, a_book_whose_tables_agree_has_no_finding) {
  const BudgetDocument document = checked_book({summary("8.00", "10.00"), expenditure()});
  EXPECT_EQ(found(document), Lines());
  EXPECT_EQ(document.tables[0].balance.held, 3);  // the total and two classes
}

TEST(book_identities, a_total_and_a_class_that_another_table_prints_otherwise_are_found_with_both_cells) {
  EXPECT_EQ(found(checked_book({summary("8.50", "10.50"), expenditure()})),
            (Lines{"book-mismatch t01/2/1 t02/0/1", "book-mismatch t01/0/1 t02/1/1"}));
}

TEST(book_identities, a_last_digit_is_rounding) {
  const BudgetDocument document = checked_book({summary("8.00", "10.01"), expenditure()});
  EXPECT_EQ(found(document), (Lines{"book-rounding t01/2/1 t02/0/1"}));
  EXPECT_EQ(document.findings.front().severity, Severity::note);
}

TEST(book_identities, units_are_converted) {
  BudgetTable in_yuan =
      drawn("t01", "revenue_expenditure_summary", {"expenditure.budget"}, {{kTotal, "", "支出总计", {"100000"}}});
  in_yuan.unit = "元";
  in_yuan.yuan_per_unit = Decimal(1, 0);
  EXPECT_EQ(found(checked_book({in_yuan, expenditure()})), Lines());
  in_yuan.rows[0].cells[1].value = Decimal(120000, 0);
  EXPECT_EQ(found(checked_book({in_yuan, expenditure()})), (Lines{"book-mismatch t01/0/1 t02/0/1"}));
}

TEST(book_identities, a_table_without_a_unit_is_not_compared) {
  BudgetTable table = expenditure();
  table.yuan_per_unit = std::nullopt;
  EXPECT_EQ(found(checked_book({summary("8.00", "12.00"), table})), Lines());
}

TEST(book_identities, two_tables_of_a_kind_are_not_compared) {
  BudgetTable second = expenditure();
  second.id = "t03";
  EXPECT_EQ(found(checked_book({summary("8.00", "12.00"), expenditure(), second})), Lines());
}

// The tables of a unit behind those of its department.
std::vector<BudgetTable> with_unit(const std::string& total_of_unit, bool in_sets = true) {
  BudgetTable first = summary("8.00", total_of_unit);
  BudgetTable second = expenditure();
  first.id = "t03";
  second.id = "t04";
  if (in_sets) return {summary("8.00", "10.00"), expenditure(), first, second};
  return {summary("8.00", "10.00"), first, expenditure(), second};
}

TEST(book_identities, sets_of_tables_one_after_the_other_are_compared_each) {
  EXPECT_EQ(found(checked_book(with_unit("10.00"))), Lines());
  EXPECT_EQ(found(checked_book(with_unit("10.50"))), (Lines{"book-mismatch t03/2/1 t04/0/1"}));
  EXPECT_EQ(found(checked_book(with_unit("10.50", false))), Lines()) << "which belong together is not known";
}

// Revenue and expenditure of a government's body, each with its total.
std::vector<BudgetTable> body(const std::string& title_of_body, const std::string& revenue,
                              const std::string& expenditure) {
  std::vector<BudgetTable> tables = {
      drawn("r-" + title_of_body, "government_fund_revenue", {"budget"}, {{kTotal, "", "收入总计", {revenue}}}),
      drawn("e-" + title_of_body, "government_fund_expenditure", {"budget"},
            {{kTotal, "", "支出总计", {expenditure}}})};
  tables[0].title = "表一：2026年" + title_of_body + "政府性基金收入预算表";
  tables[1].title = "表二：2026年" + title_of_body + "政府性基金支出预算表";
  return tables;
}

Lines found_of_bodies(const std::vector<std::vector<BudgetTable>>& bodies) {
  BudgetDocument document;
  document.scope = Scope::government;
  for (const auto& tables : bodies) document.tables.insert(document.tables.end(), tables.begin(), tables.end());
  check_book(document, test::embedded_words());
  return found(document);
}

TEST(book_identities, revenue_and_expenditure_of_a_body_are_known_by_their_titles) {
  const auto city = body("全市", "90.00", "90.00");
  const auto own = body("市本级", "50.00", "50.00");
  EXPECT_EQ(found_of_bodies({city, own, body("高新区", "7.00", "7.00")}), Lines());
  EXPECT_EQ(found_of_bodies({city, own, body("高新区", "7.00", "7.50")}),
            (Lines{"book-mismatch r-高新区/0/1 e-高新区/0/1"}));
  EXPECT_EQ(found_of_bodies({city, body("高新区", "7.00", "7.50")}), Lines())
      << "perhaps the book does not balance them";
}

TEST(book_identities, a_total_that_is_not_printed_is_none_that_differs) {
  EXPECT_EQ(found(checked_book({summary("8.00", ""), expenditure()})), Lines());
}

TEST(book_identities, a_total_may_be_that_of_the_year_alone) {
  BudgetTable table = drawn("t01", "revenue_expenditure_summary", {"expenditure.final_accounts"},
                            {{RowRole::subtotal, "", "本年支出合计", {"10.00"}},
                             {kItem, "", "年末结转和结余", {"1.00"}},
                             {kTotal, "", "总计", {"11.00"}}});
  EXPECT_EQ(found(checked_book({table, expenditure()})), Lines());
  table.rows[0].cells[1].value = Decimal(900, 2);  // now neither is, and what is carried over is the likely cause
  EXPECT_EQ(found(checked_book({table, expenditure()})), (Lines{"book-mismatch t01/2/1 t02/0/1 t01/1/1"}));
}

TEST(book_identities, rows_that_differ_for_the_most_part_mean_something_else) {
  const BudgetTable other = drawn("t01", "revenue_expenditure_summary", {"expenditure.budget"},
                                  {{kItem, "", "一、教育支出", {"4.00"}},
                                   {kItem, "", "二、住房保障支出", {"6.00"}},
                                   {kTotal, "", "支出总计", {"10.00"}}});
  const BudgetDocument document = checked_book({other, expenditure()});
  EXPECT_EQ(found(document), Lines());
  EXPECT_EQ(document.tables[0].balance.not_applicable, 2);
}

BudgetTable general(const std::string& total, const std::string& education) {
  return drawn("t03", "general_public_budget_expenditure", {"total"},
               {{kTotal, "", "合计", {total}},
                {kItem, "205", "教育支出", {education}},
                {kItem, "221", "住房保障支出", {"2.00"}}});
}

TEST(book_identities, rows_of_one_fund_are_the_rows_of_all_where_their_totals_agree) {
  EXPECT_EQ(found(checked_book({expenditure(), general("10.00", "7.00")})), (Lines{"book-mismatch t02/1/1 t03/1/1"}));
}

TEST(book_identities, rows_of_one_fund_are_no_more_than_the_rows_of_all_where_their_totals_differ) {
  EXPECT_EQ(found(checked_book({expenditure(), general("9.00", "7.00")})), Lines());
  EXPECT_EQ(found(checked_book({expenditure(), general("9.00", "9.00")})),
            (Lines{"book-part-mismatch t02/1/1 t03/1/1"}));
}

TEST(book_identities, rows_are_added_by_their_names_on_either_side) {
  const BudgetTable expenditures =
      drawn("t01", "general_public_budget_expenditure", {"total", "basic"}, {{kTotal, "", "合计", {"10.00", "8.00"}}});
  BudgetTable uses = drawn("t02", "general_public_budget_basic_expenditure", {"final_accounts"},
                           {{RowRole::subtotal, "", "人员经费合计", {"5.00"}}});
  const BudgetTable more = drawn("t02", "", {"final_accounts_2"}, {{kItem, "", "公用经费合计", {"2.50"}}});
  uses.columns.insert(uses.columns.end(), more.columns.begin(), more.columns.end());
  uses.rows[0].cells.insert(uses.rows[0].cells.end(), more.rows[0].cells.begin(), more.rows[0].cells.end());
  EXPECT_EQ(found(checked_book({expenditures, uses})), (Lines{"book-mismatch t01/0/2 t02/0/1 t02/0/3"}));
}

TEST(book_identities, the_rows_that_make_up_a_miss_are_its_likely_cause) {
  const BudgetTable projects = drawn("t01", "project_expenditure", {"total"}, {{kTotal, "", "合计", {"3.00"}}});
  const BudgetTable expenditures = drawn("t02", "expenditure_summary", {"total", "project"},
                                         {{kTotal, "", "合计", {"21.20", "4.20"}},
                                          {kItem, "205", "教育支出", {"10.50", "3.00"}},
                                          {kItem, "208", "社会保障和就业支出", {"5.80", "0.80"}},
                                          {kItem, "221", "住房保障支出", {"2.40", "0.40"}}});
  const BudgetDocument document = checked_book({projects, expenditures});
  EXPECT_EQ(found(document), (Lines{"book-mismatch t01/0/1 t02/0/2 t02/2/2 t02/3/2"}));
  EXPECT_EQ(document.findings.front().message_zh,
            "《t01》合计“total”3.00 ≠ 《t02》合计“project”4.20，差 -1.20"
            "；疑为《t02》208 社会保障和就业支出 + 221 住房保障支出“project”0.80 + 0.40");
}

TEST(book_identities, two_choices_of_rows_tell_no_cause) {
  const BudgetTable projects = drawn("t01", "project_expenditure", {"total"}, {{kTotal, "", "合计", {"3.00"}}});
  const BudgetTable expenditures = drawn("t02", "expenditure_summary", {"total", "project"},
                                         {{kTotal, "", "合计", {"21.00", "4.00"}},
                                          {kItem, "205", "教育支出", {"10.50", "2.00"}},
                                          {kItem, "208", "社会保障和就业支出", {"5.60", "1.00"}},
                                          {kItem, "221", "住房保障支出", {"2.40", "1.00"}}});
  EXPECT_EQ(found(checked_book({projects, expenditures})), (Lines{"book-mismatch t01/0/1 t02/0/2"}));
}

TEST(book_identities, two_digits_that_have_changed_places_are_told) {
  const BudgetTable swapped = summary("8.00", "21.00");
  BudgetTable right = expenditure();
  right.rows[0].cells[1] = {"12.00", "", Decimal(1200, 2), "", {1, {}}};
  EXPECT_NE(checked_book({swapped, right}).findings.front().message_zh.find("颠倒"), std::string::npos);
}

TEST(book_identities, checks_of_a_document_are_made_anew) {
  BudgetDocument document = checked_book({summary("8.50", "10.50"), expenditure()});
  run_checks(document, test::embedded_words());
  const std::vector<std::string> first = found(document);
  run_checks(document, test::embedded_words());
  EXPECT_EQ(found(document), first);
}

}  // namespace
}  // namespace yusuan
