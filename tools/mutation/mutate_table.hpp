// Faults of the kinds that a bad extraction makes, done to a table that was read.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "budget/document.hpp"

namespace yusuan {

// One digit is another; two neighbouring figures of a row change places; a row's figures move one column on, the last is lost;
// a row is missing.
enum class MutationKind : std::uint8_t { digit, swap, shift, drop };

struct Mutation {
  MutationKind kind = MutationKind::digit;
  std::size_t row = 0;
  std::vector<std::size_t> columns;  // whose figures it touches
  int place = 0;                     // of the digit, from the last, 0 on
};

// Those that change something: each row with a figure dropped and shifted, each pair of unlike neighbours swapped, in each
// figure one digit, which one depends on its place in the table. Columns of amounts only; covered cells have no figure.
std::vector<Mutation> mutations_of(const BudgetTable& table, MutationKind kind);

// The table with the fault. Text and value change alike; a dropped row's parts become parts of what it was a part of.
BudgetTable mutated(const BudgetTable& table, const Mutation& mutation);

}  // namespace yusuan
