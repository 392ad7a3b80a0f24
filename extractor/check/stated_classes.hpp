// The cells of a subject that the prose names by class, section and item: `财政事务（款）行政运行（项）`.
#pragma once

#include <string>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/stated_tables.hpp"

namespace yusuan {

// A subject as it is compared: without the body's name and years, then bare_subject().
std::u32string subject_key(const std::string& subject, const BudgetDocument& document, const CatalogueData& catalogue);

// The title of the figure's section and what the figure is a part of, in plain_text() form: a fund named there is the figure's.
std::u32string surroundings(const NarrativeFigure& figure, const BudgetDocument& document);

// Cells of whole amounts in rows of that class, in yuan. Empty where the subject names no class, or the tables have it under
// several codes.
std::vector<Term> class_cells(const NarrativeFigure& figure, const BudgetDocument& document, StatedTables& tables,
                              const CatalogueData& catalogue);

}  // namespace yusuan
