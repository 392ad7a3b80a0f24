#include "budget/tidy_facts.hpp"

#include <algorithm>

namespace yusuan {
namespace {

// The side that a column's figures belong to: its own, else the one of the columns before it.
std::size_t side_of_column(const BudgetTable& table, const BudgetRow& row, std::size_t column) {
  for (std::size_t i = column + 1; i-- > 0;) {
    const auto side = std::ranges::find(row.sides, table.columns[i].side, &RowSide::side);
    if (side != row.sides.end()) return static_cast<std::size_t>(side - row.sides.begin());
  }
  return 0;
}

std::optional<Decimal> in_yuan(const BudgetTable& table, const BudgetColumn& column, const BudgetCell& cell) {
  if (column.role != ColumnRole::amount || !table.yuan_per_unit) return std::nullopt;
  return multiply(*cell.value, *table.yuan_per_unit);
}

}  // namespace

std::vector<TidyFact> tidy_facts(const BudgetTable& table) {
  std::vector<TidyFact> facts;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    const BudgetRow& row = table.rows[r];
    for (std::size_t c = 0; c < row.cells.size(); ++c) {
      if (!row.cells[c].value) continue;
      const RowSide& side = row.sides[side_of_column(table, row, c)];
      facts.push_back({r, c, &side, in_yuan(table, table.columns[c], row.cells[c])});
    }
  }
  return facts;
}

}  // namespace yusuan
