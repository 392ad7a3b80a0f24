#include "output/read_form_json.hpp"

#include <algorithm>
#include <string>
#include <string_view>

namespace yusuan {
namespace {

// Of an object with the members `text`, `page`, `bbox`; of null, nothing printed.
FormText read_text(const JsonNode& node) {
  if (node.is_null()) return {};
  return {node["text"].text(), node.place()};
}

FormBody read_body(const JsonNode& node) { return {read_text(node), node["name"].text(), node["code"].text()}; }

FormFact read_fact(const JsonNode& node) { return {node["label"].text(), read_text(node)}; }

FormPeriod read_period(const JsonNode& node) { return node["period"].named(FormPeriod::previous); }

FormAmount read_fund(const JsonNode& node) {
  return {node["source"].text(),    read_period(node),   node["label"].text(),           read_text(node),
          node["amount"].decimal(), node["unit"].text(), node["yuan_per_unit"].decimal()};
}

FormTarget read_target(const JsonNode& node) { return {read_period(node), node["label"].text(), read_text(node)}; }

FormTask read_task(const JsonNode& node) {
  return {read_text(node["name"]), read_text(node["content"]), node["funds"].list(read_fund),
          node["more"].list(read_fact)};
}

IndicatorValue read_indicator_value(const JsonNode& node) {
  const JsonNode date = node["date"];
  return {node["sort"].named(ValueSort::date),
          node["operator"].named(ValueOperator::between),
          node["number"].decimal(),
          node["upper"].decimal(),
          node["unit"].text(),
          {date["year"].optional_integer(), date["month"].optional_integer(), date["day"].optional_integer()}};
}

FormValue read_value(const JsonNode& node) {
  return {read_period(node),
          node["label"].text(),
          read_text(node),
          read_text(node["printed_operator"]),
          read_text(node["printed_unit"]),
          read_indicator_value(node),
          false};
}

FormIndicator read_indicator(const JsonNode& node) {
  const std::vector<std::string> filled = node["filled"].texts();
  const auto is_filled = [&](std::string_view name) { return std::ranges::find(filled, name) != filled.end(); };
  const auto level = [&](std::string_view name) { return FormLevel{read_text(node[name]), is_filled(name)}; };
  FormIndicator indicator{level("level1"),
                          level("level2"),
                          level("level3"),
                          read_text(node["name"]),
                          node["values"].list(read_value),
                          {read_text(node["weight"]), node["weight"]["number"].decimal()},
                          read_text(node["note"]),
                          node["more"].list(read_fact)};
  for (FormValue& value : indicator.values) value.filled = is_filled("values");
  return indicator;
}

PerformanceForm read_form(const JsonNode& node) {
  PerformanceForm form;
  form.tables = node["tables"].texts();
  form.project_name = read_text(node["project_name"]);
  form.project_code = read_text(node["project_code"]);
  form.project_level = read_text(node["project_level"]);
  form.project_type = read_text(node["project_type"]);
  form.department = read_body(node["department"]);
  form.implementing_unit = read_body(node["implementing_unit"]);
  form.filled = node["filled"].texts();
  form.facts = node["facts"].list(read_fact);
  form.funds = node["funds"].list(read_fund);
  form.targets = node["targets"].list(read_target);
  form.tasks = node["tasks"].list(read_task);
  form.indicators = node["indicators"].list(read_indicator);
  form.unread = node["unread"].list(read_text);
  return form;
}

}  // namespace

void read_forms(const JsonNode& node, BudgetTable& table) {
  table.continues_form_of = node["continues_form_of"].text();
  table.is_form = !node["forms"].is_null();
  table.forms = node["forms"].list(read_form);
}

}  // namespace yusuan
