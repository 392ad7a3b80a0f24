// Puts a check that did not hold into words and places, as a finding.
#pragma once

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/identity.hpp"

namespace yusuan {

// Requires a check that does not hold exactly. Its code is the identity's with `-mismatch` (a warning) or `-rounding` (a
// note); its words are the catalogue's (identities.json), with the figures as printed, the whole's cell first.
Finding finding_of(const Check& check, const BudgetDocument& document, const CatalogueData& catalogue);

}  // namespace yusuan
