#include "output/facts_json.hpp"

#include "output/enum_names.hpp"
#include "output/json_members.hpp"

namespace yusuan {
namespace {

void write_source(JsonWriter& out, std::string_view fact, const std::optional<FactSource>& from) {
  if (!from) return;
  out.key(fact);
  out.begin_object(JsonLayout::one_line);
  write_place(out, from->where);
  out.member("source", from->source);
  out.member("text", from->text);
  out.end_object();
}

void write_sources(JsonWriter& out, const FactSources& from) {
  out.key("facts_from");
  out.begin_object();
  write_source(out, "title", from.title);
  write_source(out, "organization", from.organization);
  write_source(out, "organization_code", from.organization_code);
  write_source(out, "fiscal_year", from.fiscal_year);
  write_source(out, "stage", from.stage);
  write_source(out, "scope", from.scope);
  write_source(out, "region", from.region);
  write_source(out, "publication_date", from.publication_date);
  out.end_object();
}

void write_unit(JsonWriter& out, const ListedUnit& unit) {
  out.begin_object(JsonLayout::one_line);
  out.member("name", unit.name);
  write_text_or_null(out, "code", unit.code);
  write_place(out, unit.where);
  out.end_object();
}

}  // namespace

void write_book_facts(JsonWriter& out, const BudgetDocument& document) {
  write_text_or_null(out, "title", document.title);
  write_text_or_null(out, "organization", document.organization);
  write_text_or_null(out, "organization_code", document.organization_code);
  write_integer_or_null(out, "fiscal_year", document.fiscal_year);
  write_text_or_null(out, "stage", name_or_empty(document.stage));
  write_text_or_null(out, "scope", name_or_empty(document.scope));
  write_text_or_null(out, "region", document.region);
  write_text_or_null(out, "publication_date", document.publication_date);
  out.key("units");
  out.begin_array();
  for (const ListedUnit& unit : document.units) write_unit(out, unit);
  out.end_array();
  write_sources(out, document.facts_from);
}

}  // namespace yusuan
