#include "check/describe_check.hpp"

#include <fmt/format.h>

#include <cstdint>

#include "budget/number_columns.hpp"
#include "check/corrected_values.hpp"

namespace yusuan {
namespace {

// As printed; a value that a person corrected as it is now.
std::string printed(const BudgetDocument& document, const Term& term) {
  const BudgetCell& cell = cell_at(document, term.at);
  const bool has_value = holds_numbers(document.tables[term.at.table].columns[term.at.column].role);  // not a form's
  if (has_value && !is_as_printed(cell)) return cell.value.value_or(Decimal()).to_string();
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

NamedWords words_of(const Check& check, const BudgetDocument& document) {
  const CellAt& whole = check.identity.whole.at;
  const CellAt& part = check.identity.parts.front().at;
  return {{"table", table_name(document, whole)},
          {"row", row_name(document, whole)},
          {"column", column_name(document, whole)},
          {"whole", printed(document, check.identity.whole)},
          {"sum", check.sum.to_string()},
          {"miss", check.miss.to_string()},
          {"parts", addends(document, check.identity)},
          {"other_table", table_name(document, part)},
          {"other_row", row_name(document, part)},
          {"other_column", column_name(document, part)},
          {"other", printed(document, check.identity.parts.front())}};
}

// Yuan in a unit that is a power of ten, without noughts at the end of its fraction.
Decimal from_yuan(Decimal yuan, Decimal yuan_per_unit) {
  int places = 0;
  for (std::int64_t unit = yuan_per_unit.digits(); unit >= 10 && unit % 10 == 0; unit /= 10) ++places;
  const Decimal number(yuan.digits(), yuan.scale() + places);
  return multiply(number, Decimal(1, 0)).value_or(number);
}

// Where a user's pattern cannot be filled, the figures are said all the same.
std::string message_of(const std::string& pattern, const NamedWords& words, const Check& check) {
  return filled(pattern, words)
      .value_or(fmt::format("{}: {} {}", pattern, check.sum.to_string(), check.miss.to_string()));
}

}  // namespace

Finding finding_of(const Check& check, const BudgetDocument& document, const CatalogueData& catalogue,
                   const NamedWords& more) {
  const bool broken = is_broken(check);
  NamedWords words = words_of(check, document);
  for (const auto& [name, word] : more) words[name] = word;
  Finding finding;
  finding.severity = broken ? Severity::warning : Severity::note;
  finding.code = check.identity.code + (broken ? "-mismatch" : "-rounding");
  if (const auto message = catalogue.messages.find(check.identity.code); message != catalogue.messages.end()) {
    finding.message = message_of(message->second.en, words, check);
    finding.message_zh = message_of(message->second.zh, words, check);
  }
  finding.cells.push_back(finding_cell(document, check.identity.whole.at));
  for (const Term& part : check.identity.parts) finding.cells.push_back(finding_cell(document, part.at));
  return finding;
}

Check in_unit(Check check, const Decimal& yuan_per_unit) {
  check.sum = from_yuan(check.sum, yuan_per_unit);
  check.miss = from_yuan(check.miss, yuan_per_unit);
  return check;
}

}  // namespace yusuan
