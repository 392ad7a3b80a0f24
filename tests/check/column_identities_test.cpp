#include "check/column_identities.hpp"

#include <gtest/gtest.h>

#include "support/check_lines.hpp"
#include "support/literal_figures.hpp"

namespace yusuan {
namespace {

using Lines = std::vector<std::string>;

const std::vector<ColumnSum> kBudget = {{"budget", {"current_year", "carry_over"}}};

std::vector<Family> families_of(const std::vector<std::string>& ids, const std::vector<std::string>& figures,
                                const std::vector<ColumnSum>& known = {}, bool complete = false) {
  const BudgetTable table = test::figure_table(ids, {{"x", figures}});
  return column_families(TableFigures(table, 0), known, complete);
}

TEST(ColumnFamilies, AStatementOfTheCatalogueIsCertain) {
  const auto families = families_of({"budget", "current_year", "carry_over"}, {"7", "3", "4"}, kBudget);
  EXPECT_EQ(test::lines_of(families), (Lines{"0,1 = 0,2 + 0,3 held"}));
  EXPECT_TRUE(families.at(0).certain);
}

TEST(ColumnFamilies, AStatementHoldsOnEitherSide) {
  const auto families = families_of({"revenue.budget", "revenue.current_year", "revenue.carry_over",
                                     "expenditure.budget", "expenditure.current_year", "expenditure.carry_over"},
                                    {"7", "3", "4", "7", "7", "4"}, kBudget);
  EXPECT_EQ(test::lines_of(families), (Lines{"0,1 = 0,2 + 0,3 held", "0,4 = 0,5 + 0,6 broken"}));
}

TEST(ColumnFamilies, AStatementNeedsTwoOfItsParts) {
  EXPECT_TRUE(families_of({"budget", "current_year"}, {"7", "3"}, kBudget).empty());
}

TEST(ColumnFamilies, ATotalIsSupposedToBeTheOtherColumns) {
  const auto families = families_of({"total", "basic", "project"}, {"7", "3", "4"});
  EXPECT_EQ(test::lines_of(families), (Lines{"0,1 = 0,2 + 0,3 held"}));
  EXPECT_FALSE(families.at(0).certain);
}

TEST(ColumnFamilies, OfACompleteTableATotalIsCertain) {
  EXPECT_TRUE(families_of({"total", "basic", "project"}, {"7", "3", "4"}, {}, true).at(0).certain);
}

TEST(ColumnFamilies, OfAGroupItsSubtotalIsAdded) {
  EXPECT_EQ(test::lines_of(families_of({"total", "basic.subtotal", "basic.personnel", "basic.operating", "project"},
                                       {"9", "5", "2", "3", "4"})),
            (Lines{"0,1 = 0,2 + 0,5 held", "0,2 = 0,3 + 0,4 held"}));
}

TEST(ColumnFamilies, ABlankPartIsNought) {
  EXPECT_EQ(test::lines_of(families_of({"total", "basic", "project"}, {"7", "7", ""})),
            (Lines{"0,1 = 0,2 + 0,3 held"}));
  EXPECT_TRUE(families_of({"total", "basic", "project"}, {"", "", ""}).empty());
}

TEST(ColumnFamilies, OnlyAmountsAreAdded) {
  BudgetTable table = test::figure_table({"total", "basic", "project", "share"}, {{"x", {"7", "3", "4", "50"}}});
  table.columns[4].role = ColumnRole::percent;
  EXPECT_EQ(test::lines_of(column_families(TableFigures(table, 0), {}, false)), (Lines{"0,1 = 0,2 + 0,3 held"}));
}

}  // namespace
}  // namespace yusuan
