#include "check/corrected_values.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>

#include "budget/number_columns.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kCode = "values-not-as-printed";

std::optional<Decimal> printed_value(const BudgetCell& cell) {
  const auto plain = plain_number(to_utf32(cell.text));
  return plain ? Decimal::parse(*plain) : std::nullopt;
}

std::string shown(const BudgetCell& cell) {
  return fmt::format("{} for {}", cell.value ? cell.value->to_string() : "no value",
                     cell.text.empty() ? "a blank" : cell.text);
}

void report_table(const BudgetTable& table, Diagnostics& diagnostics) {
  int cells = 0;
  std::string first;
  Provenance where;
  for (const BudgetRow& row : table.rows) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const BudgetCell& cell = row.cells[column];
      if (!holds_numbers(table.columns[column].role) || is_as_printed(cell)) continue;
      if (cells++ > 0) continue;
      first = shown(cell);
      where = {cell.where.box ? cell.where.page : row.page, cell.where.box};
    }
  }
  if (cells == 0) return;
  diagnostics.push_back({Severity::note, std::string(kCode), where,
                         fmt::format("table {}: {} not what the text prints, first: {}", table.id,
                                     cells == 1 ? "1 value is" : fmt::format("{} values are", cells), first),
                         "`values` are what was checked; `cells` stay as printed"});
}

}  // namespace

bool is_as_printed(const BudgetCell& cell) { return cell.value == printed_value(cell); }

void report_corrected_values(BudgetDocument& document) {
  std::erase_if(document.diagnostics, [](const Diagnostic& diagnostic) { return diagnostic.code == kCode; });
  for (const BudgetTable& table : document.tables) report_table(table, document.diagnostics);
}

}  // namespace yusuan
