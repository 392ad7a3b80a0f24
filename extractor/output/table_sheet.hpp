// Where a table stands in its sheet of a workbook.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "base/result.hpp"
#include "budget/document.hpp"
#include "output/header_spans.hpp"
#include "output/workbook.hpp"

namespace yusuan {

// From above: title, unit, header, rows, a blank row, notes. Right of the table's columns stands the page of each row.
struct TableSheet {
  const BudgetTable* table = nullptr;  // never null
  std::string name;
  HeaderGrid header;
  std::size_t body_row = 0;                              // of the sheet, where the table's rows begin
  std::set<std::pair<std::size_t, std::size_t>> marked;  // rows and columns of the table that warnings speak of
};

CellPlace place_in(const TableSheet& sheet, std::size_t row, std::size_t column);

// A sheet a table, in order. Error: `too-large-for-xlsx`, where one has more rows or columns than Excel's sheets.
Result<std::vector<TableSheet>> table_sheets(const BudgetDocument& document);

// The same by numbers: rows of body, header and notes. Error: `too-large-for-xlsx`.
Result<void> fits_a_sheet(const std::string& table, std::size_t rows, std::size_t columns);

void write_table_sheet(Workbook& book, const TableSheet& plan);

}  // namespace yusuan
