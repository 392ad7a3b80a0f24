#include "output/write_facts_csv.hpp"

#include <optional>

#include "budget/tidy_facts.hpp"
#include "output/csv_writer.hpp"
#include "output/enum_names.hpp"
#include "output/header_path.hpp"

namespace yusuan {
namespace {

void write_header(CsvWriter& out) {
  for (const char* name :
       {"sha256",  "file",    "organization", "fiscal_year", "stage", "scope", "table",  "kind",   "title",
        "row",     "side",    "code",         "name",        "role",  "level", "column", "header", "year",
        "measure", "printed", "value",        "unit",        "yuan",  "page",  "bbox"}) {
    out.exact(name);
  }
  out.end_line();
}

void write_number(CsvWriter& out, const std::optional<int>& number) {
  out.exact(number ? std::to_string(*number) : std::string());
}

void write_amount(CsvWriter& out, const std::optional<Decimal>& amount) {
  amount ? out.decimal(*amount) : out.exact("");
}

void write_document_facts(CsvWriter& out, const BudgetDocument& document) {
  out.exact(document.source.sha256);
  out.text(document.source.file);
  out.text(document.organization);
  write_number(out, document.fiscal_year);
  out.exact(name_or_empty(document.stage));
  out.exact(name_or_empty(document.scope));
}

void write_side(CsvWriter& out, const RowSide& side) {
  out.exact(name_of(side.side));
  out.text(side.code);
  out.text(side.name);
  out.exact(name_of(side.role));
  write_number(out, side.level);
}

void write_column(CsvWriter& out, const BudgetColumn& column) {
  out.exact(column.id);
  out.text(header_path(column.header));
  write_number(out, column.year);
  out.exact(name_of(column.role));
}

void write_fact(CsvWriter& out, const BudgetDocument& document, const BudgetTable& table, const TidyFact& fact) {
  const BudgetColumn& column = table.columns[fact.column];
  const BudgetCell& cell = table.rows[fact.row].cells[fact.column];
  write_document_facts(out, document);
  out.exact(table.id);
  out.exact(table.kind);
  out.text(table.title);
  write_number(out, static_cast<int>(fact.row));
  write_side(out, *fact.side);
  write_column(out, column);
  out.text(cell.text);
  out.decimal(*cell.value);
  out.text(column.role == ColumnRole::amount ? table.unit : std::string());
  write_amount(out, fact.yuan);
  out.place(cell.where);
  out.end_line();
}

}  // namespace

std::string write_facts_csv(const BudgetDocument& document, const CsvStyle& style) {
  std::string csv;
  CsvWriter out(csv, style);
  write_header(out);
  for (const BudgetTable& table : document.tables) {
    for (const TidyFact& fact : tidy_facts(table)) write_fact(out, document, table, fact);
  }
  return csv;
}

}  // namespace yusuan
