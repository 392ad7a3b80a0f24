// Holds what a book lists against the tables that it has.
#pragma once

#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"

namespace yusuan {

// `contents-entry-without-table`: an entry that no table answers, nor its title above a sentence that there is nothing to print. A
// note where such a sentence stands elsewhere. Of a list none of whose tables is in the file one finding alone, a note too: they
// may be published apart.
// `table-absent-from-contents`: a note, of a table among listed ones whose kind no entry names. Not told where a table that nothing
// names could be the one that is missed.
std::vector<Finding> contents_findings(const BudgetDocument& document, const CatalogueData& catalogue);

}  // namespace yusuan
