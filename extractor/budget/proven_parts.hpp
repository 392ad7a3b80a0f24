// Finds the parts of a numbered row by their sum, where neither numbers nor indents tell them.
#pragma once

#include <span>

#include "budget/part_sums.hpp"

namespace yusuan {

// Gives the rows without a number right below a numbered row without parts to that row, when there are two or more, they stand
// at its level, and their figures add up to its own in each column where it has one. Requires levels (budget/row_levels.hpp).
void set_proven_parts(std::span<RowLabel> labels, const SumLimits& limits = {});

}  // namespace yusuan
