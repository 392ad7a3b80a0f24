// The funds of a performance form held against their total.
#pragma once

#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/form_figures.hpp"

namespace yusuan {

// `form-funds`: the total of a time is the sum of the fiscal and other funds of that time; `form-funds-part`: where the fiscal ones
// alone are printed, no less than they are.
std::vector<FormCheck> fund_checks(const PerformanceForm& form, const FormCells& cells, const CatalogueData& catalogue);

}  // namespace yusuan
