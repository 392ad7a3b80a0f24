// Identities of performance forms: inside each, and with the table of projects.
#pragma once

#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/form_figures.hpp"

namespace yusuan {

// All that hold or break, those that the book means; in the order of the forms, those with the table of projects last.
std::vector<FormCheck> form_checks(const BudgetDocument& document, const CatalogueData& catalogue);

// Adds their findings, those of names and of sums of weights, and the balance of the tables that print the wholes.
void check_forms(BudgetDocument& document, const CatalogueData& catalogue);

}  // namespace yusuan
