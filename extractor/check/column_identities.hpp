// Identities between the columns of a table: a total column is the sum of those it heads.
#pragma once

#include <span>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "check/family.hpp"
#include "check/table_figures.hpp"

namespace yusuan {

// `columns`: one family for each statement of the catalogue about the table's kind that fits its columns (`budget` is
// `current_year` and `carry_over`, on either side), and one for each group of columns with a total or subtotal: the sum of
// the group's other columns, and of the totals of the groups within it.
// `complete` says that the table lists all columns of each group.
std::vector<Family> column_families(const TableFigures& figures, std::span<const ColumnSum> known, bool complete);

}  // namespace yusuan
