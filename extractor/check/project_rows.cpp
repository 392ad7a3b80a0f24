#include "check/project_rows.hpp"

#include <algorithm>
#include <string_view>
#include <utility>

#include "budget/bare_name.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kProjects = "project_expenditure";
constexpr std::string_view kWholeAmount = "total";

// The text that the cell has, or that a merged label above gives it.
const std::string& label_of(const BudgetCell& cell) { return cell.text.empty() ? cell.filled : cell.text; }

std::optional<std::size_t> only_table(const BudgetDocument& document) {
  std::optional<std::size_t> found;
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    if (document.tables[i].kind != kProjects || !has_figures(document.tables[i])) continue;
    if (found) return std::nullopt;
    found = i;
  }
  return found;
}

std::optional<std::size_t> total_column(const BudgetTable& table) {
  std::optional<std::size_t> only;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (table.columns[i].role != ColumnRole::amount) continue;
    if (table.columns[i].id == kWholeAmount) return i;
    if (only) return std::nullopt;
    only = i;
  }
  return only;
}

std::optional<std::size_t> column_of_names(const BudgetTable& table, const std::set<std::u32string>& names,
                                           const CatalogueData& catalogue) {
  std::optional<std::size_t> best;
  std::size_t most = 0;
  for (std::size_t column = 0; column < table.columns.size(); ++column) {
    std::set<std::u32string> here;
    for (const BudgetRow& row : table.rows) {
      std::u32string name = bare_name(label_of(row.cells[column]), catalogue);
      if (names.contains(name)) here.insert(std::move(name));
    }
    if (here.size() <= most) continue;
    most = here.size();
    best = column;
  }
  return best;
}

// The rows that others are parts of.
std::vector<bool> rows_with_parts(const BudgetTable& table) {
  std::vector<bool> with_parts(table.rows.size(), false);
  for (const BudgetRow& row : table.rows) {
    for (const RowSide& side : row.sides) {
      if (side.parent) with_parts[static_cast<std::size_t>(*side.parent)] = true;
    }
  }
  return with_parts;
}

bool is_item(const BudgetRow& row) { return row.role == RowRole::item || row.role == RowRole::of_which; }

}  // namespace

std::map<std::u32string, std::vector<ProjectRow>> project_rows(const BudgetDocument& document,
                                                               const std::set<std::u32string>& names,
                                                               const CatalogueData& catalogue) {
  const auto index = only_table(document);
  if (!index) return {};
  const BudgetTable& table = document.tables[*index];
  const auto total = total_column(table);
  const auto name_column = column_of_names(table, names, catalogue);
  if (!total || !name_column) return {};
  const TableFigures figures(table, *index);
  const std::vector<bool> with_parts = rows_with_parts(table);
  std::map<std::u32string, std::vector<ProjectRow>> rows;
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    if (!is_item(table.rows[row]) || with_parts[row]) continue;  // sums of others are no projects
    const std::u32string name = bare_name(label_of(table.rows[row].cells[*name_column]), catalogue);
    const auto amount = figures.in_yuan(row, *total);
    if (name.empty() || !amount || !amount->value) continue;
    ProjectRow project{{*index, row, *name_column}, *amount, {}};
    for (const std::size_t column : figures.amounts(SideName::all)) {
      const auto figure = figures.in_yuan(row, column);
      if (figure && figure->value) project.figures.push_back(*figure);
    }
    rows[name].push_back(std::move(project));
  }
  return rows;
}

}  // namespace yusuan
