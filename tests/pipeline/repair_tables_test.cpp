// What identities prove is read otherwise than first, and said so.
#include "pipeline/repair_tables.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "output/write_csv.hpp"
#include "pipeline/extract_document.hpp"
#include "support/embedded_words.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

BudgetDocument extracted(const std::string& name) {
  const Catalogue& catalogue = test::embedded_catalogue();
  auto document = extract_document(test::sample(name), catalogue, {});
  EXPECT_TRUE(document.ok());
  return std::move(document).value();
}

class BetweenColumns : public ::testing::TestWithParam<const char*> {};

TEST_P(BetweenColumns, the_sums_tell_the_column_of_a_figure_and_the_first_reading_is_kept) {
  const BudgetDocument document = extracted(GetParam());
  const BudgetTable& table = document.tables.at(0);
  const BudgetRow& row = table.rows.at(9);
  ASSERT_EQ(row.sides[0].code, "2130314");
  EXPECT_EQ(row.cells[3].text, "");
  EXPECT_EQ(row.cells[3].raw_text, "280.00");
  EXPECT_FALSE(row.cells[3].value);
  EXPECT_EQ(row.cells[4].text, "280.00");
  EXPECT_EQ(row.cells[4].raw_text, "");
  EXPECT_EQ(row.cells[4].value, Decimal(28000, 2));
  EXPECT_FALSE(row.cells[2].raw_text) << "280.00 of the total was not changed";
  EXPECT_EQ(table.balance.broken, 0);
  EXPECT_NE(write_table_csv(table).find("2130314,防汛,280.00,,280.00"), std::string::npos);
}

TEST_P(BetweenColumns, a_note_tells_each_repair_and_its_place) {
  const BudgetDocument document = extracted(GetParam());
  std::vector<Diagnostic> repairs;
  std::ranges::copy_if(document.diagnostics, std::back_inserter(repairs),
                       [](const Diagnostic& remark) { return remark.code == "repaired-by-identity"; });
  ASSERT_EQ(repairs.size(), 4U) << "one figure between columns, three lines of digits without a gap";
  EXPECT_EQ(repairs[0].severity, Severity::note);
  EXPECT_EQ(repairs[0].where.page, 1);
  EXPECT_EQ(repairs[0].where.box, document.tables[0].rows[9].cells[4].where.box);
  EXPECT_EQ(
      repairs[0].message,
      "table t01: a figure stands between two columns; read as row 9, column 3: blank, not `280.00`; row 9, column 4: "
      "`280.00`, not blank. Of the readings that the page allows it is the only one with which 2 identities hold that "
      "broke before");
  EXPECT_EQ(repairs[1].where.page, 2);
  EXPECT_TRUE(repairs[1].where.box);
}

TEST_P(BetweenColumns, digits_without_a_gap_are_parted_where_the_sums_say) {
  const BudgetDocument document = extracted(GetParam());
  const BudgetRow& row = document.tables.at(1).rows.at(0);
  EXPECT_EQ(row.cells[3].value, Decimal(90566, 2));
  EXPECT_EQ(row.cells[4].value, Decimal(1140000000, 2));
  EXPECT_NEAR(row.cells[3].where.box->x1, row.cells[4].where.box->x0, 0.01);
}

INSTANTIATE_TEST_SUITE_P(samples, BetweenColumns,
                         ::testing::Values("layouts/between-columns.cairo.pdf",
                                           "layouts/between-columns.reportlab.pdf"),
                         [](const auto& info) { return info.index == 0 ? "cairo" : "reportlab"; });

TEST(repair_tables, a_book_that_leaves_no_doubt_is_not_repaired) {
  const BudgetDocument document = extracted("yanbian-2023.pdf");
  EXPECT_EQ(std::ranges::count(document.diagnostics, "repaired-by-identity", &Diagnostic::code), 0);
}

}  // namespace
}  // namespace yusuan
