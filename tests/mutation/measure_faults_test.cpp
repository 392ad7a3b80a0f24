#include "mutation/measure_faults.hpp"

#include <gtest/gtest.h>

#include "budget/catalogue.hpp"
#include "support/embedded_words.hpp"
#include "support/literal_figures.hpp"

namespace yusuan {
namespace {

// A total of two items, and a row that nothing sums.
DocumentMeasure measured() {
  BudgetDocument document;
  document.tables = {
      test::figure_table({"a"}, {{"total", {"10.00"}, RowRole::total}, {"x", {"3.00"}}, {"y", {"7.00"}}}),
      test::figure_table({"a"}, {{"z", {"5.00"}}})};
  document.tables[0].kind = "general_public_budget_expenditure";
  document.tables[1].id = "t02";
  return measure_document(document, test::embedded_words(), 100);
}

TEST(MeasureDocument, CountsWhatIsCovered) {
  const DocumentMeasure measure = measured();
  EXPECT_EQ(measure.figures, 4U);
  EXPECT_EQ(measure.covered, 3U);
  EXPECT_EQ(measure.covered_by_equal, 3U);
  EXPECT_EQ(measure.tables, 2U);
  EXPECT_EQ(measure.checkable, 1U);
  EXPECT_EQ(measure.balanced, 1U);
}

TEST(MeasureDocument, TellsAChangedDigitOfACoveredFigure) {
  const FaultCount digit = measured().faults.at(MutationKind::digit);
  EXPECT_EQ(digit.faults, 4U);
  EXPECT_EQ(digit.detectable, 3U);
  EXPECT_EQ(digit.told, 3U);
  EXPECT_EQ(digit.clean, 3U);
}

TEST(MeasureDocument, TellsADroppedAddendButNoDroppedTotal) {
  const FaultCount drop = measured().faults.at(MutationKind::drop);
  EXPECT_EQ(drop.faults, 4U);
  EXPECT_EQ(drop.detectable, 2U) << "where the total is gone, nothing says that there was one";
  EXPECT_EQ(drop.told, 2U);
}

// Two figures of one column's sum that change places cancel out; they do not in the rows' own columns.
TEST(MeasureDocument, CountsNoFaultThatCancelsOut) {
  BudgetDocument document;
  document.tables = {test::figure_table({"total", "basic", "project"}, {{"x", {"3.00", "1.00", "2.00"}}})};
  const DocumentMeasure measure = measure_document(document, test::embedded_words(), 100);
  const FaultCount& swap = measure.faults.at(MutationKind::swap);
  EXPECT_EQ(swap.faults, 2U);
  EXPECT_EQ(swap.covering, 2U);
  EXPECT_EQ(swap.detectable, 1U) << "total and basic; not basic and project";
}

}  // namespace
}  // namespace yusuan
