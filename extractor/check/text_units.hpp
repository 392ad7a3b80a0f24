// The body's units: how many the prose states and lists, and how tables call them.
#pragma once

#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"

namespace yusuan {

// Notes. `text-units`: one sentence states as many units as are listed, another one more or fewer. `text-unit-name`: a listed
// unit has in a table a name that is the same but for characters added or left out.
std::vector<Finding> unit_findings(const BudgetDocument& document, const CatalogueData& catalogue);

}  // namespace yusuan
