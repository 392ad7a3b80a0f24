// The compositions of a book, for the charts of the review page.
#pragma once

#include <string>

#include "budget/document.hpp"

namespace yusuan {

// `[{"topic", "table", "unit", "total": {"row", "column", "name", "amount"}, "rest", "parts": [{"row", "column", "code", "name",
// "amount"}]}]`; amounts are strings of exact digits, `rest` is what rounding leaves between the parts' sum and the total.
std::string compositions_json(const BudgetDocument& document);

}  // namespace yusuan
