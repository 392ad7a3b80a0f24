// Says what a miss between two tables likely comes from.
#pragma once

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/identity.hpp"

namespace yusuan {

struct CauseLimits {
  // So many rows at most are added to explain a miss, of tables with so few outermost rows: of more, some would fit by chance.
  std::size_t added_rows = 2;
  std::size_t outermost_rows = 15;
};

// Requires a broken check of figures in one unit. Adds to the finding's words, and to its cells, the only row or rows of the tables
// compared whose figures of one column make up the miss; or says that two neighbouring digits are exchanged. Else changes nothing.
void add_likely_cause(Finding& finding, const Check& check, const BudgetDocument& document,
                      const CatalogueData& catalogue, const CauseLimits& limits = {});

}  // namespace yusuan
