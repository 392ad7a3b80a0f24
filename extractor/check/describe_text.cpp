#include "check/describe_text.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <exception>

namespace yusuan {
namespace {

FindingCell place_of(const BudgetDocument& document, const CellAt& at) {
  const BudgetTable& table = document.tables[at.table];
  const BudgetRow& row = table.rows[at.row];
  Provenance where = row.cells[at.column].where;
  if (!where.box) where = {row.page, std::nullopt};
  return {table.id, static_cast<int>(at.row), static_cast<int>(at.column), where};
}

std::string name_of_row(const BudgetTable& table, const CellAt& at) {
  const auto& sides = table.rows[at.row].sides;
  const auto found = std::ranges::find(sides, table.columns[at.column].side, &RowSide::side);
  const RowSide& side = found == sides.end() ? sides.front() : *found;
  return side.name.empty() ? side.code : side.name;
}

void add_words_of_cell(const BudgetDocument& document, const CellAt& at, std::map<std::string, std::string>& words) {
  const BudgetTable& table = document.tables[at.table];
  const std::string& text = table.rows[at.row].cells[at.column].text;
  words.emplace("table", table.title.empty() ? table.id : table.title);
  words.emplace("row", name_of_row(table, at));
  words.emplace("column", fmt::format("{}", fmt::join(table.columns[at.column].header, "/")));
  words.emplace("other", text.empty() ? "0" : text + table.unit);
}

// A user's template may name a word that there is not; the figures are said all the same.
std::string filled(const std::string& pattern, const std::map<std::string, std::string>& words) {
  fmt::dynamic_format_arg_store<fmt::format_context> arguments;
  for (const auto& [name, word] : words) arguments.push_back(fmt::arg(name.c_str(), word));
  try {
    return fmt::vformat(pattern, arguments);
  } catch (const std::exception&) {
    std::string text = pattern;
    for (const auto& [name, word] : words) text += fmt::format(" {}={}", name, word);
    return text;
  }
}

}  // namespace

Finding finding_of(const TextClaim& claim, const BudgetDocument& document, const CatalogueData& catalogue) {
  Finding finding;
  finding.severity = claim.severity;
  finding.code = claim.code;
  finding.text = claim.text;
  std::map<std::string, std::string> words = claim.words;
  if (!claim.cells.empty()) add_words_of_cell(document, claim.cells.front(), words);
  if (const auto message = catalogue.messages.find(claim.message); message != catalogue.messages.end()) {
    finding.message = filled(message->second.en, words);
    finding.message_zh = filled(message->second.zh, words);
  }
  for (const CellAt& at : claim.cells) finding.cells.push_back(place_of(document, at));
  return finding;
}

FindingText text_of(const NarrativeFigure& figure) { return {figure.where, figure.sentence}; }

std::string printed_amount(const NarrativeFigure& figure) {
  return figure.amount ? figure.amount->to_string() + figure.unit : figure.unit;
}

}  // namespace yusuan
