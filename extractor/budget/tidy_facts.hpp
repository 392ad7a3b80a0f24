// The tidy view of a table: one record for each number that was read, with what it is the number of.
#pragma once

#include <cstddef>
#include <optional>
#include <vector>

#include "budget/document.hpp"

namespace yusuan {

// Indices and the side point into the table that the fact was made of.
struct TidyFact {
  std::size_t row = 0;
  std::size_t column = 0;
  const RowSide* side = nullptr;  // never null
  std::optional<Decimal> yuan;    // of an amount whose unit is money
};

// A fact for each cell with a value, by rows, then columns: none is lost, none is there twice.
std::vector<TidyFact> tidy_facts(const BudgetTable& table);

}  // namespace yusuan
