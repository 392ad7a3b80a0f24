// Holds a department's or unit's book against the tables that its stage must hold.
#pragma once

#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"

namespace yusuan {

// `required-table-missing`: of a whole book alone, one that names itself on its cover or lists its tables, and has at least half of
// them. Not told where a table that nothing names may be it, or a sentence says that there is nothing to print; a note where a
// page could not be read.
std::vector<Finding> required_findings(const BudgetDocument& document, const CatalogueData& catalogue);

}  // namespace yusuan
