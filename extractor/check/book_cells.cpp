#include "check/book_cells.hpp"

#include <algorithm>
#include <set>
#include <string_view>
#include <utility>

#include "budget/bare_name.hpp"
#include "budget/column_ids.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

using Columns = std::vector<std::size_t>;

constexpr std::string_view kOnlyColumn = "*";
constexpr std::size_t kClassDigits = 3;

bool is_on(SideName column, SideName meant) { return meant == SideName::all || column == meant; }

Columns amounts_on(const BudgetTable& table, SideName on) {
  Columns columns;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].role == ColumnRole::amount && is_on(table.columns[i].side, on)) columns.push_back(i);
  }
  return columns;
}

// The columns among `amounts` that are meant.
Columns chosen(const BudgetTable& table, const BookSide& side, const Columns& amounts) {
  for (const auto& ids : side.columns) {
    if (ids.size() == 1 && ids.front() == kOnlyColumn) return amounts.size() == 1 ? amounts : Columns();
    Columns found;
    for (const std::string& id : ids) {
      const auto column =
          std::ranges::find_if(amounts, [&](std::size_t amount) { return id_on_side(table.columns[amount]) == id; });
      if (column != amounts.end()) found.push_back(*column);
    }
    if (found.size() == ids.size()) return found;
  }
  return {};
}

// The figures of a row among `amounts` that are meant. A column that a merged label covers has none there.
CellSum cells_of(const TableFigures& figures, const BookSide& side, std::size_t row, Columns amounts) {
  const BudgetRow& printed = figures.table().rows[row];
  std::erase_if(amounts, [&](std::size_t column) { return printed.cells[column].covered; });
  CellSum cells;
  for (const std::size_t column : chosen(figures.table(), side, amounts)) {
    cells.push_back({figures.index(), row, column});
  }
  return cells;
}

// The amounts that belong to the label in a column of names or codes: those up to the next column of names.
Columns amounts_behind(const BudgetTable& table, std::size_t label) {
  Columns amounts;
  for (std::size_t i = label + 1; i < table.columns.size(); ++i) {
    const ColumnRole role = table.columns[i].role;
    if (!amounts.empty() && (role == ColumnRole::name || role == ColumnRole::code)) break;
    if (role == ColumnRole::amount) amounts.push_back(i);
  }
  return amounts;
}

std::vector<CellSum> total_cells(const TableFigures& figures, const BookSide& side) {
  const BudgetTable& table = figures.table();
  std::vector<CellSum> totals;
  std::vector<CellSum> subtotals;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (const RowSide& label : table.rows[row].sides) {
      if (!is_on(label.side, side.side)) continue;
      const bool is_only_row = table.rows.size() == 1 && label.name.empty() && label.code.empty();
      const bool is_total = label.role == RowRole::total || is_only_row;
      if (!is_total && label.role != RowRole::subtotal) continue;
      CellSum cells = cells_of(figures, side, row, amounts_on(table, label.side));
      if (!cells.empty()) (is_total ? totals : subtotals).push_back(std::move(cells));
    }
  }
  // A list of several bodies has several totals: which of them is the book's is not known.
  if (side.side == SideName::all && totals.size() > 1) return {};
  // Elsewhere a subtotal stands for a part of the rows.
  if (side.side != SideName::all) std::ranges::move(subtotals, std::back_inserter(totals));
  return totals;
}

// The only row with one of the names; empty where there is none, or several.
CellSum named_cells(const TableFigures& figures, const BookSide& side, const std::vector<std::u32string>& names,
                    const CatalogueData& catalogue) {
  const BudgetTable& table = figures.table();
  CellSum found;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (std::size_t column = 0; column < table.columns.size(); ++column) {
      const BudgetColumn& label = table.columns[column];
      const std::string& text = table.rows[row].cells[column].text;
      // A merged label may begin in the column of codes.
      const bool is_label = label.role == ColumnRole::name || label.role == ColumnRole::code;
      if (!is_label || text.empty() || !is_on(label.side, side.side)) continue;
      if (std::ranges::find(names, bare_name(text, catalogue)) == names.end()) continue;
      const CellSum cells = cells_of(figures, side, row, amounts_behind(table, column));
      if (cells.empty() || !found.empty()) return {};
      found = cells;
    }
  }
  return found;
}

CellSum sum_of_names(const TableFigures& figures, const BookSide& side, const CatalogueData& catalogue) {
  CellSum sum;
  for (const auto& names : side.names) {
    const CellSum cells = named_cells(figures, side, names, catalogue);
    if (cells.empty()) return {};
    sum.insert(sum.end(), cells.begin(), cells.end());
  }
  return sum;
}

CellSum sum_of_codes(const TableFigures& figures, const BookSide& side) {
  const BudgetTable& table = figures.table();
  CellSum sum;
  std::set<std::string> seen;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (const RowSide& label : table.rows[row].sides) {
      if (std::ranges::find(side.codes, label.code) == side.codes.end()) continue;
      const CellSum cells = cells_of(figures, side, row, amounts_on(table, label.side));
      if (cells.empty() || !seen.insert(label.code).second) return {};
      sum.insert(sum.end(), cells.begin(), cells.end());
    }
  }
  return sum;
}

// Keeps what is there once.
template <typename Key>
void enter(std::map<Key, CellSum>& cells, std::set<Key>& twice, const Key& key, const CellSum& sum) {
  if (!key.empty() && !cells.emplace(key, sum).second) twice.insert(key);
}

template <typename Key>
void drop(std::map<Key, CellSum>& cells, const std::set<Key>& twice) {
  for (const Key& key : twice) cells.erase(key);
}

// What a class is called in its list, else in print; empty where it may be no class.
std::u32string class_name(const RowSide& label, const CatalogueData& catalogue) {
  if (!label.code.empty() && label.code.size() != kClassDigits) return {};
  return label.standard_name.empty() ? bare_name(label.name, catalogue) : folded(label.standard_name);
}

}  // namespace

std::vector<std::size_t> meant_columns(const BudgetTable& table, const BookSide& side, SideName on) {
  return chosen(table, side, amounts_on(table, on));
}

std::vector<CellSum> meant_cells(const TableFigures& figures, const BookSide& side, const CatalogueData& catalogue) {
  if (side.rows == RowsBy::names || side.rows == RowsBy::codes) {
    CellSum sum = side.rows == RowsBy::names ? sum_of_names(figures, side, catalogue) : sum_of_codes(figures, side);
    if (sum.empty()) return {};
    return {std::move(sum)};
  }
  return total_cells(figures, side);
}

RowCells meant_rows(const TableFigures& figures, const BookSide& side, const CatalogueData& catalogue) {
  const BudgetTable& table = figures.table();
  RowCells rows;
  std::set<std::string> codes_twice;
  std::set<std::u32string> names_twice;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    for (const RowSide& label : table.rows[row].sides) {
      if (!is_on(label.side, side.side) || is_sum(label.role)) continue;
      const CellSum cells = cells_of(figures, side, row, amounts_on(table, label.side));
      if (cells.empty()) continue;
      if (side.rows == RowsBy::each_code || label.code.size() == kClassDigits) {
        enter(rows.by_code, codes_twice, label.code, cells);
      }
      if (side.rows == RowsBy::each_class) enter(rows.by_name, names_twice, class_name(label, catalogue), cells);
    }
  }
  drop(rows.by_code, codes_twice);
  drop(rows.by_name, names_twice);
  return rows;
}

}  // namespace yusuan
