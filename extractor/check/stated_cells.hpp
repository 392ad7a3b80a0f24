// The cells of tables that a figure of the prose names.
#pragma once

#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/stated_tables.hpp"

namespace yusuan {

// Cells of which one should hold the figure, in yuan, blank ones too. Empty where the figure's subject names none, or may name
// several things. By the catalogue's statements, or by the class, section and item of a subject.
std::vector<Term> stated_cells(const NarrativeFigure& figure, const BudgetDocument& document, StatedTables& tables,
                               const CatalogueData& catalogue);

}  // namespace yusuan
