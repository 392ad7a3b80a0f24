#include "output/tidy_facts_json.hpp"

#include <string>

#include "budget/tidy_facts.hpp"
#include "output/enum_names.hpp"
#include "output/json_members.hpp"

namespace yusuan {
namespace {

void write_fact(JsonWriter& out, const BudgetTable& table, const TidyFact& fact) {
  const BudgetColumn& column = table.columns[fact.column];
  const BudgetCell& cell = table.rows[fact.row].cells[fact.column];
  out.begin_object(JsonLayout::one_line);
  out.member("table", table.id);
  out.key("row");
  out.integer(static_cast<std::int64_t>(fact.row));
  out.member("side", name_of(fact.side->side));
  out.member("role", name_of(fact.side->role));
  write_text_or_null(out, "code", fact.side->code);
  write_text_or_null(out, "name", fact.side->name);
  out.member("column", column.id);
  write_integer_or_null(out, "year", column.year);
  out.member("measure", name_of(column.role));
  out.member("value", cell.value->to_string());
  write_text_or_null(out, "amount", fact.yuan ? fact.yuan->to_string() : std::string());
  write_place(out, cell.where);
  out.end_object();
}

}  // namespace

void write_tidy_facts(JsonWriter& out, std::span<const BudgetTable> tables) {
  out.key("facts");
  out.begin_array();
  for (const BudgetTable& table : tables) {
    for (const TidyFact& fact : tidy_facts(table)) write_fact(out, table, fact);
  }
  out.end_array();
}

}  // namespace yusuan
