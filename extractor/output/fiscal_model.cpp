#include "output/fiscal_model.hpp"

#include <fmt/format.h>

#include <span>

namespace yusuan {
namespace {

constexpr std::string_view kFacts = "facts";  // the resource

// An attribute and the column of facts.csv that holds it; one that names another may be its label.
struct Attribute {
  std::string_view column;
  std::string_view label_for = {};
};

// 0.3 knows four phases. What a government's book prints as its budget may be the draft or what was approved.
std::string_view phase_of(const BudgetDocument& document) {
  if (!document.stage) return {};
  if (*document.stage != Stage::budget) return "executed";
  const bool approved = document.scope && *document.scope != Scope::government;
  return approved ? "approved" : std::string_view();
}

void write_measure(JsonWriter& out, const BudgetDocument& document) {
  out.key("measures");
  out.begin_object();
  out.key("yuan");
  out.begin_object(JsonLayout::one_line);
  out.member("source", "yuan");
  out.member("resource", kFacts);
  out.member("currency", kCurrency);
  out.key("factor");
  out.integer(1);
  if (const std::string_view phase = phase_of(document); !phase.empty()) out.member("phase", phase);
  out.end_object();
  out.end_object();
}

void write_attribute(JsonWriter& out, const Attribute& attribute) {
  out.key(attribute.column);
  out.begin_object(JsonLayout::one_line);
  out.member("source", attribute.column);
  out.member("resource", kFacts);
  if (!attribute.label_for.empty()) out.member("labelfor", attribute.label_for);
  out.end_object();
}

// The first `keys` attributes tell its members apart.
void write_dimension(JsonWriter& out, std::string_view name, std::string_view type, std::size_t keys,
                     std::span<const Attribute> attributes) {
  out.key(name);
  out.begin_object();
  out.member("dimensionType", type);
  out.key("primaryKey");
  out.begin_array(JsonLayout::one_line);
  for (const Attribute& attribute : attributes.first(keys)) out.string(attribute.column);
  out.end_array();
  out.key("attributes");
  out.begin_object();
  for (const Attribute& attribute : attributes) write_attribute(out, attribute);
  out.end_object();
  out.end_object();
}

constexpr Attribute kOrganization[] = {{"organization"}, {"scope"}};
constexpr Attribute kYear[] = {{"fiscal_year"}};
constexpr Attribute kStage[] = {{"stage"}};
constexpr Attribute kTable[] = {{"table"}, {"kind"}, {"title", "table"}};
// Functions, economic classes, units, projects: which of these a table lists is its kind's.
constexpr Attribute kItem[] = {{"table"}, {"row"}, {"side"}, {"code"}, {"name", "code"}, {"role"}, {"level"}};
constexpr Attribute kColumn[] = {{"table"}, {"column"}, {"header", "column"}, {"year"}, {"measure"}};

void write_dimensions(JsonWriter& out) {
  out.key("dimensions");
  out.begin_object();
  write_dimension(out, "organization", "entity", 1, kOrganization);
  write_dimension(out, "fiscal_year", "datetime", 1, kYear);
  write_dimension(out, "stage", "other", 1, kStage);
  write_dimension(out, "table", "other", 1, kTable);
  write_dimension(out, "item", "classification", 3, kItem);
  write_dimension(out, "column", "other", 2, kColumn);
  out.end_object();
}

// The fiscal year of China is the calendar's (Budget Law, article 18).
void write_period(JsonWriter& out, int year) {
  out.key("fiscalPeriod");
  out.begin_object(JsonLayout::one_line);
  out.member("start", fmt::format("{:04}-01-01", year));
  out.member("end", fmt::format("{:04}-12-31", year));
  out.end_object();
}

}  // namespace

void write_fiscal_properties(JsonWriter& out, const BudgetDocument& document) {
  out.member("countryCode", "CN");
  out.member("granularity", "aggregated");
  if (document.fiscal_year) write_period(out, *document.fiscal_year);
  out.key("model");
  out.begin_object();
  write_measure(out, document);
  write_dimensions(out);
  out.end_object();
}

void write_fact_constants(JsonWriter& out) {
  out.key("extraFields");
  out.begin_array();
  out.begin_object(JsonLayout::one_line);
  out.member("name", "currency");
  out.member("type", "string");
  out.member("columnType", "value-currency:code");
  out.member("constant", kCurrency);
  out.end_object();
  out.end_array();
}

}  // namespace yusuan
