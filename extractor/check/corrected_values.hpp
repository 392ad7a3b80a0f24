// Values that a person corrected after extraction, told from those that are printed.
#pragma once

#include "budget/document.hpp"

namespace yusuan {

// Is the value the number that the cell's text prints, or empty where it prints none?
bool is_as_printed(const BudgetCell& cell);

// One note `values-not-as-printed` for each table with such values, in place of those of an earlier run: the value is what
// counts, the text stays what is printed.
void report_corrected_values(BudgetDocument& document);

}  // namespace yusuan
