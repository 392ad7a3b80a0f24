// Finds the parts of a numbered row by their sum, where neither numbers nor indents tell them.
#pragma once

#include <span>

#include "budget/part_sums.hpp"

namespace yusuan {

// Gives the rows without a number right below a numbered row without parts to that row, when there are two or more, they stand
// at its level, and their figures add up to its own in each column where it has one. Requires levels (budget/row_levels.hpp).
void set_proven_parts(std::span<RowLabel> labels, const SumLimits& limits = {});

// Gives a row without code and number to the row with one right above it that has the same figures, where the next row has a
// code or a number again or is a sum: a list of one part.
void set_lone_parts(std::span<RowLabel> labels);

// Gives the row of a class or section the next row where that repeats its code, name and figures: one that has no parts (227, the
// reserve) stands in for them.
void set_repeated_subjects(std::span<RowLabel> labels);

// Gives all rows from the second one behind a sum to the next sum to the first one, when none of them has code, number or parts
// and they add up to it: what is added to a total is named first, then listed.
void set_added_parts(std::span<RowLabel> labels, const SumLimits& limits = {});

}  // namespace yusuan
