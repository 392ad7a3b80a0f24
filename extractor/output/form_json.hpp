// The JSON of performance forms.
#pragma once

#include "budget/document.hpp"
#include "output/json_writer.hpp"

namespace yusuan {

// Writes the member `forms`, null where the table prints none, and `continues_form_of` where it goes on with an earlier table's.
void write_forms(JsonWriter& out, const BudgetTable& table);

}  // namespace yusuan
