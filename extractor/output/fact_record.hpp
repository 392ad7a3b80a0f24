// The fields of the tidy view's records, in their order: what a line of facts.csv and of the facts on standard output holds.
#pragma once

#include <string>

#include "budget/document.hpp"
#include "budget/tidy_facts.hpp"
#include "output/enum_names.hpp"
#include "output/header_path.hpp"

namespace yusuan {

// Gives each field to `out` by its name: `word` a text of ours, `text` one of the book (both empty where there is none),
// `number` an optional<int>, `decimal` an optional<Decimal>, `place` the page and the box.
template <typename Fields>
void write_fact_record(Fields& out, const BudgetDocument& document, const BudgetTable& table, const TidyFact& fact) {
  const BudgetColumn& column = table.columns[fact.column];
  const BudgetCell& cell = table.rows[fact.row].cells[fact.column];
  const RowSide& side = *fact.side;
  out.word("sha256", document.source.sha256);
  out.text("file", document.source.file);
  out.text("organization", document.organization);
  out.number("fiscal_year", document.fiscal_year);
  out.word("stage", name_or_empty(document.stage));
  out.word("scope", name_or_empty(document.scope));
  out.word("table", table.id);
  out.word("kind", table.kind);
  out.text("title", table.title);
  out.number("row", static_cast<int>(fact.row));
  out.word("side", name_of(side.side));
  out.text("code", side.code);
  out.text("name", side.name);
  out.word("role", name_of(side.role));
  out.number("level", side.level);
  out.word("column", column.id);
  out.text("header", header_path(column.header));
  out.number("year", column.year);
  out.word("measure", name_of(column.role));
  out.text("printed", cell.text);
  out.decimal("value", cell.value);
  out.text("unit", column.role == ColumnRole::amount ? table.unit : std::string());
  out.decimal("yuan", fact.yuan);
  out.place("page", "bbox", cell.where);
}

}  // namespace yusuan
