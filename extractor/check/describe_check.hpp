// Puts a check that did not hold into words and places, as a finding.
#pragma once

#include <string>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/identity.hpp"

namespace yusuan {

// What a row is called on the side of a cell: code and name. And the cell's place in a finding.
std::string row_name(const BudgetDocument& document, const CellAt& at);
FindingCell finding_cell(const BudgetDocument& document, const CellAt& at);

// Requires a check that does not hold exactly. Its code is the identity's with `-mismatch` (a warning) or `-rounding` (a
// note); its words are the catalogue's (identities.json), with the figures as printed, the whole's cell first.
Finding finding_of(const Check& check, const BudgetDocument& document, const CatalogueData& catalogue);

}  // namespace yusuan
