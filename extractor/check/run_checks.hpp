// Holds a book's figures against the identities they should satisfy.
#pragma once

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"

namespace yusuan {

// Sets each table's `balance` and the document's findings, anew: what was there before is gone. Findings in the order of their
// tables, rows and columns, those between tables last. Changes no figure.
void run_checks(BudgetDocument& document, const CatalogueData& catalogue);

}  // namespace yusuan
