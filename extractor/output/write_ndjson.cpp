#include "output/write_ndjson.hpp"

#include <optional>
#include <string_view>

#include "output/fact_record.hpp"
#include "output/json_members.hpp"
#include "output/json_writer.hpp"
#include "output/write_json.hpp"

namespace yusuan {
namespace {

struct JsonFields {
  JsonWriter& out;

  void word(const char* name, std::string_view text) { write_text_or_null(out, name, text); }
  void text(const char* name, std::string_view text) { write_text_or_null(out, name, text); }
  void number(const char* name, std::optional<int> number) { write_integer_or_null(out, name, number); }
  void decimal(const char* name, const std::optional<Decimal>& number) { write_decimal_or_null(out, name, number); }
  void place(const char*, const char*, const Provenance& where) { write_place(out, where); }
};

void write_fact(std::string& lines, const BudgetDocument& document, const BudgetTable& table, const TidyFact& fact) {
  JsonWriter out(lines, JsonBreaks::none);
  out.begin_object();
  JsonFields fields{out};
  write_fact_record(fields, document, table, fact);
  out.end_object();
  lines += '\n';
}

}  // namespace

std::string write_ndjson(const BudgetDocument& document, NdjsonRecord record) {
  if (record == NdjsonRecord::document) return write_document_json(document, JsonBreaks::none);
  std::string lines;
  for (const BudgetTable& table : document.tables) {
    for (const TidyFact& fact : tidy_facts(table)) write_fact(lines, document, table, fact);
  }
  return lines;
}

}  // namespace yusuan
