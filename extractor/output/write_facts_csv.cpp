#include "output/write_facts_csv.hpp"

#include <array>
#include <optional>
#include <string_view>

#include "output/csv_writer.hpp"
#include "output/fact_record.hpp"

namespace yusuan {
namespace {

constexpr std::array kFields = {
    CsvField{"sha256", "string", "SHA-256 of the PDF"},
    CsvField{"file", "string", "name of the PDF"},
    CsvField{"organization", "string", "whose budget it is, as printed", "administrative-classification:generic:label"},
    CsvField{"fiscal_year", "integer", "of the book; a figure may be of another, see year", "date:fiscal-year"},
    CsvField{"stage", "string", "budget, final_accounts or execution", "phase:id"},
    CsvField{"scope", "string", "department, unit or government"},
    CsvField{"table", "string", "id of the table in document.json"},
    CsvField{"kind", "string", "what the table is, by the catalogue"},
    CsvField{"title", "string", "of the table, as printed"},
    CsvField{"row", "integer", "of the table, from 0"},
    CsvField{"side", "string",
             "revenue or expenditure, or block 1 or 2, where a table prints two side by side; else all"},
    CsvField{"code", "string", "what the row is about: its code, of whatever list the table uses"},
    CsvField{"name", "string", "what the row is about: its name as printed"},
    CsvField{"role", "string", "item, subtotal, total, heading or of_which: only items may be added up"},
    CsvField{"level", "integer", "1 is the outermost"},
    CsvField{"column", "string", "id of the column, the same in all books where the catalogue knows it"},
    CsvField{"header", "string", "of the column, as printed"},
    CsvField{"year", "integer", "printed in the column's header"},
    CsvField{"measure", "string", "amount, percent or count", "value-kind:code"},
    CsvField{"printed", "string", "the figure as printed"},
    CsvField{"value", "number", "the figure in its unit"},
    CsvField{"unit", "string", "of an amount, as printed"},
    CsvField{"yuan", "number", "an amount in yuan, exactly", "value"},
    CsvField{"page", "integer", "of the PDF, from 1"},
    CsvField{"bbox", "string", "x0 y0 x1 y1 on the page, in points from its top left corner"},
};

void write_header(CsvWriter& out) {
  for (const CsvField& field : kFields) out.exact(field.name);
  out.end_line();
}

struct CsvFields {
  CsvWriter& out;

  void word(const char*, std::string_view text) { out.exact(text); }
  void text(const char*, std::string_view text) { out.text(text); }
  void number(const char*, std::optional<int> number) { out.exact(number ? std::to_string(*number) : std::string()); }
  void decimal(const char*, const std::optional<Decimal>& number) { number ? out.decimal(*number) : out.exact(""); }
  void place(const char*, const char*, const Provenance& where) { out.place(where); }
};

}  // namespace

std::span<const CsvField> facts_csv_fields() { return kFields; }

std::string write_facts_csv(const BudgetDocument& document, const CsvStyle& style) {
  std::string csv;
  CsvWriter out(csv, style);
  write_header(out);
  CsvFields fields{out};
  for (const BudgetTable& table : document.tables) {
    for (const TidyFact& fact : tidy_facts(table)) {
      write_fact_record(fields, document, table, fact);
      out.end_line();
    }
  }
  return csv;
}

}  // namespace yusuan
