#include "check/describe_check.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <exception>
#include <iterator>

#include "check/corrected_values.hpp"

namespace yusuan {
namespace {

const BudgetTable& table_at(const BudgetDocument& document, const CellAt& at) { return document.tables[at.table]; }

const BudgetCell& cell_at(const BudgetDocument& document, const CellAt& at) {
  return table_at(document, at).rows[at.row].cells[at.column];
}

std::string column_name(const BudgetDocument& document, const CellAt& at) {
  return fmt::format("{}", fmt::join(table_at(document, at).columns[at.column].header, "/"));
}

std::string table_name(const BudgetDocument& document, const CellAt& at) {
  const BudgetTable& table = table_at(document, at);
  return table.title.empty() ? table.id : table.title;
}

// As printed; a value that a person corrected as it is now.
std::string printed(const BudgetDocument& document, const Term& term) {
  const BudgetCell& cell = cell_at(document, term.at);
  if (!is_as_printed(cell)) return cell.value.value_or(Decimal()).to_string();
  return cell.text.empty() ? "0" : cell.text;
}

// The addends as printed: `1 + 2 + 3`, of many the first ones.
std::string addends(const BudgetDocument& document, const Identity& identity) {
  constexpr std::size_t kMost = 6;
  std::string text;
  std::size_t count = 0;
  for (const Term& part : identity.parts) {
    if (!part.value || part.value->digits() == 0) continue;
    if (++count > kMost) continue;
    if (!text.empty()) text += " + ";
    text += printed(document, part);
  }
  return count > kMost ? text + " + …" : text;
}

using MessageArguments = fmt::dynamic_format_arg_store<fmt::format_context>;

MessageArguments arguments_of(const Check& check, const BudgetDocument& document) {
  const CellAt& whole = check.identity.whole.at;
  const CellAt& part = check.identity.parts.front().at;
  MessageArguments words;
  words.push_back(fmt::arg("table", table_name(document, whole)));
  words.push_back(fmt::arg("row", row_name(document, whole)));
  words.push_back(fmt::arg("column", column_name(document, whole)));
  words.push_back(fmt::arg("whole", printed(document, check.identity.whole)));
  words.push_back(fmt::arg("sum", check.sum.to_string()));
  words.push_back(fmt::arg("miss", check.miss.to_string()));
  words.push_back(fmt::arg("parts", addends(document, check.identity)));
  words.push_back(fmt::arg("other_table", table_name(document, part)));
  words.push_back(fmt::arg("other_row", row_name(document, part)));
  words.push_back(fmt::arg("other_column", column_name(document, part)));
  words.push_back(fmt::arg("other", printed(document, check.identity.parts.front())));
  return words;
}

// A user's template may name a word that there is not; the figures are said all the same.
std::string filled(const std::string& pattern, const MessageArguments& words, const Check& check) {
  try {
    return fmt::vformat(pattern, words);
  } catch (const std::exception&) {
    return fmt::format("{}: {} {}", pattern, check.sum.to_string(), check.miss.to_string());
  }
}

}  // namespace

FindingCell finding_cell(const BudgetDocument& document, const CellAt& at) {
  const BudgetTable& table = table_at(document, at);
  Provenance where = cell_at(document, at).where;
  if (!where.box) where = {table.rows[at.row].page, std::nullopt};
  return {table.id, static_cast<int>(at.row), static_cast<int>(at.column), where};
}

std::string row_name(const BudgetDocument& document, const CellAt& at) {
  const BudgetTable& table = table_at(document, at);
  const BudgetRow& row = table.rows[at.row];
  const auto side = std::ranges::find(row.sides, table.columns[at.column].side, &RowSide::side);
  const RowSide& label = side == row.sides.end() ? row.sides.front() : *side;
  if (label.name.empty()) return label.code;
  return label.code.empty() ? label.name : label.code + " " + label.name;
}

Finding finding_of(const Check& check, const BudgetDocument& document, const CatalogueData& catalogue) {
  const bool broken = check.verdict == Verdict::broken;
  const MessageArguments words = arguments_of(check, document);
  Finding finding;
  finding.severity = broken ? Severity::warning : Severity::note;
  finding.code = check.identity.code + (broken ? "-mismatch" : "-rounding");
  if (const auto message = catalogue.messages.find(check.identity.code); message != catalogue.messages.end()) {
    finding.message = filled(message->second.en, words, check);
    finding.message_zh = filled(message->second.zh, words, check);
  }
  finding.cells.push_back(finding_cell(document, check.identity.whole.at));
  for (const Term& part : check.identity.parts) finding.cells.push_back(finding_cell(document, part.at));
  return finding;
}

}  // namespace yusuan
