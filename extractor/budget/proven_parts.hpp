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
  // Rows tried behind the parts of a row; longer lists would make the work grow with their square.
  std::size_t most_following = 200;
};

// Gives the rows without a number right below a numbered row without parts to that row, when there are two or more, they stand
// at its level, and their figures add up to its own in each column where it has one. Requires levels (budget/row_levels.hpp).
void set_proven_parts(std::span<RowLabel> labels, const SumLimits& limits = {});

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
