#include "output/write_json.hpp"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "output/validate_json.hpp"
#include "support/literal_document.hpp"

namespace yusuan {
namespace {

using nlohmann::json;
using test::literal_document;
using test::literal_table;

std::string message_of(const Result<void>& result) { return result.ok() ? "" : result.error().message; }

// The JSON of a document whose only table has this only row.
std::string json_with_row(const BudgetRow& row) {
  BudgetDocument document = literal_document();
  document.tables = {literal_table("t01", "other")};
  document.tables[0].rows = {row};
  return write_document_json(document);
}

BudgetRow literal_row() { return literal_table("t01", "other").rows[0]; }

constexpr const char* kContract = R"~({
  "format": "yusuan-document/1",
  "source": {
    "file": "a.pdf",
    "sha256": "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
    "bytes": 1234,
    "pages": 9,
    "producer": "Writer"
  },
  "title": "2023年部门预算",
  "organization": "某局",
  "organization_code": "108001",
  "fiscal_year": 2023,
  "stage": "budget",
  "scope": "department",
  "region": "某省",
  "publication_date": "2023-02",
  "units": [
    {"name": "某中心", "code": null, "page": 3, "bbox": [10, 20, 80, 34.5]}
  ],
  "facts_from": {
    "organization": {"page": 8, "bbox": [12, 2, 60, 12], "source": "owner_line", "text": "[108001]某局"}
  },
  "pages": [
    {"number": 8, "width": 595.3, "height": 841.9, "status": "text"}
  ],
  "tables": [
    {
      "id": "t01",
      "kind": "revenue_summary",
      "title": "收入总表(预算表2)",
      "unit": "万元",
      "yuan_per_unit": 10000,
      "pages": [8, 9],
      "confidence": 1.00,
      "ruled": 1.00,
      "balance": {"held": 0, "rounding": 0, "broken": 0, "not_applicable": 0},
      "columns": [
        {"id": "name", "year": null, "header": ["单位名称"], "role": "name"},
        {"id": "current_year.total", "year": null, "header": ["当年预算", "小计"], "role": "amount"}
      ],
      "rows": [
        {"role": "item", "page": 8, "bbox": [10, 20, 300, 34.5],
         "cells": ["某局", "1,072.71"],
         "values": [null, 1072.71],
         "boxes": [[12, 21, 60, 33], [200.13, 21, 240, 33]],
         "sides": [{"side": "all", "role": "item", "level": 1, "code": "108001", "name": "某局", "code_list": null, "code_known": null, "standard_name": null, "parent": null}]}
      ],
      "notes": [
        "注：空表。"
      ],
      "forms": null
    }
  ],
  "facts": [
    {"table": "t01", "row": 0, "side": "all", "role": "item", "code": "108001", "name": "某局", "column": "current_year.total", "year": null, "measure": "amount", "value": "1072.71", "amount": "10727100", "page": 8, "bbox": [200.13, 21, 240, 33]}
  ],
  "contents": [],
  "sections": [],
  "narrative": [],
  "findings": [
    {
      "severity": "warning",
      "code": "sum-mismatch",
      "message": "a",
      "message_zh": "不符",
      "cells": [
        {"table": "t01", "row": 0, "column": 1, "page": 8, "bbox": [1, 2, 3, 4]}
      ],
      "text": null
    }
  ],
  "diagnostics": [
    {"severity": "note", "code": "page-scanned", "page": 9, "bbox": null, "message": "the page is scanned", "hint": "run OCR first"}
  ]
}
)~";

TEST(WriteJson, WritesTheContract) {
  BudgetDocument document = literal_document();
  document.tables.pop_back();
  document.pages.pop_back();
  document.tables[0].notes = {"注：空表。"};
  document.findings = {{Severity::warning, "sum-mismatch", "a", "不符", {{"t01", 0, 1, {8, Box{1, 2, 3, 4}}}}}};
  document.diagnostics = {{Severity::note, "page-scanned", {9, {}}, "the page is scanned", "run OCR first"}};
  EXPECT_EQ(write_document_json(document), kContract);
  EXPECT_EQ(message_of(validate_document_json(write_document_json(document))), "");
}

