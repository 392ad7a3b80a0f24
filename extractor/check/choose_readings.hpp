// Chooses, where geometry left a doubt, the reading that a table's identities prove.
#pragma once

#include <cstddef>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "table/table.hpp"

namespace yusuan {

// A reading to be taken instead of the first one.
struct Repair {
  Alternative reading;
  int proofs = 0;  // identities that did not hold and do with it, exactly
};

struct ChoiceLimits {
  // A table is read again for each alternative, and for pairs of one row, so many times at most: after that none is taken, as whether
  // it is the only one is not known.
  int most_trials = 128;
};

// What is to be read otherwise in the document's table at `index`, which was read from `printed`. Of the table's alternatives, or two of
// them that touch one row, one is taken when
// - it changes cells of number columns alone, and their characters only in their order,
// - the first reading breaks identities of these cells, and with it all of them hold, one at least that could have failed,
// - no other identity breaks that held, and
// - no other alternative does the same for one of these identities.
// Identities that mostly break where nothing is in doubt do not count (checks_of_table()).
// Several that are parts of each other's sums are taken together when each is so proven by the identities that speak of no other
// one, and all together mend all.
std::vector<Repair> choose_readings(const BudgetDocument& document, std::size_t index, const Table& printed,
                                    const CatalogueData& catalogue, const ChoiceLimits& limits = {});

}  // namespace yusuan
