#include "output/read_prose_json.hpp"

namespace yusuan {
namespace {

Section read_section(const JsonNode& node) {
  return {node["level"].small_integer(), node["number"].text(), node["title"].text(), node.place(),
          node["text"].text()};
}

ChangeDirection read_direction(const JsonNode& node) {
  const std::string name = node.text();
  if (name == "increase") return ChangeDirection::increase;
  return name == "decrease" ? ChangeDirection::decrease : ChangeDirection::unchanged;
}

NarrativeComparison read_comparison(const JsonNode& node) {
  return {read_direction(node["direction"]), node["base"].text(), node["base_year"].optional_integer(),
          node["amount"].decimal(),          node["unit"].text(), node["yuan_per_unit"].decimal(),
          node["percent"].decimal()};
}

NarrativeShare read_share(const JsonNode& node) {
  return {node["percent"].decimal().value_or(Decimal()), node["of"].text(), node["relation"].text() == "completion"};
}

NarrativeFigure read_figure(const JsonNode& node) {
  NarrativeFigure figure;
  figure.subject = node["subject"].text();
  figure.of = node["of"].text();
  figure.measure = node["measure"].text();
  figure.amount = node["amount"].decimal();
  figure.unit = node["unit"].text();
  figure.yuan_per_unit = node["yuan_per_unit"].decimal();
  figure.year = node["year"].optional_integer();
  figure.approximate = node["approximate"].boolean();
  if (!node["comparison"].is_null()) figure.comparison = read_comparison(node["comparison"]);
  if (!node["share"].is_null()) figure.share = read_share(node["share"]);
  if (const auto section = node["section"].optional_integer()) figure.section = static_cast<std::size_t>(*section);
  figure.where = node.place();
  figure.sentence = node["sentence"].text();
  return figure;
}

}  // namespace

void read_prose(const JsonNode& node, BudgetDocument& document) {
  document.sections = node["sections"].list(read_section);
  document.narrative = node["narrative"].list(read_figure);
  for (std::size_t i = 0; i < document.narrative.size(); ++i) {
    const auto& section = document.narrative[i].section;
    if (section && *section >= document.sections.size()) node["narrative"][i]["section"].fault("is no section");
  }
}

}  // namespace yusuan
