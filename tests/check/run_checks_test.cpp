#include "check/run_checks.hpp"

#include <gtest/gtest.h>

#include "budget/catalogue.hpp"
#include "support/check_lines.hpp"
#include "support/embedded_words.hpp"
#include "support/literal_figures.hpp"
#include "support/literal_forms.hpp"

namespace yusuan {
namespace {

using Lines = std::vector<std::string>;

// total = basic + project, and 合计 over two items; the second item's total is `last`.
BudgetDocument book(const std::string& last) {
  BudgetDocument document;
  document.tables = {
      test::figure_table({"total", "basic", "project"}, {{"sum", {"10.00", "6.00", "4.00"}, RowRole::total},
                                                         {"x", {"3.00", "2.00", "1.00"}},
                                                         {"y", {last, "4.00", "3.00"}}})};
  document.tables[0].kind = "general_public_budget_expenditure";
  return document;
}

Lines codes_of(const BudgetDocument& document) {
  Lines codes;
  for (const Finding& finding : document.findings) codes.push_back(finding.code);
  return codes;
}

TEST(RunChecks, CountsWhatHolds) {
  BudgetDocument document = book("7.00");
  run_checks(document, test::embedded_words());
  EXPECT_TRUE(document.findings.empty());
  EXPECT_EQ(document.tables[0].balance.held, 6) << "three rows across, three columns down";
  EXPECT_EQ(document.tables[0].balance.broken, 0);
}

TEST(RunChecks, RoundingIsANoteAndNotBroken) {
  BudgetDocument document = book("7.01");
  run_checks(document, test::embedded_words());
  EXPECT_EQ(codes_of(document), (Lines{"total-rounding", "columns-rounding"}));
  EXPECT_EQ(document.tables[0].balance.rounding, 2);
  EXPECT_EQ(document.tables[0].balance.broken, 0);
}

TEST(RunChecks, ListsFindingsByTheWholesRowThenColumn) {
  BudgetDocument document = book("8.00");
  run_checks(document, test::embedded_words());
  ASSERT_EQ(codes_of(document), (Lines{"total-mismatch", "columns-mismatch"}));
  EXPECT_EQ(document.findings[0].cells.size(), 3U);
  EXPECT_EQ(document.tables[0].balance.broken, 2);
  EXPECT_EQ(document.tables[0].balance.held, 4);
}

TEST(RunChecks, WhatWasThereBeforeIsGone) {
  BudgetDocument document = book("7.00");
  document.findings = {{Severity::warning, "old", "", "", {}}};
  document.tables[0].balance = {9, 9, 9, 9};
  run_checks(document, test::embedded_words());
  EXPECT_TRUE(document.findings.empty());
  EXPECT_EQ(document.tables[0].balance.broken, 0);
}

TEST(RunChecks, CountsAnIdentityOnceThoughTwoSayIt) {
  BudgetDocument document;
  document.tables = {test::figure_table({"budget", "current_year", "carry_over"}, {{"x", {"3", "1", "2"}}})};
  run_checks(document, test::embedded_words());
  EXPECT_EQ(document.tables[0].balance.held, 1);
}

TEST(RunChecks, WhatAUsersFileAddsToAKindDoesNotHideOurs) {
  CatalogueData catalogue = test::embedded_words();
  KindData more;
  more.kind.kind = "general_public_budget_expenditure";
  more.identities.columns = {{"project", {"works", "goods"}}};
  catalogue.kinds.insert(catalogue.kinds.begin(), more);
  BudgetDocument document = book("8.00");
  run_checks(document, catalogue);
  EXPECT_EQ(codes_of(document), (Lines{"total-mismatch", "columns-mismatch"})) << "its table lists all rows";
}

TEST(ChecksOf, GivesThoseBetweenTablesToo) {
  BudgetDocument document = book("7.00");
  document.tables.push_back(test::figure_table({"total"}, {{"sum", {"6.00"}, RowRole::total}}));
  document.tables[1].id = "t02";
  document.tables[1].kind = "general_public_budget_basic_expenditure";
  const std::vector<Check> checks = checks_of(document, test::embedded_words());
  ASSERT_EQ(checks.size(), 7U);
  EXPECT_EQ(checks.back().identity.code, "book");
  EXPECT_EQ(checks.back().identity.whole.at, (CellAt{1, 0, 1}));
  EXPECT_EQ(checks.back().identity.parts.at(0).at, (CellAt{0, 0, 2}));
}

TEST(ChecksOf, GivesThoseOfPerformanceFormsToo) {
  BudgetDocument document;
  document.tables = {
      test::form_table("t01", {"x", {{"total", "3.00"}, {"fiscal", "1.00"}, {"other", "2.00"}}, {}}, "")};
  EXPECT_EQ(test::lines_of(checks_of(document, test::embedded_words())), (Lines{"1,0 = 2,0 + 3,0 held"}));
}

TEST(ChecksOf, GivesThoseThatHoldToo) {
  EXPECT_EQ(test::lines_of(checks_of(book("7.00"), test::embedded_words())),
            (Lines{"0,1 = 0,2 + 0,3 held", "0,1 = 1,1 + 2,1 held", "0,2 = 1,2 + 2,2 held", "0,3 = 1,3 + 2,3 held",
                   "1,1 = 1,2 + 1,3 held", "2,1 = 2,2 + 2,3 held"}));
}

}  // namespace
}  // namespace yusuan
