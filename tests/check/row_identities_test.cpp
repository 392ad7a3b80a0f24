#include "check/row_identities.hpp"

#include <gtest/gtest.h>

#include "support/check_lines.hpp"
#include "support/literal_figures.hpp"

namespace yusuan {
namespace {

using Lines = std::vector<std::string>;
using test::FigureRow;
constexpr RowRole kTotal = RowRole::total;
constexpr RowRole kSubtotal = RowRole::subtotal;
constexpr RowRole kItem = RowRole::item;

Lines parts_of(const std::vector<FigureRow>& rows, bool complete = true) {
  const BudgetTable table = test::figure_table({"a"}, rows);
  return test::lines_of(part_families(TableFigures(table, 0), complete));
}

Lines totals_of(const std::vector<FigureRow>& rows, bool complete = true) {
  const BudgetTable table = test::figure_table({"a"}, rows);
  return test::lines_of(total_families(TableFigures(table, 0), complete));
}

TEST(PartFamilies, ARowIsTheSumOfItsParts) {
  EXPECT_EQ(parts_of({{"208", {"7"}, kItem, {}, "208"},
                      {"20805", {"7"}, kItem, 0, "20805"},
                      {"2080501", {"3"}, kItem, 1, "2080501"},
                      {"2080505", {"4"}, kItem, 1, "2080505"}}),
            (Lines{"0,1 = 1,1 held", "1,1 = 2,1 + 3,1 held"}));
}

TEST(PartFamilies, RowsWithSubjectCodesStandTogether) {
  const BudgetTable table = test::figure_table({"a"}, {{"c", {"3"}, kItem, {}, "208"},
                                                       {"s", {"3"}, kItem, 0, "20805"},
                                                       {"c", {"4"}, kItem, {}, "210"},
                                                       {"s", {"4"}, kItem, 2, "21011"},
                                                       {"unit", {"7"}},
                                                       {"office", {"7"}, kItem, 4}});
  const std::vector<Family> families = part_families(TableFigures(table, 0), false);
  ASSERT_EQ(families.size(), 2U);
  EXPECT_TRUE(families[0].certain);
  EXPECT_EQ(families[0].checks.size(), 2U);
  EXPECT_FALSE(families[1].certain) << "the unit's office: no code says that all are listed";
  EXPECT_EQ(families[1].checks.size(), 1U);
}

TEST(PartFamilies, PartsNamedByOfWhichAreNoMoreThanTheWhole) {
  EXPECT_EQ(parts_of({{"x", {"7"}}, {"y", {"3"}, RowRole::of_which, 0}}), (Lines{"0,1 >= 1,1 held"}));
  EXPECT_EQ(parts_of({{"x", {"7"}}, {"y", {"3"}, RowRole::of_which, 0}, {"z", {"8"}, kItem, 0}}),
            (Lines{"0,1 >= 1,1 + 2,1 broken"}));
}

TEST(PartFamilies, ACoveredCellIsNoWhole) {
  EXPECT_EQ(parts_of({{"x", {test::kCovered}}, {"y", {"3"}, kItem, 0}}), Lines{});
  EXPECT_EQ(parts_of({{"x", {""}}, {"y", {"3"}, kItem, 0}}), (Lines{"0,1 = 1,1 broken"})) << "a blank one is";
}

TEST(TotalFamilies, ATotalAtTheTopIsOfTheRowsBelow) {
  EXPECT_EQ(totals_of({{"total", {"7"}, kTotal}, {"x", {"3"}}, {"y", {"4"}}}), (Lines{"0,1 = 1,1 + 2,1 held"}));
}

TEST(TotalFamilies, ATotalAtTheBottomIsOfTheRowsAbove) {
  EXPECT_EQ(totals_of({{"x", {"3"}}, {"y", {"4"}}, {"total", {"7"}, kTotal}}), (Lines{"2,1 = 0,1 + 1,1 held"}));
}

TEST(TotalFamilies, PartsOfRowsAreNotAddedAgain) {
  EXPECT_EQ(totals_of({{"total", {"7"}, kTotal}, {"x", {"3"}}, {"part of x", {"3"}, kItem, 1}, {"y", {"4"}}}),
            (Lines{"0,1 = 1,1 + 3,1 held"}));
  EXPECT_EQ(totals_of({{"x", {"3"}}, {"of which", {"2"}, RowRole::of_which}, {"y", {"4"}}, {"total", {"7"}, kTotal}}),
            (Lines{"3,1 = 0,1 + 2,1 held"}));
}

TEST(TotalFamilies, SubtotalsAreOfTheRowsSinceTheLast) {
  EXPECT_EQ(totals_of({{"a", {"1"}},
                       {"b", {"2"}},
                       {"subtotal", {"3"}, kSubtotal},
                       {"c", {"4"}},
                       {"d", {"5"}},
                       {"subtotal", {"9"}, kSubtotal},
                       {"total", {"12"}, kTotal}}),
            (Lines{"2,1 = 0,1 + 1,1 held", "5,1 = 3,1 + 4,1 held", "6,1 = 0,1 + 1,1 + 3,1 + 4,1 held"}));
}

TEST(TotalFamilies, AGrandTotalIsTheTotalBeforeAndTheRowsSince) {
  EXPECT_EQ(totals_of({{"a", {"1"}},
                       {"b", {"2"}},
                       {"total of the year", {"3"}, kTotal},
                       {"carried over", {"5"}},
                       {"grand total", {"8"}, kTotal}}),
            (Lines{"2,1 = 0,1 + 1,1 held", "4,1 = 2,1 + 3,1 held"}));
}

TEST(TotalFamilies, WhereNothingHoldsThePlainestIsTakenOfACompleteTable) {
  const std::vector<FigureRow> rows = {{"total", {"9"}, kTotal}, {"x", {"3"}}, {"y", {"4"}}};
  EXPECT_EQ(totals_of(rows, true), (Lines{"0,1 = 1,1 + 2,1 broken"}));
  EXPECT_EQ(totals_of(rows, false), Lines{}) << "of any other table nothing is supposed";
}

TEST(TotalFamilies, WhereTotalsAreSumsTheNearestIsTakenWhenNothingHolds) {
  const std::vector<FigureRow> rows = {{"a", {"10"}},
                                       {"b", {"20"}},
                                       {"total of the year", {"30"}, kTotal},
                                       {"carried over", {"9"}},
                                       {"grand total", {"31"}, kTotal}};
  const BudgetTable table = test::figure_table({"a"}, rows);
  EXPECT_EQ(test::lines_of(total_families(TableFigures(table, 0), false, true)),
            (Lines{"2,1 = 0,1 + 1,1 held", "4,1 = 2,1 + 3,1 broken"}));
  EXPECT_EQ(totals_of(rows, false), (Lines{"2,1 = 0,1 + 1,1 held"}));
}

TEST(TotalFamilies, ASumThatIsFarOffIsOfOtherRows) {
  const BudgetTable table = test::figure_table({"a"}, {{"x", {"3"}}, {"y", {"4"}}, {"total", {"20"}, kTotal}});
  EXPECT_TRUE(total_families(TableFigures(table, 0), false, true).empty());
}

TEST(TotalFamilies, AColumnThatHoldsSpeaksForTheNextUnlessTheTotalIsBlankThere) {
  const BudgetTable table = test::figure_table(
      {"a", "b", "c"}, {{"x", {"3", "3", "3"}}, {"y", {"4", "4", "4"}}, {"total", {"7", "9", ""}, kTotal}});
  const std::vector<Family> families = total_families(TableFigures(table, 0), false);
  EXPECT_EQ(test::lines_of(families), (Lines{"2,1 = 0,1 + 1,1 held", "2,2 = 0,2 + 1,2 broken"}));
  EXPECT_TRUE(is_established(families.at(0)));
}

TEST(SideFamilies, TheGrandTotalsOfBothSidesAreTheSame) {
  const BudgetTable table = test::sides_table({{"tax", "5", "schools", "6"},
                                               {"total of the year", "5", "total of the year", "6", kTotal},
                                               {"grand total", "6", "grand total", "6", kTotal}});
  EXPECT_EQ(test::lines_of(side_families(TableFigures(table, 0), true)), (Lines{"2,1 = 2,3 held"}));
}

TEST(SideFamilies, NeedTwoSidesAndATotal) {
  const BudgetTable one = test::figure_table({"a"}, {{"total", {"1"}, kTotal}});
  EXPECT_TRUE(side_families(TableFigures(one, 0), true).empty());
  const BudgetTable no_total = test::sides_table({{"tax", "5", "schools", "6"}});
  EXPECT_TRUE(side_families(TableFigures(no_total, 0), true).empty());
}

}  // namespace
}  // namespace yusuan
