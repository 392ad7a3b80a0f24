#include <algorithm>
#include <utility>

#include "budget/label_columns.hpp"
#include "budget/mended_parts.hpp"
#include "budget/number_columns.hpp"
#include "budget/partitioned_list.hpp"
#include "budget/proven_parts.hpp"
#include "budget/recognise_table.hpp"
#include "budget/regrouped_parts.hpp"
#include "budget/row_labels.hpp"
#include "budget/row_levels.hpp"
#include "budget/unnamed_totals.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

BudgetCell read_cell(const TableCell& cell, const BudgetColumn& column) {
  BudgetCell result;
  result.text = cell.text;
  result.where = cell.where;
  result.covered = cell.row_span == 0;
  if (holds_numbers(column.role)) {
    if (const auto plain = plain_number(to_utf32(cell.text))) result.value = Decimal::parse(*plain);
  }
  return result;
}

// Puts the text of a label cell merged over rows into `filled` of the rows it covers. A figure is of its own row alone. A
// blank merged cell at a page's top goes on from the page above.
void fill_down(const Table& table, std::size_t column, std::vector<BudgetRow>& rows) {
  std::string above;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    const TableCell& cell = table.rows[i].cells[column];
    BudgetCell& result = rows[i].cells[column];
    const bool goes_on =
        i > 0 && table.rows[i].page != table.rows[i - 1].page && cell.text.empty() && cell.row_span > 1;
    if (cell.row_span == 0 || goes_on) {
      result.filled = above;
    } else {
      above = cell.row_span > 1 ? cell.text : std::string();
    }
  }
}

std::vector<SideName> sides_of(std::span<const BudgetColumn> columns) {
  std::vector<SideName> sides;
  for (const BudgetColumn& column : columns) {
    if (column.side != SideName::all && std::ranges::find(sides, column.side) == sides.end())
      sides.push_back(column.side);
  }
  if (sides.empty()) sides.push_back(SideName::all);
  return sides;
}

// The row's own role: that of its sides where they agree or one is blank; a total beats an item.
RowRole joint_role(std::span<const RowSide> sides) {
  RowRole role = RowRole::blank;
  for (const RowSide& side : sides) {
    if (side.role == RowRole::total) return RowRole::total;
    if (role == RowRole::blank) role = side.role;
  }
  return role;
}

void add_side(const Table& table, std::span<const BudgetColumn> columns, SideName side, const CatalogueData& catalogue,
              std::vector<BudgetRow>& rows) {
  const LabelColumns labels = label_columns(table, columns, side, catalogue);
  std::vector<RowLabel> read = row_labels(table, rows, columns, labels, catalogue);
  if (!is_form(table)) {  // whose rows are no list of items
    set_levels(read);
    set_proven_parts(read);
    set_lone_parts(read);
    set_repeated_subjects(read);
    set_added_parts(read);
    lift_surplus_parts(read);
    take_following_parts(read);
    regroup_parts(read);
    free_parts_as_the_total_tells(read);
    free_parts_of_lone_outset(read);
    partition_list(read);
    find_unnamed_totals(read);
    set_headings(read);
  }
  for (std::size_t i = 0; i < rows.size(); ++i) rows[i].sides.push_back(std::move(read[i].side));
}

}  // namespace

std::vector<BudgetRow> read_rows(const Table& table, std::span<const BudgetColumn> columns,
                                 const CatalogueData& catalogue) {
  std::vector<BudgetRow> rows;
  rows.reserve(table.rows.size());
  for (const TableRow& printed : table.rows) {
    BudgetRow row;
    row.page = printed.page;
    row.box = printed.box;
    row.cells.reserve(printed.cells.size());
    for (std::size_t i = 0; i < printed.cells.size(); ++i) row.cells.push_back(read_cell(printed.cells[i], columns[i]));
    rows.push_back(std::move(row));
  }
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (!holds_numbers(columns[i].role)) fill_down(table, i, rows);
  }
  for (const SideName side : sides_of(columns)) add_side(table, columns, side, catalogue, rows);
  for (BudgetRow& row : rows) row.role = joint_role(row.sides);
  return rows;
}

}  // namespace yusuan
