// The indicators of cost of a performance form held against the project's money.
#pragma once

#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/form_figures.hpp"

namespace yusuan {

// `form-cost`: the costs, where all are exact amounts of money and there are several, are no more than the annual amount: what
// else is paid need not be listed. `form-whole-cost`: an indicator named the whole project's cost is that amount;
// `form-cost-limit`: where it is printed as a limit, no less. Limits of single costs say nothing of their sum.
std::vector<FormCheck> cost_checks(const PerformanceForm& form, const FormCells& cells, const CatalogueData& catalogue);

}  // namespace yusuan
