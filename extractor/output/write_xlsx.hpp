// The workbook of a document: where it is from, a sheet a table, and what the checks found.
#pragma once

#include <string>

#include "base/result.hpp"
#include "budget/document.hpp"

namespace yusuan {

// Figures are numbers that show as printed; those whose digits a number of Excel's does not keep are texts, as all else is.
// Errors: `too-large-for-xlsx`, `output-not-made`.
Result<std::string> write_xlsx(const BudgetDocument& document);

}  // namespace yusuan
