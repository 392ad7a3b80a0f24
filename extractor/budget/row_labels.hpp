// Reads the code and the name of each row of a side.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "budget/heading_mark.hpp"
#include "budget/label_columns.hpp"

namespace yusuan {

// One side of a row as printed: what it is called, before its level is known. Role, code and name are set in `side`.
struct RowLabel {
  RowSide side;
  std::size_t column = 0;                       // where the name stands, or what stands for it
  std::optional<CellInset> inset;               // of that cell
  std::vector<std::optional<Decimal>> amounts;  // of the side's columns of amounts
  HeadingMark mark;                             // the number it begins with, after of-which
  bool has_figures = false;                     // something is printed in the side's columns of numbers
  bool spans_all = false;                       // one cell over the whole side
};

// A label each of `rows`, which are those of `table` with `filled` set. A part of a code left blank before a printed one is
// that of the row above.
std::vector<RowLabel> row_labels(const Table& table, std::span<const BudgetRow> rows,
                                 std::span<const BudgetColumn> columns, const LabelColumns& labels,
                                 const CatalogueData& catalogue);

}  // namespace yusuan
