#include "output/write_facts_csv.hpp"

#include <optional>
#include <string_view>

#include "output/csv_writer.hpp"
#include "output/fact_record.hpp"

namespace yusuan {
namespace {

struct CsvNames {
  CsvWriter& out;

  void word(const char* name, std::string_view) { out.exact(name); }
  void text(const char* name, std::string_view) { out.exact(name); }
  void number(const char* name, std::optional<int>) { out.exact(name); }
  void decimal(const char* name, const std::optional<Decimal>&) { out.exact(name); }
  void place(const char* page, const char* box, const Provenance&) { out.exact(page), out.exact(box); }
};

struct CsvFields {
  CsvWriter& out;

  void word(const char*, std::string_view text) { out.exact(text); }
  void text(const char*, std::string_view text) { out.text(text); }
  void number(const char*, std::optional<int> number) { out.exact(number ? std::to_string(*number) : std::string()); }
  void decimal(const char*, const std::optional<Decimal>& number) { number ? out.decimal(*number) : out.exact(""); }
  void place(const char*, const char*, const Provenance& where) { out.place(where); }
};

// The names are those of any record, so of a blank one.
void write_header(CsvWriter& out) {
  const RowSide side;
  BudgetTable table;
  table.columns.resize(1);
  table.rows.resize(1);
  table.rows.front().cells.resize(1);
  CsvNames names{out};
  write_fact_record(names, {}, table, {0, 0, &side, std::nullopt});
  out.end_line();
}

}  // namespace

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
