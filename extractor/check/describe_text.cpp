#include "check/describe_text.hpp"

#include <fmt/format.h>

#include "check/cell_words.hpp"

namespace yusuan {
namespace {

// A sentence names rows without their codes.
std::string bare_row_name(const BudgetDocument& document, const CellAt& at) {
  const RowSide& side = side_of_cell(document, at);
  return side.name.empty() ? side.code : side.name;
}

void add_words_of_cell(const BudgetDocument& document, const CellAt& at, NamedWords& words) {
  const std::string& text = cell_at(document, at).text;
  words.emplace("table", table_name(document, at));
  words.emplace("row", bare_row_name(document, at));
  words.emplace("column", column_name(document, at));
  words.emplace("other", text.empty() ? "0" : text + document.tables[at.table].unit);
}

// Where a user's pattern cannot be filled, the words are said all the same.
std::string message_of(const std::string& pattern, const NamedWords& words) {
  if (auto message = filled(pattern, words)) return *message;
  std::string text = pattern;
  for (const auto& [name, word] : words) text += fmt::format(" {}={}", name, word);
  return text;
}

}  // namespace

Finding finding_of(const TextClaim& claim, const BudgetDocument& document, const CatalogueData& catalogue) {
  Finding finding;
  finding.severity = claim.severity;
  finding.code = claim.code;
  finding.text = claim.text;
  NamedWords words = claim.words;
  if (!claim.cells.empty()) add_words_of_cell(document, claim.cells.front(), words);
  if (const auto message = catalogue.messages.find(claim.message); message != catalogue.messages.end()) {
    finding.message = message_of(message->second.en, words);
    finding.message_zh = message_of(message->second.zh, words);
  }
  for (const CellAt& at : claim.cells) finding.cells.push_back(finding_cell(document, at));
  return finding;
}

FindingText text_of(const NarrativeFigure& figure) { return {figure.where, figure.sentence}; }

std::string printed_amount(const NarrativeFigure& figure) {
  return figure.amount ? figure.amount->to_string() + figure.unit : figure.unit;
}

}  // namespace yusuan
