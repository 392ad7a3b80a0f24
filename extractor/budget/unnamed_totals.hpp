// Finds the totals that are called neither total nor subtotal, by their sums.
#pragma once

#include <span>

#include "budget/part_sums.hpp"

namespace yusuan {

// Makes sums of outermost rows without code and number that are, in each column, the sum of all outermost rows since the last
// sum, two or more: as the whole expenditure of a region stands below its classes. The last such row of a side is a total,
// one that others follow a subtotal. What stood below it is a part of nothing.
void find_unnamed_totals(std::span<RowLabel> labels, const SumLimits& limits = {});

}  // namespace yusuan
