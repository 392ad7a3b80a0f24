// Tables of figures written as lists of rows: what the tests of checks check.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "budget/document.hpp"

namespace yusuan::test {

inline constexpr const char* kCovered = "~";  // a cell that is part of a merged one that begins elsewhere

// A row of a table with one side: its name stands in column 0, its figures from column 1 on, as printed.
struct FigureRow {
  std::string name;
  std::vector<std::string> figures;
  RowRole role = RowRole::item;
  std::optional<int> parent = std::nullopt;
  std::string code = {};
};

inline BudgetCell figure_cell(const std::string& text) {
  BudgetCell cell;
  cell.covered = text == kCovered;
  if (text.empty() || cell.covered) return cell;
  cell.text = text;
  std::string plain = text;
  std::erase(plain, ',');
  cell.value = Decimal::parse(plain);
  cell.where = {1, Box{1, 2, 3, 4}};
  return cell;
}

inline BudgetColumn amount_column(const std::string& id, SideName side = SideName::all) {
  return {id, {id}, ColumnRole::amount, side};
}

inline BudgetTable figure_table(const std::vector<std::string>& ids, const std::vector<FigureRow>& rows) {
  BudgetTable table;
  table.id = "t01";
  table.kind = "other";
  table.title = "T";
  table.yuan_per_unit = Decimal(10000, 0);
  table.pages = {1};
  table.columns = {{"name", {"name"}, ColumnRole::name}};
  for (const std::string& id : ids) table.columns.push_back(amount_column(id));
  for (const FigureRow& written : rows) {
    BudgetRow row;
    row.role = written.role;
    row.page = 1;
    row.cells = {BudgetCell{written.name, std::nullopt, std::nullopt, "", {1, Box{}}, false}};
    for (const std::string& figure : written.figures) row.cells.push_back(figure_cell(figure));
    row.sides = {{SideName::all, written.role, 1, written.code, written.name}};
    row.sides.front().parent = written.parent;
    table.rows.push_back(std::move(row));
  }
  return table;
}

// A row of a table with two sides and one amount each: revenue in column 1, expenditure in column 3.
struct SidesRow {
  std::string revenue;
  std::string revenue_figure;
  std::string expenditure;
  std::string expenditure_figure;
  RowRole role = RowRole::item;
};

inline BudgetTable sides_table(const std::vector<SidesRow>& rows) {
  BudgetTable table = figure_table({}, {});
  table.columns = {{"revenue.name", {"name"}, ColumnRole::name, SideName::revenue},
                   amount_column("revenue.budget", SideName::revenue),
                   {"expenditure.name", {"name"}, ColumnRole::name, SideName::expenditure},
                   amount_column("expenditure.budget", SideName::expenditure)};
  for (const SidesRow& written : rows) {
    BudgetRow row;
    row.role = written.role;
    row.page = 1;
    row.cells = {BudgetCell{written.revenue, std::nullopt, std::nullopt, "", {1, Box{}}, false},
                 figure_cell(written.revenue_figure),
                 BudgetCell{written.expenditure, std::nullopt, std::nullopt, "", {1, Box{}}, false},
                 figure_cell(written.expenditure_figure)};
    row.sides = {{SideName::revenue, written.role, 1, "", written.revenue},
                 {SideName::expenditure, written.role, 1, "", written.expenditure}};
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace yusuan::test
