// The JSON of a book's prose: its sections and the figures that its sentences state.
#pragma once

#include "budget/document.hpp"
#include "output/json_writer.hpp"

namespace yusuan {

// Writes the members `sections` and `narrative`.
void write_prose(JsonWriter& out, const BudgetDocument& document);

}  // namespace yusuan
