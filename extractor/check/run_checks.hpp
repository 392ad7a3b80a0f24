// Holds a book's figures against the identities they should satisfy.
#pragma once

#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/identity.hpp"
#include "check/text_identities.hpp"

namespace yusuan {

// Sets each table's `balance` and the document's findings, anew: what was there before is gone. Findings in the order of their
// tables, rows and columns, then those between tables, of the prose, of tables that are missing. Changes no figure.
void run_checks(BudgetDocument& document, const CatalogueData& catalogue);

// The checks behind that, held ones too, in the same order: inside tables, between tables, of performance forms. What covers which
// figure, together with what the prose says.
std::vector<Check> checks_of(const BudgetDocument& document, const CatalogueData& catalogue);

// The figures of the prose that are held against cells, held ones too.
std::vector<TextCheck> text_checks_of(const BudgetDocument& document, const CatalogueData& catalogue);

}  // namespace yusuan
