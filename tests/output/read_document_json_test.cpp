#include "output/read_document_json.hpp"

#include <gtest/gtest.h>

#include "output/write_json.hpp"
#include "support/literal_document.hpp"
#include "support/text_checks.hpp"

namespace yusuan {
namespace {

using test::has;

// The document's JSON with the first `from` replaced by `to`.
std::string json_with(const std::string& from, const std::string& to) {
  std::string json = write_document_json(test::literal_document());
  const std::size_t at = json.find(from);
  EXPECT_NE(at, std::string::npos) << from;
  return json.replace(at, from.size(), to);
}

std::string fault_of(const std::string& json) {
  const Result<BudgetDocument> read = read_document_json(json);
  if (read.ok()) return "";
  EXPECT_EQ(read.error().code, "invalid-document");
  return read.error().message;
}

std::string fault_with(const std::string& from, const std::string& to) { return fault_of(json_with(from, to)); }

TEST(ReadDocumentJson, GivesWhatWasWritten) {
  const BudgetDocument document = test::literal_document();
  const Result<BudgetDocument> read = read_document_json(write_document_json(document));
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_EQ(read.value().source.bytes, 1234U);
  EXPECT_EQ(read.value().fiscal_year, 2023);
  EXPECT_EQ(read.value().stage, Stage::budget);
  EXPECT_EQ(read.value().pages[1].status, PageStatus::scanned);
  EXPECT_EQ(read.value().facts_from.organization->where, (Provenance{8, Box{12, 2, 60, 12}}));
  ASSERT_EQ(read.value().tables.size(), 2U);
  const BudgetTable& table = read.value().tables[0];
  EXPECT_EQ(table.columns[1].role, ColumnRole::amount);
  const BudgetCell& cell = table.rows[0].cells[1];
  EXPECT_EQ(cell.text, "1,072.71");
  EXPECT_EQ(cell.value->to_string(), "1072.71");
  EXPECT_EQ(cell.where, (Provenance{8, Box{200.13, 21, 240, 33}}));
}

// All that a row can bear, as the bytes show it.
TEST(ReadDocumentJson, IsWrittenAgainAsTheSameBytes) {
  BudgetDocument document = test::literal_document();
  BudgetRow& row = document.tables[0].rows[0];
  row.cells[0].covered = true;
  row.cells[0].filled = "某厅";
  row.cells[0].raw_text = "";
  row.cells[1].raw_text = "1,072.7 1";
  row.cells[1].where.page = 9;
  row.sides[0].code_known = false;
  row.sides[0].code_parts = {"108", "", "001"};
  row.sides[0].name_filled = true;
  document.tables[0].balance = {1, 2, 3, 4};
  document.tables[0].confidence = 0.97;
  document.tables[0].ruled = 0.41;
  document.contents = {{"一、收入总表", 7, {2, Box{1, 2, 3, 4}}, "revenue_summary", {"t01"}, {}},
                       {"二、支出总表", 0, {2, {}}, "other", {}, Provenance{9, Box{1, 2, 3, 4}}},
                       {"第三部分", 0, {2, {}}, "", {}, {}}};
  document.sections = {{1, "一、", "收入", {3, std::nullopt}, "text"}};
  NarrativeFigure figure;
  figure.measure = "money";
  figure.amount = Decimal(203072, 2);
  figure.comparison = NarrativeComparison{ChangeDirection::decrease, "上年", 2022, Decimal(5, 1), "万元", {}, {}};
  figure.share = NarrativeShare{Decimal(70, 1), "收入", true};
  figure.section = 0;
  figure.sentence = "s";
  document.narrative = {figure};
  document.findings = {{Severity::warning, "sum-mismatch", "m", "z", {{"t01", 0, 1, {8, Box{1, 2, 3, 4}}}}}};
  document.diagnostics = {{Severity::note, "a-b", {0, std::nullopt}, "m", "h"}};
  const std::string json = write_document_json(document);
  const Result<BudgetDocument> read = read_document_json(json);
  ASSERT_TRUE(read.ok()) << read.error().message;
  EXPECT_EQ(write_document_json(read.value()), json);
}

TEST(ReadDocumentJson, KeepsEveryDigitOfANumber) {
  for (const char* number :
       {"18.00", "-0.50", "0.10", "123456789012345.67", "999999999999999999", "0.1234567890123456"}) {
    const Result<BudgetDocument> read =
        read_document_json(json_with("[null, 1072.71]", std::string("[null, ") + number + "]"));
    ASSERT_TRUE(read.ok()) << read.error().message;
    EXPECT_EQ(read.value().tables[0].rows[0].cells[1].value->to_string(), number);
  }
}

TEST(ReadDocumentJson, RefusesNumbersThatItCouldNotKeep) {
  for (const char* number : {"1e3", "1072.710000000000000001", "9223372036854775808"}) {
    EXPECT_TRUE(has(fault_with("[null, 1072.71]", std::string("[null, ") + number + "]"), "/tables/0/rows/0/values/1 "))
        << number;
  }
}

TEST(ReadDocumentJson, NamesThePlaceThatBreaksTheSchema) {
  EXPECT_TRUE(has(fault_with(R"("role": "amount")", R"("role": "sum")"), "/tables/0/columns/1/role"));
  EXPECT_TRUE(has(fault_with(R"("fiscal_year": 2023)", R"("fiscal_year": "2023")"), "/fiscal_year"));
  EXPECT_EQ(fault_of("{"), "the file is no JSON");
  EXPECT_EQ(fault_of(""), "the file is no JSON");
}

// What the schema cannot say.
TEST(ReadDocumentJson, NamesThePlaceThatDoesNotFitTheTable) {
  EXPECT_EQ(fault_with("[null, 1072.71]", "[1072.71]"), "/tables/0/rows/0/values has 1 entries for 2 columns");
  EXPECT_EQ(fault_with("[null, 1072.71]", "[1072.71, null]"),
            "/tables/0/rows/0/values/0 stands in a column that holds no numbers");
  EXPECT_EQ(fault_with(R"("parent": null)", R"("parent": 5)"), "/tables/0/rows/0/sides/0/parent is no other row");
  EXPECT_EQ(fault_with(R"("parent": null)", R"("parent": 0)"), "/tables/0/rows/0/sides/0/parent is no other row");
  EXPECT_EQ(fault_with(R"("id": "t02")", R"("id": "t01")"), "/tables/1/id is another table's id too");
}

}  // namespace
}  // namespace yusuan
