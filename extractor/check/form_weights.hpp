// The weights of a performance form's indicators held against their printed sums.
#pragma once

#include <span>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/form_figures.hpp"

namespace yusuan {

// `form-weight`: a printed sum, of all indicators or of a level (in brackets behind its name), is that of the weights. Only where
// every indicator that it sums has a weight, and no cell of the form was left unread.
std::vector<FormCheck> weight_checks(const PerformanceForm& form, const FormCells& cells,
                                     const CatalogueData& catalogue);

// `form-weight-sum`, a note of its own, as no cell prints what it should be: weights that add up neither to what books agree on
// nor to what another form of the book adds up to.
std::vector<Finding> weight_sum_findings(const BudgetDocument& document, const FormCells& cells,
                                         const CatalogueData& catalogue);

}  // namespace yusuan
