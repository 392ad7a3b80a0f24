#include "output/form_json.hpp"

#include <span>

#include "output/enum_names.hpp"
#include "output/json_members.hpp"

namespace yusuan {
namespace {

// The members of a printed text; the object around them is the caller's.
void write_printed(JsonWriter& out, const FormText& text) {
  write_text_or_null(out, "text", text.text);
  write_place(out, text.where);
}

// An object, or null where nothing is printed.
void write_text(JsonWriter& out, std::string_view name, const FormText& text) {
  out.key(name);
  if (text.text.empty()) return out.null();
  out.begin_object(JsonLayout::one_line);
  write_printed(out, text);
  out.end_object();
}

void write_body(JsonWriter& out, std::string_view name, const FormBody& body) {
  out.key(name);
  if (body.printed.text.empty()) return out.null();
  out.begin_object(JsonLayout::one_line);
  write_text_or_null(out, "name", body.name);
  write_text_or_null(out, "code", body.code);
  write_printed(out, body.printed);
  out.end_object();
}

void write_facts(JsonWriter& out, std::string_view name, std::span<const FormFact> facts, JsonLayout layout) {
  out.key(name);
  out.begin_array(layout);
  for (const FormFact& fact : facts) {
    out.begin_object(JsonLayout::one_line);
    write_text_or_null(out, "label", fact.label);
    write_printed(out, fact.value);
    out.end_object();
  }
  out.end_array();
}

void write_fund(JsonWriter& out, const FormAmount& fund) {
  out.begin_object(JsonLayout::one_line);
  out.member("source", fund.source);
  write_text_or_null(out, "period", name_of(fund.period));
  out.member("label", fund.label);
  write_decimal_or_null(out, "amount", fund.amount);
  write_text_or_null(out, "unit", fund.unit);
  write_decimal_or_null(out, "yuan_per_unit", fund.yuan_per_unit);
  write_printed(out, fund.printed);
  out.end_object();
}

void write_task(JsonWriter& out, const FormTask& task) {
  out.begin_object(JsonLayout::one_line);
  write_text(out, "name", task.name);
  write_text(out, "content", task.content);
  out.key("funds");
  out.begin_array(JsonLayout::one_line);
  for (const FormAmount& fund : task.funds) write_fund(out, fund);
  out.end_array();
  write_facts(out, "more", task.more, JsonLayout::one_line);
  out.end_object();
}

void write_target(JsonWriter& out, const FormTarget& target) {
  out.begin_object(JsonLayout::one_line);
  write_text_or_null(out, "period", name_of(target.period));
  out.member("label", target.label);
  write_printed(out, target.printed);
  out.end_object();
}

void write_date(JsonWriter& out, const IndicatorValue& value) {
  out.key("date");
  if (value.sort != ValueSort::date) return out.null();
  out.begin_object(JsonLayout::one_line);
  write_integer_or_null(out, "year", value.date.year);
  write_integer_or_null(out, "month", value.date.month);
  write_integer_or_null(out, "day", value.date.day);
  out.end_object();
}

void write_value(JsonWriter& out, const FormValue& value) {
  out.begin_object(JsonLayout::one_line);
  write_text_or_null(out, "period", name_of(value.period));
  write_text_or_null(out, "label", value.label);
  out.member("sort", name_of(value.value.sort));
  write_text_or_null(out, "operator", name_of(value.value.comparison));
  write_decimal_or_null(out, "number", value.value.number);
  write_decimal_or_null(out, "upper", value.value.upper);
  write_text_or_null(out, "unit", value.value.unit);
  write_date(out, value.value);
  write_printed(out, value.printed);
  if (!value.printed_sign.text.empty()) write_text(out, "printed_operator", value.printed_sign);
  if (!value.printed_unit.text.empty()) write_text(out, "printed_unit", value.printed_unit);
  out.end_object();
}

void write_weight(JsonWriter& out, const FormNumber& weight) {
  out.key("weight");
  if (weight.printed.text.empty()) return out.null();
  out.begin_object(JsonLayout::one_line);
  write_decimal_or_null(out, "number", weight.number);
  write_printed(out, weight.printed);
  out.end_object();
}

// The names of the members that are not printed in the indicator's own row.
void write_filled(JsonWriter& out, const FormIndicator& indicator) {
  out.key("filled");
  out.begin_array(JsonLayout::one_line);
  if (indicator.level1.filled) out.string("level1");
  if (indicator.level2.filled) out.string("level2");
  if (indicator.level3.filled) out.string("level3");
  for (const FormValue& value : indicator.values) {
    if (!value.filled) continue;
    out.string("values");
    break;
  }
  out.end_array();
}

void write_indicator(JsonWriter& out, const FormIndicator& indicator) {
  out.begin_object(JsonLayout::one_line);
  write_text(out, "level1", indicator.level1.printed);
  write_text(out, "level2", indicator.level2.printed);
  write_text(out, "level3", indicator.level3.printed);
  out.break_line();
  write_text(out, "name", indicator.name);
  write_filled(out, indicator);
  out.break_line();
  out.key("values");
  out.begin_array(JsonLayout::one_line);
  for (const FormValue& value : indicator.values) write_value(out, value);
  out.end_array();
  out.break_line();
  write_weight(out, indicator.weight);
  write_text(out, "note", indicator.note);
  write_facts(out, "more", indicator.more, JsonLayout::one_line);
  out.end_object();
}

void write_form(JsonWriter& out, const PerformanceForm& form) {
  out.begin_object();
  out.key("tables");
  out.begin_array(JsonLayout::one_line);
  for (const std::string& id : form.tables) out.string(id);
  out.end_array();
  write_text(out, "project_name", form.project_name);
  write_text(out, "project_code", form.project_code);
  write_text(out, "project_level", form.project_level);
  write_text(out, "project_type", form.project_type);
  write_body(out, "department", form.department);
  write_body(out, "implementing_unit", form.implementing_unit);
  out.key("filled");
  out.begin_array(JsonLayout::one_line);
  for (const std::string& label : form.filled) out.string(label);
  out.end_array();
  write_facts(out, "facts", form.facts, JsonLayout::lines);
  out.key("funds");
  out.begin_array();
  for (const FormAmount& fund : form.funds) write_fund(out, fund);
  out.end_array();
  out.key("targets");
  out.begin_array();
  for (const FormTarget& target : form.targets) write_target(out, target);
  out.end_array();
  out.key("tasks");
  out.begin_array();
  for (const FormTask& task : form.tasks) write_task(out, task);
  out.end_array();
  out.key("indicators");
  out.begin_array();
  for (const FormIndicator& indicator : form.indicators) write_indicator(out, indicator);
  out.end_array();
  out.key("unread");
  out.begin_array();
  for (const FormText& text : form.unread) {
    out.begin_object(JsonLayout::one_line);
    write_printed(out, text);
    out.end_object();
  }
  out.end_array();
  out.end_object();
}

}  // namespace

void write_forms(JsonWriter& out, const BudgetTable& table) {
  if (!table.continues_form_of.empty()) out.member("continues_form_of", table.continues_form_of);
  out.key("forms");
  if (!table.is_form) return out.null();
  out.begin_array();
  for (const PerformanceForm& form : table.forms) write_form(out, form);
  out.end_array();
}

}  // namespace yusuan
