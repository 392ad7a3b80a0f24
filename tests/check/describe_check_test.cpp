#include "check/describe_check.hpp"

#include <gtest/gtest.h>

#include "support/literal_figures.hpp"

namespace yusuan {
namespace {

CatalogueData words(const std::string& en, const std::string& zh = "") {
  CatalogueData catalogue;
  catalogue.messages["total"] = {en, zh};
  return catalogue;
}

BudgetDocument document_of(const std::vector<test::FigureRow>& rows) {
  BudgetDocument document;
  document.tables = {test::figure_table({"a"}, rows)};
  return document;
}

Term term_of(const BudgetDocument& document, std::size_t row) {
  return {{0, row, 1}, document.tables[0].rows[row].cells[1].value, Decimal(1, 2)};
}

// That row 0 is the sum of the others.
Check total_of(const BudgetDocument& document) {
  Identity identity{"total", Relation::equal, term_of(document, 0), {}};
  for (std::size_t row = 1; row < document.tables[0].rows.size(); ++row) {
    identity.parts.push_back(term_of(document, row));
  }
  return *checked(identity);
}

const BudgetDocument& book() {
  static const BudgetDocument document = document_of(
      {{"sum", {"1,449.42"}, RowRole::total}, {"x", {"1,080.74"}, RowRole::item, {}, "301"}, {"y", {"364.93"}}});
  return document;
}

TEST(FindingOf, FillsTheCataloguesWordsWithTheFiguresAsPrinted) {
  const CatalogueData catalogue = words("{table} {row} {column}: {whole} / {sum} ({parts}) {miss}; {other_row} {other}",
                                        "《{table}》{whole}≠{sum}");
  const Finding finding = finding_of(total_of(book()), book(), catalogue);
  EXPECT_EQ(finding.code, "total-mismatch");
  EXPECT_EQ(finding.severity, Severity::warning);
  EXPECT_EQ(finding.message, "T sum a: 1,449.42 / 1445.67 (1,080.74 + 364.93) 3.75; 301 x 1,080.74");
  EXPECT_EQ(finding.message_zh, "《T》1,449.42≠1445.67");
}

TEST(FindingOf, NamesEveryCellTheWholeFirst) {
  const Finding finding = finding_of(total_of(book()), book(), words(""));
  ASSERT_EQ(finding.cells.size(), 3U);
  for (int i = 0; i < 3; ++i) {
    const FindingCell& cell = finding.cells[static_cast<std::size_t>(i)];
    EXPECT_EQ(cell.table, "t01");
    EXPECT_EQ(cell.row, i);
    EXPECT_EQ(cell.column, 1);
    EXPECT_EQ(cell.where, (Provenance{1, Box{1, 2, 3, 4}}));
  }
}

TEST(FindingOf, RoundingIsANote) {
  const BudgetDocument document = document_of({{"sum", {"3.01"}}, {"x", {"1.00"}}, {"y", {"2.00"}}});
  const Finding finding = finding_of(total_of(document), document, words(""));
  EXPECT_EQ(finding.code, "total-rounding");
  EXPECT_EQ(finding.severity, Severity::note);
}

TEST(FindingOf, ABlankCellIsPlacedOnItsRowsPage) {
  const BudgetDocument document = document_of({{"sum", {""}}, {"x", {"1.00"}}});
  const Finding finding = finding_of(total_of(document), document, words("{whole}"));
  EXPECT_EQ(finding.message, "0");
  EXPECT_EQ(finding.cells[0].where, (Provenance{1, std::nullopt}));
}

TEST(FindingOf, ACorrectedValueIsSaidAsItIsNow) {
  BudgetDocument document = document_of({{"sum", {"3.00"}}, {"x", {"1.00"}}});
  document.tables[0].rows[0].cells[1].value = Decimal(250, 2);
  EXPECT_EQ(finding_of(total_of(document), document, words("{whole}")).message, "2.50");
}

TEST(FindingOf, OfManyAddendsOnlyTheFirstAreListed) {
  std::vector<test::FigureRow> rows = {{"sum", {"1"}}};
  for (int i = 0; i < 7; ++i) rows.push_back({"x", {"2"}});
  const BudgetDocument document = document_of(rows);
  EXPECT_EQ(finding_of(total_of(document), document, words("{parts}")).message, "2 + 2 + 2 + 2 + 2 + 2 + …");
}

TEST(FindingOf, ATemplateThatNamesWhatThereIsNotStillSaysTheFigures) {
  EXPECT_EQ(finding_of(total_of(book()), book(), words("{nonsense}")).message, "{nonsense}: 1445.67 3.75");
}

}  // namespace
}  // namespace yusuan
