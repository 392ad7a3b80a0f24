#include "cli/explanation.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/console.hpp"
#include "cli/evidence_names.hpp"
#include "output/enum_names.hpp"

namespace yusuan {
namespace {

constexpr int kNameWidth = 20;  // terminal columns

std::string_view why_other(KindReason reason) {
  switch (reason) {
    case KindReason::decided: return "";
    case KindReason::nothing_known: return "no title, nothing listed, and the header fits no kind";
    case KindReason::title_of_no_kind: return "no pattern of the catalogue fits the title";
    case KindReason::torn_title: return "the beginning of the title is missing";
    case KindReason::several_fit: return "several kinds fit, and nothing decides between them";
    case KindReason::contradicted: return "the header contradicts the kind that the title names";
  }
  return "";
}

std::string quoted(const std::string& text) { return '"' + printable(text) + '"'; }

std::string on_page(const Provenance& where) { return where.page > 0 ? fmt::format(", p. {}", where.page) : ""; }

std::string fact_line(const char* name, const std::string& value, const std::optional<FactSource>& from) {
  std::string line = "  " + padded(name, kNameWidth) + (value.empty() ? "-" : printable(value));
  if (from) line += fmt::format("  <- {}{}: {}", from->source, on_page(from->where), quoted(from->text));
  return line + '\n';
}

std::string facts_text(const BudgetDocument& document) {
  const FactSources& from = document.facts_from;
  const auto name_or_blank = [](const auto& value) { return std::string(name_or_empty(value)); };
  std::string text = fact_line("title", document.title, from.title);
  text += fact_line("organization", document.organization, from.organization);
  text += fact_line("organization_code", document.organization_code, from.organization_code);
  text += fact_line("fiscal_year", document.fiscal_year ? std::to_string(*document.fiscal_year) : "", from.fiscal_year);
  text += fact_line("stage", name_or_blank(document.stage), from.stage);
  text += fact_line("scope", name_or_blank(document.scope), from.scope);
  text += fact_line("region", document.region, from.region);
  text += fact_line("publication_date", document.publication_date, from.publication_date);
  for (const ListedUnit& unit : document.units) {
    const std::string name = unit.code.empty() ? unit.name : unit.code + " " + unit.name;
    text += fact_line("unit", fmt::format("{}{}", name, on_page(unit.where)), std::nullopt);
  }
  return text;
}

std::string evidence_line(const KindEvidence& evidence, bool decided) {
  const char* mark = decided ? "=" : evidence.against ? "!" : "~";
  return fmt::format("    {} {} <- {}{}: {}\n      {}: {}\n", mark, printable(evidence.kind), name_of(evidence.source),
                     on_page(evidence.where), quoted(evidence.text), printable(evidence.file),
                     printable(evidence.pattern));
}

std::string role_text(const BudgetColumn& column) {
  const ColumnEvidence& evidence = column.evidence;
  switch (evidence.role_rule) {
    case RoleRule::words: return "header word " + quoted(evidence.role_word);
    case RoleRule::content: return "what its cells hold";
    case RoleRule::codes: return "its cells hold codes in order";
    case RoleRule::no_header: return "no header: what its cells hold";
  }
  return "";
}

std::string id_text(const IdEvidence& evidence) {
  switch (evidence.rule) {
    case IdRule::alias: return quoted(evidence.label) + " = " + evidence.part;
    case IdRule::transparent: return quoted(evidence.label) + " says nothing above others";
    case IdRule::repeats_measure: return quoted(evidence.label) + " repeats the measure above it";
    case IdRule::unknown: return quoted(evidence.label) + " not known or not reached";
  }
  return "";
}

std::string column_text(const BudgetColumn& column, std::size_t number) {
  std::string text = fmt::format("    {:>2}  {}  {}\n", number, padded(column.id, kNameWidth), name_of(column.role));
  text += "        role: " + role_text(column) + '\n';
  std::string parts;
  for (const IdEvidence& evidence : column.evidence.id) parts += (parts.empty() ? "" : "; ") + id_text(evidence);
  if (!parts.empty()) text += "        id: " + parts + '\n';
  return text;
}

std::string table_text(const BudgetTable& table) {
  const KindDecision& decision = table.kind_decision;
  const int page = table.pages.empty() ? 0 : table.pages.front();
  std::string text = fmt::format("{}  {}  p. {}  {}\n", table.id, printable(table.kind), page, quoted(table.title));
  if (decision.reason != KindReason::decided) text += fmt::format("  {}: {}\n", table.kind, why_other(decision.reason));
  if (!decision.evidence.empty()) text += "  evidence (= decided, ~ runner-up, ! against)\n";
  for (const KindEvidence& evidence : decision.evidence) {
    const bool decided = decision.reason == KindReason::decided && &evidence == &decision.evidence.front();
    text += evidence_line(evidence, decided);
  }
  text += "  columns\n";
  for (std::size_t i = 0; i < table.columns.size(); ++i) text += column_text(table.columns[i], i + 1);
  return text;
}

}  // namespace

std::string explanation_text(const BudgetDocument& document) {
  std::string text = printable(document.source.file) + '\n' + facts_text(document);
  for (const BudgetTable& table : document.tables) text += '\n' + table_text(table);
  return text;
}

}  // namespace yusuan
