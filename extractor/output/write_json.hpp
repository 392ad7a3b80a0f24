// JSON of a document and of a single table, as DESIGN's contract says (`yusuan-document/1`).
#pragma once

#include <string>

#include "budget/document.hpp"
#include "output/json_writer.hpp"

namespace yusuan {

// The whole document; UTF-8, ends with a newline, which is the only one where there are to be no breaks. Amounts are written
// from the decimal's digits. `reader`, where there is one, follows what is written.
std::string write_document_json(const BudgetDocument& document, JsonBreaks breaks = JsonBreaks::some,
                                SchemaReader* reader = nullptr);

// The document's facts with `table` as the only table, the findings that name it, and the diagnostics of its pages and of
// the whole document: the content of NN-<kind>.json. It has the same shape and schema as the whole document.
std::string write_table_json(const BudgetDocument& document, const BudgetTable& table, SchemaReader* reader = nullptr);

}  // namespace yusuan
