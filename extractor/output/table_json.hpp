// The JSON of one budget table: facts, columns, rows, notes.
#pragma once

#include "budget/document.hpp"
#include "output/json_writer.hpp"

namespace yusuan {

// Writes an entry of `tables`.
void write_table(JsonWriter& out, const BudgetTable& table);

}  // namespace yusuan
