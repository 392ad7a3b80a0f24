// Finds the levels of a list that nothing sets off: every row is a whole or a part, and the sums say which.
#pragma once

#include <span>

#include "budget/part_sums.hpp"

namespace yusuan {

// For the rows without code, number and parts between a side's only total and the side's end (or beginning): where they fall into
// wholes, each followed by two or more parts that add up to it, and the wholes add up to the total, the parts become theirs. Rows
// of nothing behind a full list are parts of it. One row that fits nowhere leaves all as it was.
void partition_list(std::span<RowLabel> labels, const SumLimits& limits = {});

}  // namespace yusuan
