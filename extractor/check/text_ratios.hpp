// Shares and changes that the prose states, computed again from the figures that it states with them.
#pragma once

#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"

namespace yusuan {

// `text-share-…`: 占 and 完成 against part and whole of the same section; `text-change-…`: the percentage of a change against the
// figure and the change, or against the figure of the year before. A mismatch where no rounding explains it, a rounding
// (a note) where the last printed digit is off by one, as shares are made to add up.
std::vector<Finding> ratio_findings(const BudgetDocument& document, const CatalogueData& catalogue);

}  // namespace yusuan
