#include "output/write_ndjson.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "output/write_json.hpp"
#include "support/literal_document.hpp"

namespace yusuan {
namespace {

using nlohmann::json;

BudgetDocument book_of(std::vector<BudgetTable> tables) {
  BudgetDocument document = test::literal_document();
  document.source.sha256 = "5a";
  document.tables = std::move(tables);
  return document;
}

TEST(WriteNdjson, WritesADocumentInOneLine) {
  BudgetDocument document = test::literal_document();
  document.title = "two\nlines";
  const std::string line = write_ndjson(document, NdjsonRecord::document);
  EXPECT_EQ(std::ranges::count(line, '\n'), 1);
  EXPECT_TRUE(line.ends_with("}\n"));
  EXPECT_EQ(json::parse(line), json::parse(write_document_json(document))) << "the same content";
}

TEST(WriteNdjson, WritesALineAFigure) {
  const json line = json::parse(R"line({"sha256": "5a", "file": "a.pdf", "organization": "某局", "fiscal_year": 2023,
    "stage": "budget", "scope": "department", "table": "t01", "kind": "revenue_summary", "title": "收入总表(预算表2)",
    "row": 0, "side": "all", "code": "108001", "name": "某局", "role": "item", "level": 1, "column": "current_year.total",
    "header": "当年预算/小计", "year": null, "measure": "amount", "printed": "1,072.71", "value": 1072.71, "unit": "万元",
    "yuan": 10727100, "page": 8, "bbox": [200.13, 21, 240, 33]})line");
  const std::string lines = write_ndjson(book_of({test::literal_table("t01", "revenue_summary")}), NdjsonRecord::fact);
  EXPECT_EQ(std::ranges::count(lines, '\n'), 1);
  EXPECT_EQ(json::parse(lines), line);
}

TEST(WriteNdjson, KeepsTheDigitsOfALargeFigure) {
  BudgetTable table = test::literal_table("t01", "other");
  table.rows[0].cells[1] = test::cell("90071992547409.93", Decimal(9007199254740993, 2), {8, std::nullopt});
  const std::string line = write_ndjson(book_of({table}), NdjsonRecord::fact);
  EXPECT_NE(line.find("\"value\": 90071992547409.93,"), std::string::npos) << line;
  EXPECT_NE(line.find("\"bbox\": null"), std::string::npos);
}

TEST(WriteNdjson, IsEmptyWithoutFigures) { EXPECT_EQ(write_ndjson(book_of({}), NdjsonRecord::fact), ""); }

}  // namespace
}  // namespace yusuan
