// Changes that the prose states against the year before, held against tables that print both years.
#pragma once

#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/stated_tables.hpp"

namespace yusuan {

// `text-change-…` with cells: the change of a figure, in money or per cent, against the cell that has the figure and the cells of the
// year before in its row: whichever of these agrees (budget, execution). None for a government's book, nor where the figure itself
// is not the cell's: that is another finding.
std::vector<Finding> change_findings(const BudgetDocument& document, StatedTables& tables,
                                     const CatalogueData& catalogue);

}  // namespace yusuan
