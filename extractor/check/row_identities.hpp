// Identities between the rows of a table: a row is the sum of its parts, a total that of the rows it stands for.
#pragma once

#include <vector>

#include "check/family.hpp"
#include "check/table_figures.hpp"

namespace yusuan {

// `sum`: each row with parts, in each column of amounts. Parts named by of-which (and those listed with them) are no more than
// the row. One family a side for rows with subject codes, which a book lists whole; one for each other row with parts, or one of all
// where the parts of most rows add up.
// `complete` says that the table lists all rows there are.
std::vector<Family> part_families(const TableFigures& figures, bool complete);

// `total`: each total and subtotal, as the sum of what its table shows it to be: the rows below or above it, all of them or
// those back to the total before, subtotals, the total before and the rows since. Of these the one that holds most often; where
// none holds, of a complete table, the plainest.
// `sums` says that totals of tables of this kind are sums of their rows, in books of all scopes: then, where none holds, the one
// that is off least is meant, unless it is off by half of the total.
std::vector<Family> total_families(const TableFigures& figures, bool complete, bool sums = false);

// `sides`: in the last row that is a total on both sides, revenue and expenditure are the same in columns of one name.
std::vector<Family> side_families(const TableFigures& figures, bool balanced);

}  // namespace yusuan
