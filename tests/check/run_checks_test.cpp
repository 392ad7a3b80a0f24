#include "check/run_checks.hpp"

#include <gtest/gtest.h>

#include "budget/catalogue.hpp"
#include "support/check_lines.hpp"
#include "support/literal_figures.hpp"

namespace yusuan {
namespace {

using Lines = std::vector<std::string>;

const CatalogueData& words() {
  static const Catalogue embedded = Catalogue::embedded();
  return embedded.data();
}

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
  run_checks(document, words());
  EXPECT_TRUE(document.findings.empty());
  EXPECT_EQ(document.tables[0].balance.held, 6) << "three rows across, three columns down";
  EXPECT_EQ(document.tables[0].balance.broken, 0);
}

TEST(RunChecks, RoundingIsANoteAndNotBroken) {
  BudgetDocument document = book("7.01");
  run_checks(document, words());
  EXPECT_EQ(codes_of(document), (Lines{"total-rounding", "columns-rounding"}));
  EXPECT_EQ(document.tables[0].balance.rounding, 2);
  EXPECT_EQ(document.tables[0].balance.broken, 0);
}

TEST(RunChecks, ListsFindingsByTheWholesRowThenColumn) {
  BudgetDocument document = book("8.00");
  run_checks(document, words());
  ASSERT_EQ(codes_of(document), (Lines{"total-mismatch", "columns-mismatch"}));
  EXPECT_EQ(document.findings[0].cells.size(), 3U);
  EXPECT_EQ(document.tables[0].balance.broken, 2);
  EXPECT_EQ(document.tables[0].balance.held, 4);
}

TEST(RunChecks, WhatWasThereBeforeIsGone) {
  BudgetDocument document = book("7.00");
  document.findings = {{Severity::warning, "old", "", "", {}}};
  document.tables[0].balance = {9, 9, 9, 9};
  run_checks(document, words());
  EXPECT_TRUE(document.findings.empty());
  EXPECT_EQ(document.tables[0].balance.broken, 0);
}

TEST(RunChecks, CountsAnIdentityOnceThoughTwoSayIt) {
  BudgetDocument document;
  document.tables = {test::figure_table({"budget", "current_year", "carry_over"}, {{"x", {"3", "1", "2"}}})};
  run_checks(document, words());
  EXPECT_EQ(document.tables[0].balance.held, 1);
}

TEST(ChecksOf, GivesThoseThatHoldToo) {
  EXPECT_EQ(test::lines_of(checks_of(book("7.00"), words())),
            (Lines{"0,1 = 0,2 + 0,3 held", "0,1 = 1,1 + 2,1 held", "0,2 = 1,2 + 2,2 held", "0,3 = 1,3 + 2,3 held",
                   "1,1 = 1,2 + 1,3 held", "2,1 = 2,2 + 2,3 held"}));
}

}  // namespace
}  // namespace yusuan
