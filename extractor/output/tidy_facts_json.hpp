// The JSON of the tidy view: one record for each number of the tables.
#pragma once

#include <span>

#include "budget/document.hpp"
#include "output/json_writer.hpp"

namespace yusuan {

// Writes the member `facts`.
void write_tidy_facts(JsonWriter& out, std::span<const BudgetTable> tables);

}  // namespace yusuan
