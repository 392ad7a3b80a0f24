// NDJSON, a JSON text a line, for pipes: a line a document, or a line a figure.
#pragma once

#include <cstdint>
#include <string>

#include "budget/document.hpp"

namespace yusuan {

enum class NdjsonRecord : std::uint8_t { document, fact };

// `document`: the content of document.json in one line (schemas/document.schema.json). `fact`: for each figure of the tables
// the fields of facts.csv, numbers from the decimal's digits, null where empty (schemas/fact.schema.json); no line where the
// document has no figures.
std::string write_ndjson(const BudgetDocument& document, NdjsonRecord record);

}  // namespace yusuan
