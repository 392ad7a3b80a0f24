// document.json → BudgetDocument: what was written, and perhaps corrected by a person since, is read back.
#pragma once

#include <string_view>

#include "base/result.hpp"
#include "budget/document.hpp"

namespace yusuan {

// The inverse of write_document_json: what it gives is written as the same bytes, unless the text was changed. How kinds and
// columns were decided is not in the file and stays empty. The text is held against the schema first.
// Error: `invalid-document`, with the JSON pointer of the first fault.
Result<BudgetDocument> read_document_json(std::string_view json);

}  // namespace yusuan
