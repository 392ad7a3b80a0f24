#include "output/write_xlsx.hpp"

#include <gtest/gtest.h>

#include "output/table_sheet.hpp"
#include "support/literal_document.hpp"
#include "support/text_checks.hpp"

namespace yusuan {
namespace {

TEST(WriteXlsx, SaysWhatExcelHasNoRoomFor) {
  EXPECT_TRUE(fits_a_sheet("t01", 1'048'576, 16'384).ok());
  const Result<void> rows = fits_a_sheet("t01", 1'048'577, 2);
  ASSERT_FALSE(rows.ok());
  EXPECT_EQ(rows.error().code, "too-large-for-xlsx");
  EXPECT_TRUE(test::has(rows.error().message, "t01 takes 1048577 rows")) << rows.error().message;
  EXPECT_FALSE(fits_a_sheet("t01", 2, 16'385).ok());
}

TEST(WriteXlsx, RefusesATableThatIsTooWide) {
  BudgetDocument document = test::literal_document();
  document.tables[1].columns.resize(16'384);  // and the column of pages
  document.tables[1].rows.clear();
  const Result<std::string> workbook = write_xlsx(document);
  ASSERT_FALSE(workbook.ok());
  EXPECT_EQ(workbook.error().code, "too-large-for-xlsx");
}

TEST(TableSheets, StandBelowTheirHeaders) {
  const BudgetDocument document = test::literal_document();
  const std::vector<TableSheet> sheets = table_sheets(document).value();
  ASSERT_EQ(sheets.size(), 2U);
  EXPECT_EQ(sheets[1].name, "02 收入总表(预算表2)");
  EXPECT_EQ(cell_name(place_in(sheets[1], 0, 1)), "B5") << "title, unit, two rows of header";
}

TEST(TableSheets, AreNamedByKindWhereNoTitleIsPrinted) {
  BudgetDocument document = test::literal_document();
  document.tables[0].title.clear();
  EXPECT_EQ(table_sheets(document).value()[0].name, "01 revenue_summary");
}

TEST(TableSheets, MarkTheCellsOfWarningsNotOfNotes) {
  BudgetDocument document = test::literal_document();
  document.findings = {{Severity::warning, "sum-mismatch", "m", "m", {{"t02", 0, 1, {}}}},
                       {Severity::note, "sum-rounding", "m", "m", {{"t01", 0, 1, {}}}}};
  const std::vector<TableSheet> sheets = table_sheets(document).value();
  EXPECT_TRUE(sheets[0].marked.empty());
  EXPECT_TRUE(sheets[1].marked.contains({0, 1}));
}

TEST(WriteXlsx, LinksThatExcelHasNoRoomForAreTextAlone) {
  BudgetDocument document = test::literal_document();
  const std::vector<FindingCell> cells(200, FindingCell{"t01", 0, 1, {}});
  document.findings.assign(400, Finding{Severity::note, "sum-rounding", "m", "m", cells});
  EXPECT_TRUE(write_xlsx(document).ok()) << "80,000 cells";
}

TEST(WriteXlsx, ABookWithoutTablesHasItsOtherSheets) {
  BudgetDocument document = test::literal_document();
  document.tables.clear();
  EXPECT_TRUE(write_xlsx(document).ok());
}

}  // namespace
}  // namespace yusuan
