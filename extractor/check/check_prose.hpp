// All that the prose says, held against the tables and against itself.
#pragma once

#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"

namespace yusuan {

// Figures against cells, shares and changes computed again, changes against cells of two years, years, units; findings of each in the order of the text.
std::vector<Finding> check_prose(const BudgetDocument& document, const CatalogueData& catalogue);

}  // namespace yusuan
