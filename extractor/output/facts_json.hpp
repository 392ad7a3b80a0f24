// The document's facts in JSON: title, organization, year, stage, scope, region, date, units, and where each is printed.
#pragma once

#include "budget/document.hpp"
#include "output/json_writer.hpp"

namespace yusuan {

// Members of the object that is open.
void write_book_facts(JsonWriter& out, const BudgetDocument& document);

}  // namespace yusuan
