// Mends the levels of rows that are set in or out by mistake, where sums prove it.
#pragma once

#include <cstddef>
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

struct OutsetLimits {
  // Insets that differ by less than this share of the font size are one.
  double same_inset = 0.35;
  // So many outermost rows above stand where the row's parts do.
  std::ptrdiff_t fewest_of_rank = 3;
};

// Takes all parts from an outermost row that they do not add up to, when it stands farther out than any other row of the side, alone,
// and its parts where outermost rows above it stand: the same mistake, where no total tells.
void free_parts_of_lone_outset(std::span<RowLabel> labels, const SumLimits& limits = {},
                               const OutsetLimits& outset = {});

}  // namespace yusuan
