// Finds the parts of a numbered row by their sum, where neither numbers nor indents tell them.
#pragma once

#include <cstdint>
#include <span>

#include "budget/row_labels.hpp"

namespace yusuan {

struct SumLimits {
  // Parts printed rounded may miss their whole by half a unit of the last digit each, and the whole by another half.
  double rounding = 0.5;
  // A sum of fewer units of its last digit is met by chance.
  std::int64_t least_telling = 100;
};

// Gives the rows without a number right below a numbered row without parts to that row, when there are two or more, they stand
// at its level, and their figures add up to its own in each column where it has one. Requires levels (budget/row_levels.hpp).
void set_proven_parts(std::span<RowLabel> labels, const SumLimits& limits = {});

// Takes from a row without a code those of its last parts that are too many, when the parts before them add up to it: one line
// of a list set further in by mistake. They become parts of what the row is a part of.
void lift_surplus_parts(std::span<RowLabel> labels, const SumLimits& limits = {});

}  // namespace yusuan
