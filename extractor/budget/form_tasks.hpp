// Reads the list of tasks that a department's performance form prints above its indicators.
#pragma once

#include <cstddef>

#include "budget/catalogue_data.hpp"
#include "budget/form_grid.hpp"
#include "budget/form_head.hpp"
#include "budget/performance_form.hpp"

namespace yusuan {

// Where `row` heads a list of tasks (name, content, amounts by source), reads it and gives the row below it; else `row`. The list
// ends where a cell begins left of it. The row of a total adds to the form's funds.
std::size_t read_tasks(FormGrid& grid, std::size_t row, const FormUnit& unit, const CatalogueData& catalogue,
                       PerformanceForm& form);

}  // namespace yusuan
