#include "check/table_figures.hpp"

#include <algorithm>

namespace yusuan {

TableFigures::TableFigures(const BudgetTable& table, std::size_t index) : table_(&table), index_(index) {
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    int scale = 0;
    for (const BudgetRow& row : table.rows) {
      if (const auto& value = row.cells[column].value) scale = std::max(scale, value->scale());
    }
    last_places_.emplace_back(1, scale);
  }
}

Term TableFigures::at(std::size_t row, std::size_t column) const {
  return {{index_, row, column}, table_->rows[row].cells[column].value, last_places_[column]};
}

std::optional<Term> TableFigures::in_yuan(std::size_t row, std::size_t column) const {
  Term term = at(row, column);
  if (!table_->yuan_per_unit) return std::nullopt;
  const auto last_place = multiply(term.last_place, *table_->yuan_per_unit);
  if (!last_place) return std::nullopt;
  term.last_place = *last_place;
  if (!term.value) return term;
  term.value = multiply(*term.value, *table_->yuan_per_unit);
  return term.value ? std::optional(term) : std::nullopt;
}

std::vector<std::size_t> TableFigures::amounts(SideName side) const {
  std::vector<std::size_t> columns;
  for (std::size_t i = 0; i < table_->columns.size(); ++i) {
    const BudgetColumn& column = table_->columns[i];
    if (column.role == ColumnRole::amount && (side == SideName::all || column.side == side)) columns.push_back(i);
  }
  return columns;
}

bool has_figures(const BudgetTable& table) {
  return std::ranges::any_of(table.rows, [](const BudgetRow& row) {
    return std::ranges::any_of(row.cells, [](const BudgetCell& cell) { return cell.value.has_value(); });
  });
}

std::vector<TableFigures> figures_of(const BudgetDocument& document) {
  std::vector<TableFigures> figures;
  figures.reserve(document.tables.size());
  for (std::size_t i = 0; i < document.tables.size(); ++i) figures.emplace_back(document.tables[i], i);
  return figures;
}

}  // namespace yusuan
