#include "check/form_identities.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "budget/catalogue.hpp"
#include "support/embedded_words.hpp"
#include "support/literal_forms.hpp"

namespace yusuan {
namespace {

using test::DrawnForm;
using test::DrawnIndicator;
using Lines = std::vector<std::string>;

constexpr const char* kTenThousand = "万元";
constexpr const char* kCosts = "成本指标";
constexpr const char* kEconomic = "经济成本指标";

// The findings of a book, with the texts of their cells.
Lines found(std::vector<BudgetTable> tables) {
  BudgetDocument document;
  document.tables = std::move(tables);
  check_forms(document, test::embedded_words());
  Lines lines;
  for (const Finding& finding : document.findings) {
    std::string line = finding.code + ":";
    for (const FindingCell& cell : finding.cells) {
      for (const BudgetTable& table : document.tables) {
        if (table.id != cell.table) continue;
        line += " " + table.rows[static_cast<std::size_t>(cell.row)].cells[static_cast<std::size_t>(cell.column)].text;
      }
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

Lines found_in(const DrawnForm& form, const std::string& unit = kTenThousand) {
  return found({test::form_table("t01", form, unit)});
}

DrawnForm with_funds(std::vector<test::DrawnFund> funds) { return {"bridge", std::move(funds), {}}; }

TEST(FormFunds, AreTheSumOfFiscalAndOtherFunds) {
  EXPECT_EQ(found_in(with_funds({{"total", "10.00"}, {"fiscal", "7.00"}, {"other", "3.00"}})), Lines());
  EXPECT_EQ(found_in(with_funds({{"total", "10.00"}, {"fiscal", "7.00"}, {"other", "2.00"}})),
            (Lines{"form-funds-mismatch: 10.00 7.00 2.00"}));
}

TEST(FormFunds, PartsOfTheFiscalOnesAreNotAddedTwice) {
  EXPECT_EQ(found_in(with_funds({{"total", "10.00"},
                                 {"fiscal", "7.00"},
                                 {"superior_fiscal", "5.00"},
                                 {"local_fiscal", "2.00"},
                                 {"other", "3.00"}})),
            Lines());
  EXPECT_EQ(found_in(with_funds({{"total", "10.00"},
                                 {"fiscal", "7.00"},
                                 {"carry_over", "1.00"},
                                 {"government_fund", "0.00"},
                                 {"unit", "2.00"}})),
            Lines());
}

TEST(FormFunds, MayBeListedBySourceAndByUse) {
  EXPECT_EQ(found_in(with_funds({{"total", "10.00"},
                                 {"fiscal", "6.00"},
                                 {"government_fund", "3.00"},
                                 {"carry_over", "2.00"},
                                 {"other", "1.00"},
                                 {"basic_expenditure", "2.50"},
                                 {"project_expenditure", "7.50"}})),
            Lines());
}

TEST(FormFunds, FiscalOnesAloneAreNoMoreThanTheTotal) {
  EXPECT_EQ(found_in(with_funds({{"total", "10.00"}, {"fiscal", "7.00"}})), Lines());
  EXPECT_EQ(found_in(with_funds({{"total", "10.00"}, {"fiscal", "11.00"}})),
            (Lines{"form-funds-part-mismatch: 10.00 11.00"}));
}

DrawnForm with_costs(std::vector<DrawnIndicator> costs) { return {"bridge", {{"total", "93.42"}}, std::move(costs)}; }

DrawnIndicator cost(const std::string& name, const std::string& number, ValueOperator sign = ValueOperator::equal) {
  return {kCosts, kEconomic, name, number, sign};
}

TEST(FormCosts, AreNoMoreThanTheAmount) {
  EXPECT_EQ(found_in(with_costs({cost("wages", "26"), cost("office", "47.8"), cost("cars", "19.62")})), Lines());
  EXPECT_EQ(found_in(with_costs({cost("wages", "26"), cost("office", "47.8")})), Lines())
      << "others need not be listed";
  EXPECT_EQ(found_in(with_costs({cost("wages", "26"), cost("office", "47.8"), cost("cars", "30")})),
            (Lines{"form-cost-mismatch: 93.42 26 47.8 30"}));
}

TEST(FormCosts, AreComparedInOneUnit) {
  EXPECT_EQ(found_in(with_costs({cost("wages", "500000"), cost("office", "434200")}), "元"), Lines());
  EXPECT_EQ(found_in(with_costs({cost("wages", "500000"), cost("office", "434300")}), "元"),
            (Lines{"form-cost-mismatch: 93.42 500000 434300"}));
  EXPECT_EQ(found_in(with_costs({cost("wages", "500000"), cost("office", "434300")}), "元/人"), Lines())
      << "no sum of money";
}

TEST(FormCosts, WordsOfTheMessageAreInTheFormsUnitWithoutNoughtsAtTheEnd) {
  BudgetDocument document;
  document.tables = {test::form_table("t01", with_costs({cost("wages", "26"), cost("office", "77.80")}), kTenThousand)};
  check_forms(document, test::embedded_words());
  ASSERT_EQ(document.findings.size(), 1U);
  EXPECT_EQ(document.findings[0].message,
            "performance form of bridge: 93.42 u is less than its costs 103.8 (26 + 77.80); difference -10.38");
}

TEST(FormCosts, LimitsAndAboutSayNothingOfTheSum) {
  EXPECT_EQ(found_in(with_costs({cost("wages", "60"), cost("office", "60", ValueOperator::at_most)})), Lines());
  EXPECT_EQ(found_in(with_costs({cost("wages", "60"), cost("office", "60", ValueOperator::about)})), Lines());
}

TEST(FormCosts, ASumListedWithItsPartsIsNotAddedToThem) {
  EXPECT_EQ(found_in(with_costs({cost("all", "93.42"), cost("wages", "60"), cost("office", "33.42")})), Lines());
  EXPECT_EQ(found_in(with_costs({cost("all", "80"), cost("wages", "60"), cost("office", "20")})), Lines());
}

TEST(FormCosts, WhatIsSavedOrIsPaidForOneIsNoShareOfThem) {
  EXPECT_EQ(found_in(with_costs({cost("wages", "60"), cost("节约资金", "60")})), Lines());
  EXPECT_EQ(found_in(with_costs({cost("wages", "60"), cost("补助标准", "60")})), Lines());
}

TEST(FormCosts, OfAnUnknownTimeMayBeThoseOfAllYears) {
  BudgetTable table = test::form_table("t01", with_costs({cost("wages", "60"), cost("office", "50")}), kTenThousand);
  for (FormIndicator& indicator : table.forms[0].indicators) indicator.values[0].period = FormPeriod::unknown;
  EXPECT_EQ(found({table}), (Lines{"form-cost-mismatch: 93.42 60 50"}));
  FormAmount whole = table.forms[0].funds[0];
  whole.period = FormPeriod::whole;
  whole.amount = Decimal(500, 0);
  table.forms[0].funds.push_back(whole);
  EXPECT_EQ(found({table}), Lines());
}

TEST(FormCosts, OneNamedThatOfTheWholeProjectIsTheAmount) {
  EXPECT_EQ(found_in(with_costs({cost("项目总成本", "93.42")})), Lines());
  EXPECT_EQ(found_in(with_costs({cost("项目总成本", "90")})), (Lines{"form-whole-cost-mismatch: 93.42 90"}));
}

TEST(FormCosts, ALimitOfTheWholeProjectIsNoLessThanTheAmount) {
  EXPECT_EQ(found_in(with_costs({cost("预算控制数", "100", ValueOperator::at_most)})), Lines());
  EXPECT_EQ(found_in(with_costs({cost("预算控制数", "90", ValueOperator::at_most)})),
            (Lines{"form-cost-limit-mismatch: 90 93.42"}));
  EXPECT_EQ(found_in(with_costs({cost("wages", "90", ValueOperator::at_most)})), Lines()) << "of one part of it";
}

// A form whose indicators have these weights; a level that stands before them is that of those that follow.
DrawnForm weighted(const std::vector<std::pair<std::string, std::string>>& rows,
                   const std::string& project = "bridge") {
  DrawnForm form{project, {{"total", "93.42"}}, {}};
  for (const auto& [level, weight] : rows) form.indicators.push_back({level, "", "x", "", ValueOperator::none, weight});
  return form;
}

TEST(FormWeights, AddUpToAHundredOrToNinetyBesideTenForExecution) {
  EXPECT_EQ(found_in(weighted({{"a", "50"}, {"b", "40"}, {"b", "10"}})), Lines());
  EXPECT_EQ(found_in(weighted({{"a", "50"}, {"b", "40"}})), Lines());
  EXPECT_EQ(found_in(weighted({{"a", "50"}, {"b", "45"}})), (Lines{"form-weight-sum: 50 45"}));
}

TEST(FormWeights, OfEqualPartsAreRounded) {
  EXPECT_EQ(found_in(weighted({{"a", "33.33"}, {"b", "33.33"}, {"c", "33.33"}})), Lines());
  EXPECT_EQ(found_in(weighted({{"a", "33"}, {"b", "33"}, {"c", "33"}})), (Lines{"form-weight-sum: 33 33 33"}));
}

TEST(FormWeights, AreNotAddedWhereOneIsMissing) {
  EXPECT_EQ(found_in(weighted({{"a", "50"}, {"b", "45"}, {"b", ""}})), Lines());
  DrawnForm form = weighted({{"a", "50"}, {"b", "45"}});
  BudgetTable table = test::form_table("t01", form, kTenThousand);
  table.forms[0].unread = {{"5", {1, Box{}}}};
  EXPECT_EQ(found({table}), Lines()) << "it may be among the cells that were not read";
}

TEST(FormWeights, ASumThatSeveralFormsHaveIsTheBooks) {
  EXPECT_EQ(found({test::form_table("t01", weighted({{"a", "50"}, {"b", "30"}}), kTenThousand),
                   test::form_table("t02", weighted({{"a", "60"}, {"b", "20"}}, "road"), kTenThousand),
                   test::form_table("t03", weighted({{"a", "60"}, {"b", "25"}}, "dam"), kTenThousand)}),
            (Lines{"form-weight-sum: 60 25"}));
}

TEST(FormWeights, AFormBeforeOneWithoutAHeadMayGoOnThere) {
  BudgetTable rest = test::form_table("t02", weighted({{"b", "45"}}, ""), kTenThousand);
  rest.forms[0].funds.clear();
  EXPECT_EQ(found({test::form_table("t01", weighted({{"a", "50"}, {"b", "45"}}), kTenThousand), rest}), Lines());
}

TEST(FormWeights, ArePrintedSums) {
  EXPECT_EQ(found_in(weighted({{"a", "50"}, {"b", "30"}, {"合计", "80"}})), Lines());
  EXPECT_EQ(found_in(weighted({{"a", "50"}, {"b", "30"}, {"合计", "100"}})),
            (Lines{"form-weight-mismatch: 100 50 30"}));
}

TEST(FormWeights, OfALevelAreTheSumBehindItsName) {
  EXPECT_EQ(found_in(weighted({{"a（50分）", "30"}, {"a（50分）", "20"}, {"b（40%）", "40"}})), Lines());
  EXPECT_EQ(found_in(weighted({{"a（50分）", "30"}, {"a（50分）", "10"}, {"b", "50"}})),
            (Lines{"form-weight-mismatch: a（50分） 30 10"}));
}

// A table of projects: names and amounts of all funds and of the year's.
BudgetTable projects(const std::vector<test::FigureRow>& rows) {
  BudgetTable table = test::figure_table({"total", "current_year"}, rows);
  table.id = "t09";
  table.kind = "project_expenditure";
  return table;
}

std::vector<BudgetTable> book(BudgetTable table, const std::vector<std::pair<std::string, std::string>>& forms) {
  std::vector<BudgetTable> tables = {std::move(table)};
  for (const auto& [project, amount] : forms) {
    tables.push_back(
        test::form_table("f" + std::to_string(tables.size()), {project, {{"total", amount}}, {}}, kTenThousand));
  }
  return tables;
}

TEST(FormProjects, HaveTheAmountOfTheRowOfTheirName) {
  const BudgetTable table =
      projects({{"sum", {"9.00", ""}, RowRole::total}, {"1.bridge", {"4.00", "3.00"}}, {"road", {"5.00", ""}}});
  EXPECT_EQ(found(book(table, {{"bridge", "4.00"}, {"road", "5.00"}})), Lines());
  EXPECT_EQ(found(book(table, {{"bridge", "3.00"}, {"road", "5.00"}})), Lines()) << "of the year alone";
  EXPECT_EQ(found(book(table, {{"bridge", "4.00"}, {"road", "6.00"}})), (Lines{"form-project-mismatch: 6.00 5.00"}));
}

TEST(FormProjects, OfSeveralRowsHaveTheAmountOfOneOrAll) {
  const BudgetTable table = projects({{"bridge", {"4.00", ""}}, {"bridge", {"1.50", ""}}});
  EXPECT_EQ(found(book(table, {{"bridge", "1.50"}})), Lines());
  EXPECT_EQ(found(book(table, {{"bridge", "5.50"}})), Lines());
  EXPECT_EQ(found(book(table, {{"bridge", "5.00"}})), (Lines{"form-project-rows-mismatch: 5.00 4.00 1.50"}));
}

TEST(FormProjects, ThatLackEachOtherAndHaveOneAmountMayBeOne) {
  const BudgetTable table = projects({{"bridge", {"4.00", ""}}, {"office in town", {"57.33", ""}}});
  EXPECT_EQ(found(book(table, {{"bridge", "4.00"}, {"town office", "57.33"}})),
            (Lines{"form-project-name: office in town 57.33 town office 57.33"}));
  EXPECT_EQ(found(book(table, {{"bridge", "4.00"}, {"town office", "57.34"}})), Lines())
      << "one of two is too few to tell";
}

TEST(FormProjects, OfOneAmountAreNotPairedWhereTwoWouldFit) {
  const BudgetTable table = projects({{"bridge", {"4.00", ""}}, {"x", {"5.00", ""}}, {"y", {"5.00", ""}}});
  EXPECT_EQ(found(book(table, {{"bridge", "4.00"}, {"z", "5.00"}})), Lines());
}

TEST(FormProjects, OneThatIsMissingIsToldWhereTheOthersAreThere) {
  const std::vector<std::pair<std::string, std::string>> three = {{"a", "1.00"}, {"b", "2.00"}, {"c", "3.00"}};
  const BudgetTable table = projects({{"a", {"1.00", ""}}, {"b", {"2.00", ""}}, {"c", {"3.00", ""}}});
  auto forms = three;
  forms.emplace_back("dam", "7.00");
  EXPECT_EQ(found(book(table, forms)), (Lines{"form-project-missing: dam 7.00"}));
  BudgetTable more = table;
  more.rows.push_back(projects({{"dam", {"7.00", ""}}}).rows.front());
  EXPECT_EQ(found(book(more, three)), (Lines{"project-form-missing: dam 7.00"}));
  more.rows.push_back(projects({{"canal", {"8.00", ""}}}).rows.front());
  EXPECT_EQ(found(book(more, three)), Lines()) << "forms of the main projects only";
}

TEST(FormProjects, AreNotLookedForInTwoTables) {
  const BudgetTable table = projects({{"bridge", {"4.00", ""}}});
  auto tables = book(table, {{"bridge", "5.00"}});
  tables.push_back(table);
  EXPECT_EQ(found(tables), Lines());
}

TEST(FormChecks, ThatBreakInMostFormsMeanSomethingElse) {
  std::vector<BudgetTable> tables;
  for (int i = 0; i < 5; ++i) {
    tables.push_back(test::form_table("t0" + std::to_string(i),
                                      with_funds({{"total", "10.00"}, {"fiscal", "7.00"}, {"other", "2.00"}}),
                                      kTenThousand));
  }
  EXPECT_EQ(found(tables), Lines());
}

}  // namespace
}  // namespace yusuan
