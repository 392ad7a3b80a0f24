#include "check/stated_tables.hpp"

#include <algorithm>
#include <string>

#include "budget/bare_subject.hpp"
#include "budget/plain_text.hpp"
#include "budget/read_subject.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

using Rows = std::vector<std::size_t>;

bool is_one_of(const std::string& name, const std::vector<std::string>& names) {
  return std::ranges::find(names, name) != names.end();
}

const RowSide* side_of(const BudgetTable& table, std::size_t row, std::size_t column) {
  const auto& sides = table.rows[row].sides;
  const auto side = std::ranges::find(sides, table.columns[column].side, &RowSide::side);
  if (side != sides.end()) return &*side;
  return sides.empty() ? nullptr : &sides.front();
}

// Rows of totals; of a table without such, the only row with a figure in the column.
Rows total_rows(const BudgetTable& table, std::size_t column) {
  Rows totals;
  Rows figures;
  bool has_totals = false;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const RowSide* side = side_of(table, row, column);
    const bool total = side != nullptr && is_sum(side->role);
    has_totals = has_totals || total;
    if (total) totals.push_back(row);
    if (table.rows[row].cells[column].value) figures.push_back(row);
  }
  if (has_totals) return totals;
  return figures.size() == 1 ? figures : Rows{};
}

// Rows of one of the names, numbers and 其中 before them left out.
Rows named_rows(const BudgetTable& table, std::size_t column, const Words& names, const CatalogueData& catalogue) {
  Rows rows;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    const RowSide* side = side_of(table, row, column);
    if (side == nullptr || side->name.empty()) continue;
    const std::u32string text = plain_text(to_utf32(side->name));
    const Subject subject = read_subject(text, {0, text.size()}, std::nullopt, catalogue);
    const std::u32string name = bare_subject(subject.name.in(text), catalogue.text.dropped);
    if (std::ranges::find(names, name) != names.end()) rows.push_back(row);
  }
  return rows;
}

void add_cells(const StatedCells& stated, const TableFigures& figures, const CatalogueData& catalogue,
               std::vector<Term>& cells) {
  const BudgetTable& table = figures.table();
  if (!is_one_of(table.kind, stated.kinds)) return;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    if (table.columns[column].role != ColumnRole::amount || !is_one_of(table.columns[column].id, stated.columns))
      continue;
    const Rows rows =
        stated.rows.empty() ? total_rows(table, column) : named_rows(table, column, stated.rows, catalogue);
    for (const std::size_t row : rows) {
      if (const auto term = figures.in_yuan(row, column)) cells.push_back(*term);
    }
  }
}

}  // namespace

StatedTables::StatedTables(const BudgetDocument& document, const CatalogueData& catalogue)
    : catalogue_(catalogue), figures_(figures_of(document)) {}

const std::vector<Term>& StatedTables::cells_of(const StatedCells& stated) {
  const auto [place, is_new] = cells_.try_emplace(&stated);
  if (is_new) {
    for (const TableFigures& table : figures_) add_cells(stated, table, catalogue_, place->second);
  }
  return place->second;
}

const ClassRows& StatedTables::classes() {
  if (!classes_) classes_.emplace(figures_, catalogue_);
  return *classes_;
}

}  // namespace yusuan
