// What a book's money is made of, as far as its tables print a total and parts that add up to it.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "budget/document.hpp"

namespace yusuan {

enum class CompositionTopic : std::uint8_t { revenue, expenditure_by_function, expenditure_by_use };

// A figure and the cell that prints it. Rows and columns count from 0.
struct CompositionShare {
  int row = 0;
  int column = 0;
  std::string code;  // empty where there is none
  std::string name;  // of the row, or of the column where the parts stand in one row
  Decimal amount;    // in the printed unit
};

// Requires no trust: the parts' sum and `rest` are `total` to the last digit. `rest` is not 0 only by rounding.
struct Composition {
  CompositionTopic topic = CompositionTopic::revenue;
  std::string table;
  std::string unit;
  CompositionShare total;
  std::vector<CompositionShare> parts;  // in the table's order; blank cells and zeros are left out
  Decimal rest;
};

// One a topic at most: of the first table, in the order of what tells most, whose parts add up. Parts that do not, or of which
// one is negative, make none. Tables and columns of other years than the book's are passed over.
std::vector<Composition> compositions_of(const BudgetDocument& document);

}  // namespace yusuan