TEST(WriteJson, WhatIsNotKnownIsNull) {
  BudgetDocument document;
  document.source = {"a.pdf", std::string(64, '0'), 0, 1, ""};
  document.tables = {literal_table("t01", "other")};
  document.tables[0].title.clear();
  document.tables[0].unit.clear();
  document.tables[0].yuan_per_unit.reset();
  const std::string text = write_document_json(document);
  EXPECT_EQ(message_of(validate_document_json(text)), "");
  const json read = json::parse(text);
  for (const char* name : {"title", "organization", "organization_code", "fiscal_year", "stage", "scope"}) {
    EXPECT_TRUE(read[name].is_null()) << name;
  }
  EXPECT_TRUE(read["source"]["producer"].is_null());
  for (const char* name : {"title", "unit", "yuan_per_unit"}) EXPECT_TRUE(read["tables"][0][name].is_null()) << name;
}

TEST(WriteJson, WhatTheCodeListsSayStandsBesideCodeAndName) {
  BudgetRow row = literal_row();
  row.sides = {{SideName::all, RowRole::item, 2, "30108", "养老保险缴", "department_economic", true, "养老保险缴费"},
               {SideName::all, RowRole::item, 2, "30210", "某费", "department_economic", false, ""}};
  const std::string text = json_with_row(row);
  EXPECT_NE(
      text.find(
          R"("code_list": "department_economic", "code_known": true, "standard_name": "养老保险缴费", "parent": null})"),
      std::string::npos);
  EXPECT_NE(
      text.find(R"("code_list": "department_economic", "code_known": false, "standard_name": null, "parent": null})"),
      std::string::npos);
  EXPECT_EQ(message_of(validate_document_json(text)), "");
}

TEST(WriteJson, BlankCellsAreNullAndPrintedZerosAreNot) {
  BudgetRow row = literal_row();
  row.cells = {test::blank_cell(), test::cell("0.00", Decimal(0, 2), {8, Box{1, 2, 3, 4}})};
  row.sides = {{SideName::all, RowRole::blank, 1, "", ""}};
  const std::string text = json_with_row(row);
  EXPECT_NE(text.find(R"("cells": [null, "0.00"])"), std::string::npos);
  EXPECT_NE(text.find(R"("values": [null, 0.00])"), std::string::npos);
  EXPECT_NE(text.find(R"("boxes": [null, [1, 2, 3, 4]])"), std::string::npos);
  EXPECT_NE(text.find(R"("code": null, "name": null)"), std::string::npos);
  EXPECT_EQ(message_of(validate_document_json(text)), "");
}

TEST(WriteJson, AmountsKeepEveryDigit) {
  BudgetRow row = literal_row();
  row.cells[1].value = Decimal(12345678901234567, 2);
  const std::string text = json_with_row(row);
  EXPECT_NE(text.find(R"("values": [null, 123456789012345.67])"), std::string::npos);
  EXPECT_NE(text.find(R"("value": "123456789012345.67", "amount": null)"), std::string::npos) << "too large in yuan";
  EXPECT_EQ(message_of(validate_document_json(text)), "");
}

TEST(WriteJson, ABoxOfAnotherPageNamesIt) {
  BudgetRow row = literal_row();
  row.cells[1].where = {9, Box{1, 2, 3, 4}};
  const std::string text = json_with_row(row);
  EXPECT_NE(text.find(R"("boxes": [[12, 21, 60, 33], [9, 1, 2, 3, 4]])"), std::string::npos);
  EXPECT_EQ(message_of(validate_document_json(text)), "");
}

TEST(WriteJson, RawCellsStandOnlyWhereARepairWas) {
  EXPECT_EQ(json_with_row(literal_row()).find("raw_cells"), std::string::npos);
  BudgetRow row = literal_row();
  row.cells[1].raw_text = "1,O72.71";
  const std::string text = json_with_row(row);
  EXPECT_NE(text.find(R"("raw_cells": ["某局", "1,O72.71"])"), std::string::npos);
  EXPECT_EQ(message_of(validate_document_json(text)), "");
}

