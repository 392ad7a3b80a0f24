// A small budget book as plain values: what the tests of writers write.
#pragma once

#include <optional>
#include <string>

#include "budget/document.hpp"

namespace yusuan::test {

inline BudgetCell cell(std::string text, std::optional<Decimal> value, Provenance where) {
  return {std::move(text), std::nullopt, value, "", where, false};
}

inline BudgetCell blank_cell() { return {}; }

// One row of two columns on page 8: a name, and an amount that a printed comma divides.
inline BudgetTable literal_table(std::string id, std::string kind) {
  BudgetTable table;
  table.id = std::move(id);
  table.kind = std::move(kind);
  table.title = "收入总表(预算表2)";
  table.unit = "万元";
  table.yuan_per_unit = Decimal(10000, 0);
  table.pages = {8, 9};
  table.columns = {{"name", {"单位名称"}, ColumnRole::name, SideName::all},
                   {"current_year.total", {"当年预算", "小计"}, ColumnRole::amount, SideName::all}};
  BudgetRow row;
  row.page = 8;
  row.box = {10, 20, 300, 34.5};
  row.cells = {cell("某局", std::nullopt, {8, Box{12, 21, 60, 33}}),
               cell("1,072.71", Decimal(107271, 2), {8, Box{200.126, 21, 240, 33}})};
  row.sides = {{SideName::all, RowRole::item, 1, "108001", "某局"}};
  table.rows = {row};
  return table;
}

inline BudgetDocument literal_document() {
  BudgetDocument document;
  document.source = {"a.pdf", std::string(64, 'a'), 1234, 9, "Writer"};
  document.title = "2023年部门预算";
  document.organization = "某局";
  document.organization_code = "108001";
  document.fiscal_year = 2023;
  document.stage = Stage::budget;
  document.scope = Scope::department;
  document.region = "某省";
  document.publication_date = "2023-02";
  document.units = {{"某中心", "", {3, Box{10, 20, 80, 34.5}}}};
  document.facts_from.organization = FactSource{"owner_line", "[108001]某局", {8, Box{12, 2, 60, 12}}};
  document.pages = {{8, 595.3, 841.9, PageStatus::text}, {9, 841.9, 595.3, PageStatus::scanned}};
  document.tables = {literal_table("t01", "revenue_summary"), literal_table("t02", "other")};
  return document;
}

}  // namespace yusuan::test
