// Finds which side of a table each column stands on.
#pragma once

#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "table/table.hpp"

namespace yusuan {

// Sets `side` of each column: by the topmost header (revenue, expenditure), which a flat header's amounts take from the names
// before them; else by halves, where the second half's headers are those of the first. Halves are revenue and expenditure where
// their headers or most of their names say so, else blocks 1 and 2. Requires roles.
void set_sides(const Table& table, std::vector<BudgetColumn>& columns, const CatalogueData& catalogue);

}  // namespace yusuan
