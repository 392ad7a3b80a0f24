// Groups the parts of a row anew where several sections among them are set in as far as their own items, and a sum proves it.
#pragma once

#include <span>

#include "budget/part_sums.hpp"

namespace yusuan {

// For each row without a code whose parts do not add up to it: parts of a part that are too many for that one are taken out of
// it, and a row without parts takes those right behind it that add up to it. This is done only where the row then adds up in a
// column where it did not before, and in all where it did. One column is enough: last year's may list what is no longer printed.
void regroup_parts(std::span<RowLabel> labels, const SumLimits& limits = {});

}  // namespace yusuan
