#include "output/compositions_json.hpp"

#include "budget/compositions.hpp"
#include "output/json_members.hpp"

namespace yusuan {
namespace {

std::string_view name_of(CompositionTopic topic) {
  switch (topic) {
    case CompositionTopic::revenue: return "revenue";
    case CompositionTopic::expenditure_by_function: return "expenditure_by_function";
    case CompositionTopic::expenditure_by_use: return "expenditure_by_use";
  }
  return "revenue";
}

void write_share(JsonWriter& out, const CompositionShare& share) {
  out.begin_object(JsonLayout::one_line);
  out.key("row");
  out.integer(share.row);
  out.key("column");
  out.integer(share.column);
  write_text_or_null(out, "code", share.code);
  write_text_or_null(out, "name", share.name);
  out.member("amount", share.amount.to_string());
  out.end_object();
}

void write_composition(JsonWriter& out, const Composition& composition) {
  out.begin_object();
  out.member("topic", name_of(composition.topic));
  out.member("table", composition.table);
  write_text_or_null(out, "unit", composition.unit);
  out.key("total");
  write_share(out, composition.total);
  out.member("rest", composition.rest.to_string());
  out.key("parts");
  out.begin_array();
  for (const CompositionShare& part : composition.parts) write_share(out, part);
  out.end_array();
  out.end_object();
}

}  // namespace

std::string compositions_json(const BudgetDocument& document) {
  std::string json;
  JsonWriter out(json);
  out.begin_array();
  for (const Composition& composition : compositions_of(document)) write_composition(out, composition);
  out.end_array();
  return json;
}

}  // namespace yusuan
