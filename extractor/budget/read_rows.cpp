#include <algorithm>

#include "budget/recognise_table.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

bool holds_numbers(ColumnRole role) {
  return role == ColumnRole::amount || role == ColumnRole::percent || role == ColumnRole::count;
}

BudgetCell read_cell(const TableCell& cell, const BudgetColumn& column) {
  BudgetCell result;
  result.text = cell.text;
  result.where = cell.where;
  if (holds_numbers(column.role)) {
    if (const auto plain = plain_number(to_utf32(cell.text))) result.value = Decimal::parse(*plain);
  }
  return result;
}

RowRole role_of_label(const std::u32string& label, bool all_blank, const CatalogueData& catalogue) {
  if (all_blank) return RowRole::blank;
  if (std::ranges::find(catalogue.subtotal_labels, label) != catalogue.subtotal_labels.end()) return RowRole::subtotal;
  if (std::ranges::find(catalogue.table_words.total_labels, label) != catalogue.table_words.total_labels.end()) {
    return RowRole::total;
  }
  return starts_with_any(label, catalogue.of_which_labels) ? RowRole::of_which : RowRole::item;
}

// A class has three digits, a section two more, an item two more (the state budget classification); codes of other lengths are
// those of units and projects and say nothing of levels.
int level_of_code(const std::string& code) {
  switch (code.size()) {
    case 5: return 2;
    case 7: return 3;
    default: return 1;
  }
}

// Level by numbering: a numeral and a comma, a numeral in brackets, an Arabic number.
int level_of_name(const std::u32string& name) {
  if (name.empty()) return 1;
  if (name.front() == U'(') return 2;
  return is_ascii_digit(name.front()) ? 3 : 1;
}

RowSide read_side(const BudgetRow& row, std::span<const BudgetColumn> columns, SideName side,
                  const CatalogueData& catalogue) {
  RowSide result;
  result.side = side;
  bool all_blank = true;
  std::string first_text;
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (side != SideName::all && columns[i].side != side) continue;
    const std::string& text = row.cells[i].text;
    if (text.empty()) continue;
    all_blank = false;
    if (columns[i].role == ColumnRole::code && plain_number(to_utf32(text))) {
      result.code += text;
    } else if (columns[i].role == ColumnRole::name && result.name.empty()) {
      result.name = text;
    } else if (first_text.empty() && columns[i].role != ColumnRole::index && !plain_number(to_utf32(text))) {
      first_text = text;  // a number is no name, whatever its column is for
    }
  }
  if (result.name.empty()) result.name = first_text;
  const std::u32string label = folded(result.name);
  result.role = role_of_label(label, all_blank, catalogue);
  result.level = result.code.empty() ? level_of_name(label) : level_of_code(result.code);
  return result;
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

}  // namespace

std::vector<BudgetRow> read_rows(const Table& table, std::span<const BudgetColumn> columns,
                                 const CatalogueData& catalogue) {
  const std::vector<SideName> sides = sides_of(columns);
  std::vector<BudgetRow> rows;
  rows.reserve(table.rows.size());
  for (const TableRow& printed : table.rows) {
    BudgetRow row;
    row.page = printed.page;
    row.box = printed.box;
    row.cells.reserve(printed.cells.size());
    for (std::size_t i = 0; i < printed.cells.size(); ++i) row.cells.push_back(read_cell(printed.cells[i], columns[i]));
    for (const SideName side : sides) row.sides.push_back(read_side(row, columns, side, catalogue));
    row.role = joint_role(row.sides);
    rows.push_back(std::move(row));
  }
  return rows;
}

}  // namespace yusuan
