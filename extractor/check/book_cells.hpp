// Finds in a table the figures that a side of a statement about two tables means.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "budget/book_identity.hpp"
#include "budget/catalogue_data.hpp"
#include "check/table_figures.hpp"

namespace yusuan {

// Figures to be added, by their places.
using CellSum = std::vector<CellAt>;

// The columns of amounts on one side that a side of a statement means; empty where the table has none of them.
std::vector<std::size_t> meant_columns(const BudgetTable& table, const BookSide& side, SideName on);

// Of a statement about one figure: what it may mean, the likeliest first (the total, else the total without what is carried
// over). Empty where the table has no such row or column, or several.
std::vector<CellSum> meant_cells(const TableFigures& figures, const BookSide& side, const CatalogueData& catalogue);

// Of a statement about each row: the rows' figures by code and by name, each of them once: what stands there twice is left out.
struct RowCells {
  std::map<std::string, CellSum> by_code;
  std::map<std::u32string, CellSum> by_name;  // classes only
};

RowCells meant_rows(const TableFigures& figures, const BookSide& side, const CatalogueData& catalogue);

}  // namespace yusuan
