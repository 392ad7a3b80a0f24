// Tables of one side written as lists of rows: what the tests of row reading read.
#pragma once

#include <string>
#include <vector>

#include "budget/recognise_table.hpp"

#include "support/embedded_words.hpp"

namespace yusuan::test {

inline BudgetColumn headed(ColumnRole role, std::vector<std::string> header, SideName side = SideName::all) {
  return {"x", std::move(header), role, side};
}

// A cell that begins `indent` characters of 10 points from its side of a cell 300 points wide.
inline TableCell printed_cell(const std::string& text, double indent = 0) {
  TableCell cell{text, {1, {}}};
  const double width = 10.0 * static_cast<double>(text.size() / 3);
  if (!text.empty()) cell.inset = CellInset{10 * indent, 300 - width - 10 * indent, 10};
  return cell;
}

inline Table table_of(const std::vector<std::vector<std::string>>& rows) {
  Table table;
  table.headers.resize(rows.front().size(), {"x"});
  for (const auto& texts : rows) {
    TableRow row;
    row.page = 1;
    for (const std::string& text : texts) row.cells.push_back(printed_cell(text));
    table.rows.push_back(std::move(row));
  }
  return table;
}

// One line a row: `level name <parent's name`, what is missing left out.
inline std::vector<std::string> tree_of(const std::vector<BudgetRow>& rows, std::size_t side = 0) {
  std::vector<std::string> lines;
  for (const BudgetRow& row : rows) {
    const RowSide& label = row.sides[side];
    std::string line = std::to_string(label.level) + " " + label.name;
    if (label.parent) line += " <" + rows[static_cast<std::size_t>(*label.parent)].sides[side].name;
    lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace yusuan::test
