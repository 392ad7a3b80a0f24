// Puts a check that did not hold into words and places, as a finding.
#pragma once

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/cell_words.hpp"
#include "check/identity.hpp"

namespace yusuan {

// Requires a check that does not hold exactly. Its code is the identity's with `-mismatch` (a warning) or `-rounding` (a
// note); its words are the catalogue's (identities.json), with the figures as printed, the whole's cell first. Between the
// message's braces may also stand `more`.
Finding finding_of(const Check& check, const BudgetDocument& document, const CatalogueData& catalogue,
                   const NamedWords& more = {});

// The check's sum and miss in the unit instead of in yuan, for the words.
Check in_unit(Check check, const Decimal& yuan_per_unit);

}  // namespace yusuan
