#include "check/corrected_values.hpp"

#include <gtest/gtest.h>

#include "support/literal_figures.hpp"

namespace yusuan {
namespace {

BudgetDocument document_with(const std::vector<std::string>& figures) {
  BudgetDocument document;
  document.tables = {test::figure_table({"a", "b"}, {{"x", figures}})};
  return document;
}

TEST(IsAsPrinted, ComparesTheNumberNotItsForm) {
  EXPECT_TRUE(is_as_printed(test::figure_cell("1,449.42")));
  EXPECT_TRUE(is_as_printed(test::figure_cell("")));
  BudgetCell cell = test::figure_cell("18.00");
  cell.value = Decimal(18, 0);
  EXPECT_TRUE(is_as_printed(cell));
  cell.value = Decimal(19, 0);
  EXPECT_FALSE(is_as_printed(cell));
  cell.value.reset();
  EXPECT_FALSE(is_as_printed(cell));
  BudgetCell blank;
  blank.value = Decimal(0, 0);
  EXPECT_FALSE(is_as_printed(blank)) << "a printed 0 is no blank";
}

TEST(ReportCorrectedValues, SaysNothingOfWhatWasExtracted) {
  BudgetDocument document = document_with({"1,449.42", ""});
  report_corrected_values(document);
  EXPECT_TRUE(document.diagnostics.empty());
}

TEST(ReportCorrectedValues, TellsATableOnce) {
  BudgetDocument document = document_with({"1,449.42", ""});
  document.tables[0].rows[0].cells[1].value = Decimal(144567, 2);
  document.tables[0].rows[0].cells[2].value = Decimal(3, 0);
  report_corrected_values(document);
  report_corrected_values(document);
  ASSERT_EQ(document.diagnostics.size(), 1U) << "not again for each run";
  EXPECT_EQ(document.diagnostics[0].code, "values-not-as-printed");
  EXPECT_EQ(document.diagnostics[0].severity, Severity::note);
  EXPECT_EQ(document.diagnostics[0].message,
            "table t01: 2 values are not what the text prints, first: 1445.67 for 1,449.42");
  EXPECT_EQ(document.diagnostics[0].where, (Provenance{1, Box{1, 2, 3, 4}}));
}

}  // namespace
}  // namespace yusuan
