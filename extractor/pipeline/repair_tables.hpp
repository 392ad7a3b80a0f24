// Takes the readings that identities prove, and says so.
#pragma once

#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "table/table.hpp"

namespace yusuan {

// `printed` are what the document's tables were read from, in their order. Where choose_readings() takes another reading, the table has
// it, its rows are read again, the changed cells keep their first text as `raw_text`, and a diagnostic tells.
void repair_tables(std::vector<Table>& printed, BudgetDocument& document, const CatalogueData& catalogue);

}  // namespace yusuan
