#include "mutation/mutate_table.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace yusuan {
namespace {

using Columns = std::vector<std::size_t>;

// The columns of amounts of a row that could hold a figure.
Columns figure_columns(const BudgetTable& table, const BudgetRow& row) {
  Columns columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].role == ColumnRole::amount && !row.cells[i].covered) columns.push_back(i);
  }
  return columns;
}

bool differ(const BudgetCell& a, const BudgetCell& b) {
  return a.value.value_or(Decimal()) != b.value.value_or(Decimal());
}

int digits_of(const Decimal& number) {
  int digits = 1;
  for (std::int64_t rest = number.digits(); rest > 9 || rest < -9; rest /= 10) ++digits;
  return digits;
}

void add_digits(const BudgetTable& table, std::size_t row, const Columns& columns, std::vector<Mutation>& all) {
  for (const std::size_t column : columns) {
    const auto& value = table.rows[row].cells[column].value;
    if (!value || value->digits() == 0) continue;
    const int place = static_cast<int>((row + column) % static_cast<std::size_t>(digits_of(*value)));
    all.push_back({MutationKind::digit, row, {column}, place});
  }
}

void add_swaps(const BudgetRow& row, std::size_t index, const Columns& columns, std::vector<Mutation>& all) {
  for (std::size_t i = 0; i + 1 < columns.size(); ++i) {
    if (!differ(row.cells[columns[i]], row.cells[columns[i + 1]])) continue;
    all.push_back({MutationKind::swap, index, {columns[i], columns[i + 1]}});
  }
}

Decimal with_other_digit(const Decimal& number, int place) {
  std::int64_t unit = 1;
  for (int i = 0; i < place; ++i) unit *= 10;
  const std::int64_t sign = number.digits() < 0 ? -1 : 1;
  const std::int64_t digit = number.digits() * sign / unit % 10;
  const std::int64_t other =
      digit >= 5 ? digit - 3 : digit + 3;  // neither a nought at the front nor a change of length
  return {number.digits() + sign * (other - digit) * unit, number.scale()};
}

void change_digit(BudgetCell& cell, int place) {
  cell.value = with_other_digit(*cell.value, place);
  cell.text = cell.value->to_string();
}

void shift(BudgetRow& row, const Columns& columns) {
  for (std::size_t i = columns.size(); i-- > 1;) row.cells[columns[i]] = row.cells[columns[i - 1]];
  row.cells[columns.front()] = {};
}

void drop(BudgetTable& table, std::size_t index) {
  const std::vector<RowSide> dropped = table.rows[index].sides;
  for (BudgetRow& row : table.rows) {
    for (std::size_t s = 0; s < row.sides.size(); ++s) {
      std::optional<int>& parent = row.sides[s].parent;
      if (parent && std::cmp_equal(*parent, index)) parent = dropped[s].parent;
      if (parent && std::cmp_greater(*parent, index)) --*parent;
    }
  }
  table.rows.erase(table.rows.begin() + static_cast<std::ptrdiff_t>(index));
}

}  // namespace

std::vector<Mutation> mutations_of(const BudgetTable& table, MutationKind kind) {
  std::vector<Mutation> all;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const BudgetRow& row = table.rows[r];
    const Columns columns = figure_columns(table, row);
    const auto is_figure = [&](std::size_t column) {
      return row.cells[column].value && row.cells[column].value->digits() != 0;
    };
    if (std::ranges::none_of(columns, is_figure)) continue;
    switch (kind) {
      case MutationKind::digit: add_digits(table, r, columns, all); break;
      case MutationKind::swap: add_swaps(row, r, columns, all); break;
      case MutationKind::shift:
        if (columns.size() > 1) all.push_back({kind, r, columns});
        break;
      case MutationKind::drop: all.push_back({kind, r, columns}); break;
    }
  }
  return all;
}

BudgetTable mutated(const BudgetTable& table, const Mutation& mutation) {
  BudgetTable result = table;
  BudgetRow& row = result.rows[mutation.row];
  switch (mutation.kind) {
    case MutationKind::digit: change_digit(row.cells[mutation.columns.front()], mutation.place); break;
    case MutationKind::swap: std::swap(row.cells[mutation.columns[0]], row.cells[mutation.columns[1]]); break;
    case MutationKind::shift: shift(row, mutation.columns); break;
    case MutationKind::drop: drop(result, mutation.row); break;
  }
  return result;
}

}  // namespace yusuan
