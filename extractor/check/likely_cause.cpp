#include "check/likely_cause.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "check/cell_words.hpp"

namespace yusuan {
namespace {

using Cells = std::vector<CellAt>;

constexpr std::size_t kClassDigits = 3;

bool is_row_of(const RowSide& label, bool by_class) {
  if (is_sum(label.role) || label.role == RowRole::blank) return false;
  return by_class ? label.code.size() == kClassDigits : !label.parent.has_value();
}

// The figures of a column in the rows that are no part of another: the classes where the table has codes.
Cells outermost_cells(const BudgetDocument& document, std::size_t index, std::size_t column) {
  const BudgetTable& table = document.tables[index];
  const auto is_coded = [](const BudgetRow& row) {
    return std::ranges::any_of(row.sides, [](const RowSide& side) { return side.code.size() == kClassDigits; });
  };
  const bool by_class = std::ranges::any_of(table.rows, is_coded);
  Cells cells;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const auto& value = table.rows[row].cells[column].value;
    if (!value || value->digits() == 0) continue;
    const bool meant = std::ranges::any_of(table.rows[row].sides, [&](const RowSide& label) {
      return (label.side == SideName::all || label.side == table.columns[column].side) && is_row_of(label, by_class);
    });
    if (meant) cells.push_back({index, row, column});
  }
  return cells;
}

// Whether these figures are the miss, as far as their rounding lets one say.
bool makes_up(const BudgetDocument& document, const Cells& cells, Decimal miss) {
  Decimal sum;
  int scale = miss.scale();
  for (const CellAt& cell : cells) {
    const Decimal value = *cell_at(document, cell).value;
    const auto more = add(sum, value);
    if (!more) return false;
    sum = *more;
    scale = std::max(scale, value.scale());
  }
  const auto apart = add(magnitude(miss), -magnitude(sum));
  // The miss is the difference of two sums that were rounded: one unit of the last place.
  return apart && magnitude(*apart) <= Decimal(1, scale);
}

// All choices of up to two of the cells that make up the miss.
std::vector<Cells> choices(const BudgetDocument& document, const Cells& cells, Decimal miss,
                           const CauseLimits& limits) {
  std::vector<Cells> found;
  if (cells.size() > limits.outermost_rows) return found;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (makes_up(document, {cells[i]}, miss)) found.push_back({cells[i]});
    for (std::size_t j = i + 1; limits.added_rows > 1 && j < cells.size(); ++j) {
      if (makes_up(document, {cells[i], cells[j]}, miss)) found.push_back({cells[i], cells[j]});
    }
  }
  return found;
}

bool same_rows(const Cells& a, const Cells& b) { return std::ranges::equal(a, b, {}, &CellAt::row, &CellAt::row); }

// The rows of one of the two tables that alone make up the miss; those of a column that was not compared say more.
std::optional<Cells> rows_behind(const Check& check, const BudgetDocument& document, const CauseLimits& limits) {
  const CellAt& whole = check.identity.whole.at;
  const CellAt& part = check.identity.parts.front().at;
  for (const std::size_t index : {part.table, whole.table}) {
    std::vector<Cells> found;
    const BudgetTable& table = document.tables[index];
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      if (table.columns[column].role != ColumnRole::amount) continue;
      std::ranges::move(choices(document, outermost_cells(document, index, column), check.miss, limits),
                        std::back_inserter(found));
    }
    if (found.empty()) continue;
    const bool one = std::ranges::all_of(found, [&](const Cells& cells) { return same_rows(cells, found.front()); });
    if (one) return found.front();
    return std::nullopt;
  }
  return std::nullopt;
}

// 1,234.5 and 1,243.5.
bool is_digit_swap(const Check& check) {
  if (check.identity.parts.size() != 1 || !check.identity.whole.value || !check.identity.parts.front().value) {
    return false;
  }
  const std::string a = check.identity.whole.value->to_string();
  std::string b = check.identity.parts.front().value->to_string();
  if (a.size() != b.size()) return false;
  const auto place = static_cast<std::size_t>(std::ranges::mismatch(a, b).in1 - a.begin());
  if (place + 1 >= a.size()) return false;
  std::swap(b[place], b[place + 1]);
  return a == b;
}

void tell_rows(Finding& finding, const Cells& cells, const BudgetDocument& document, const MessageWords& said) {
  std::vector<std::string> rows;
  std::vector<std::string> figures;
  for (const CellAt& cell : cells) {
    rows.push_back(row_name(document, cell));
    figures.push_back(cell_at(document, cell).text);
    finding.cells.push_back(finding_cell(document, cell));
  }
  const NamedWords words = {{"table", table_name(document, cells.front())},
                            {"rows", fmt::format("{}", fmt::join(rows, " + "))},
                            {"figures", fmt::format("{}", fmt::join(figures, " + "))},
                            {"column", column_name(document, cells.front())}};
  finding.message += filled(said.en, words).value_or("");
  finding.message_zh += filled(said.zh, words).value_or("");
}

}  // namespace

void add_likely_cause(Finding& finding, const Check& check, const BudgetDocument& document,
                      const CatalogueData& catalogue, const CauseLimits& limits) {
  const auto digits = catalogue.causes.find("digits");
  if (digits != catalogue.causes.end() && is_digit_swap(check)) {
    finding.message += digits->second.en;
    finding.message_zh += digits->second.zh;
    return;
  }
  const auto rows = catalogue.causes.find("rows");
  if (rows == catalogue.causes.end()) return;
  if (const auto cells = rows_behind(check, document, limits)) tell_rows(finding, *cells, document, rows->second);
}

}  // namespace yusuan
