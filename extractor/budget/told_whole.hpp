// ToldWhole: a sum whose parts the prose tells one after the other.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "budget/document.hpp"

namespace yusuan {

struct ToldWhole {
  std::string name;
  std::string measure;
  std::optional<Decimal> amount;  // in yuan or the unit itself; empty where not known
  Decimal told;                   // the sum of its parts so far
  std::size_t parts = 0;
  int depth = 0;  // of brackets
};

// In yuan, where it is money; empty where it has no amount or too large a one.
std::optional<Decimal> comparable_amount(const NarrativeFigure& figure);

// Takes `part` of the whole's amount; false where the parts would be more than the whole.
bool take_part(ToldWhole& whole, const NarrativeFigure& part);

// Have at least two parts used up the whole's amount?
bool is_told(const ToldWhole& whole);

}  // namespace yusuan
