// The header of a table as printed: cells over several columns and rows, built again from the columns' header paths.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "budget/document.hpp"

namespace yusuan {

struct HeaderCell {
  std::size_t row = 0;
  std::size_t column = 0;
  std::size_t row_span = 1;
  std::size_t column_span = 1;
  std::string text;

  friend bool operator==(const HeaderCell&, const HeaderCell&) = default;
};

struct HeaderGrid {
  std::size_t rows = 0;           // of the longest path; 0 where no column has one
  std::vector<HeaderCell> cells;  // by columns, then rows; together they fill the grid, none over another
};

// A label that stands above several labels of neighbouring columns is one cell over them; the last label of a path reaches
// down to the last row. Last labels of two columns are two cells, also where they are the same words.
HeaderGrid header_grid(const std::vector<BudgetColumn>& columns);

}  // namespace yusuan
