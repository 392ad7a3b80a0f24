// Mends the levels of rows that are set in or out by mistake, where sums prove it.
#pragma once

#include <span>

#include "budget/part_sums.hpp"

namespace yusuan {

// Takes from a row without a code those of its last parts that are too many, when the parts before them add up to it: one line
// of a list set further in by mistake. They become parts of what the row is a part of.
void lift_surplus_parts(std::span<RowLabel> labels, const SumLimits& limits = {});

// Gives to a row without a code that is more than its parts the rows right behind these, when with them it adds up and the row
// above it does without them: parts that were not set in.
void take_following_parts(std::span<RowLabel> labels, const SumLimits& limits = {});

// Takes all parts from an outermost row that they do not add up to, when the side's only total adds up once they are outermost
// too: a row set out by mistake, above others of its own rank.
void free_parts_as_the_total_tells(std::span<RowLabel> labels, const SumLimits& limits = {});

}  // namespace yusuan
