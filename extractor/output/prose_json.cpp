#include "output/prose_json.hpp"

#include "output/enum_names.hpp"
#include "output/json_members.hpp"

namespace yusuan {
namespace {

void write_section(JsonWriter& out, const Section& section) {
  out.begin_object();
  out.key("level");
  out.integer(section.level);
  write_text_or_null(out, "number", section.number);
  out.member("title", section.title);
  write_place(out, section.where);
  out.member("text", section.text);
  out.end_object();
}

void write_comparison(JsonWriter& out, const NarrativeComparison& comparison) {
  out.begin_object(JsonLayout::one_line);
  out.member("direction", name_of(comparison.direction));
  write_text_or_null(out, "base", comparison.base);
  write_integer_or_null(out, "base_year", comparison.base_year);
  write_decimal_or_null(out, "amount", comparison.amount);
  write_text_or_null(out, "unit", comparison.unit);
  write_decimal_or_null(out, "yuan_per_unit", comparison.yuan_per_unit);
  write_decimal_or_null(out, "percent", comparison.percent);
  out.end_object();
}

void write_share(JsonWriter& out, const NarrativeShare& share) {
  out.begin_object(JsonLayout::one_line);
  out.key("percent");
  out.decimal(share.percent);
  write_text_or_null(out, "of", share.of);
  out.member("relation", share.completion ? "completion" : "part");
  out.end_object();
}

void write_figure(JsonWriter& out, const NarrativeFigure& figure) {
  out.begin_object(JsonLayout::one_line);
  write_text_or_null(out, "subject", figure.subject);
  write_text_or_null(out, "of", figure.of);
  out.member("measure", figure.measure);
  write_decimal_or_null(out, "amount", figure.amount);
  write_text_or_null(out, "unit", figure.unit);
  write_decimal_or_null(out, "yuan_per_unit", figure.yuan_per_unit);
  out.key("approximate");
  out.boolean(figure.approximate);
  write_integer_or_null(out, "year", figure.year);
  out.key("comparison");
  figure.comparison ? write_comparison(out, *figure.comparison) : out.null();
  out.key("share");
  figure.share ? write_share(out, *figure.share) : out.null();
  out.break_line();
  out.key("section");
  figure.section ? out.integer(static_cast<std::int64_t>(*figure.section)) : out.null();
  write_place(out, figure.where);
  out.member("sentence", figure.sentence);
  out.end_object();
}

}  // namespace

void write_prose(JsonWriter& out, const BudgetDocument& document) {
  out.key("sections");
  out.begin_array();
  for (const Section& section : document.sections) write_section(out, section);
  out.end_array();
  out.key("narrative");
  out.begin_array();
  for (const NarrativeFigure& figure : document.narrative) write_figure(out, figure);
  out.end_array();
}

}  // namespace yusuan
