// FormCheckWords: what the figures of performance forms are called that should agree (identities.json, `forms`).
#pragma once

#include <string>
#include <vector>

#include "base/decimal.hpp"

namespace yusuan {

// Words are folded (text/fold.hpp).
struct FormCheckWords {
  std::vector<std::u32string> cost_levels;    // innermost levels of indicators whose money is a cost of the project
  std::vector<std::u32string> whole_costs;    // names of such indicators: the cost of the whole project
  std::vector<std::u32string> no_costs;       // parts of such names: money that is no share of the project's costs
  std::vector<std::string> beside_fiscal;     // sources of funds that stand beside the fiscal ones
  std::vector<Decimal> weight_totals;         // what weights sum up to
  std::vector<std::u32string> weight_labels;  // of a row that prints their sum
  std::vector<std::u32string> weight_units;   // may stand behind the sum of a level
};

}  // namespace yusuan