TEST(WriteJson, CellsThatAMergedOneCoversAreNamed) {
  EXPECT_EQ(json_with_row(literal_row()).find("covered"), std::string::npos);
  BudgetRow row = literal_row();
  row.cells[1] = {};
  row.cells[1].covered = true;
  const std::string text = json_with_row(row);
  EXPECT_NE(text.find(R"("covered": [1])"), std::string::npos);
  EXPECT_EQ(message_of(validate_document_json(text)), "");
}

TEST(WriteJson, TextStaysAsPrintedAndValid) {
  BudgetRow row = literal_row();
  row.cells[0].text = "=SUM(A1)\"\r\n\\\xFF";
  const std::string text = json_with_row(row);
  EXPECT_EQ(message_of(validate_document_json(text)), "");
  EXPECT_EQ(json::parse(text)["tables"][0]["rows"][0]["cells"][0], "=SUM(A1)\"\r\n\\\xEF\xBF\xBD");
}

TEST(WriteJson, EveryRoleAndSideIsInTheSchema) {
  BudgetDocument document = literal_document();
  BudgetTable& table = document.tables[0];
  for (const auto role : {ColumnRole::index, ColumnRole::code, ColumnRole::name, ColumnRole::amount,
                          ColumnRole::percent, ColumnRole::count, ColumnRole::text}) {
    table.columns.push_back({"c", {}, role, SideName::revenue});
  }
  for (const auto role :
       {RowRole::item, RowRole::subtotal, RowRole::total, RowRole::heading, RowRole::of_which, RowRole::blank}) {
    table.rows.push_back(literal_row());
    table.rows.back().role = role;
    table.rows.back().sides = {{SideName::revenue, role, 1, "", ""},
                               {SideName::expenditure, role, 2, "", ""},
                               {SideName::first_block, role, 3, "", ""},
                               {SideName::second_block, role, 4, "", ""}};
  }
  for (const auto status : {PageStatus::text, PageStatus::empty, PageStatus::scanned, PageStatus::garbled}) {
    document.pages.push_back({1, 1, 1, status});
  }
  for (const auto stage : {Stage::budget, Stage::final_accounts, Stage::execution}) {
    document.stage = stage;
    EXPECT_EQ(message_of(validate_document_json(write_document_json(document))), "");
  }
  for (const auto scope : {Scope::department, Scope::unit, Scope::government}) {
    document.scope = scope;
    EXPECT_EQ(message_of(validate_document_json(write_document_json(document))), "");
  }
}

std::string table_json(const BudgetDocument& document, std::size_t table) {
  SchemaReader reader = document_reader();
  return TableJsonWriter(document, reader).write(document.tables[table], reader);
}

TEST(WriteJson, ASingleTableHasTheDocumentsFacts) {
  BudgetDocument document = literal_document();
  document.tables[1].pages = {9};
  document.findings = {
      {Severity::warning, "sum-mismatch", "first", "", {{"t01", 0, 1, {}}}},
      {Severity::warning, "sum-mismatch", "second", "", {{"t01", 0, 1, {}}, {"t02", 0, 1, {}}, {"t02", 0, 0, {}}}}};
  document.diagnostics = {{Severity::note, "a", {0, {}}, "document", ""},
                          {Severity::note, "a", {8, {}}, "page 8", ""},
                          {Severity::note, "a", {9, {}}, "page 9", ""}};
  const std::string text = table_json(document, 1);
  EXPECT_EQ(message_of(validate_document_json(text)), "");
  const json whole = json::parse(write_document_json(document));
  const json single = json::parse(text);
  for (const char* name : {"format", "source", "title", "organization", "fiscal_year", "stage", "scope", "pages"}) {
    EXPECT_EQ(single[name], whole[name]) << name;
  }
  ASSERT_EQ(single["tables"].size(), 1U);
  EXPECT_EQ(single["tables"][0], whole["tables"][1]);
  ASSERT_EQ(single["findings"].size(), 1U);
  EXPECT_EQ(single["findings"][0]["message"], "second");
  ASSERT_EQ(single["diagnostics"].size(), 2U);
  EXPECT_EQ(single["diagnostics"][1]["message"], "page 9");
}

}  // namespace
}  // namespace yusuan
