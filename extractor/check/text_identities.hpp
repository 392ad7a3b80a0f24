// The prose held against the tables: what a sentence says of a cell should be what the cell says.
#pragma once

#include <span>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/stated_tables.hpp"

namespace yusuan {

// A figure of the prose with the cells that it names. It holds where one of them says the same.
struct TextCheck {
  std::size_t figure = 0;   // index into the document's narrative
  std::vector<Term> cells;  // those with a figure, in yuan, the nearest first
  Verdict verdict = Verdict::broken;
};

// Money only, and only where a cell can be named; figures of all years.
std::vector<TextCheck> check_text(const BudgetDocument& document, StatedTables& tables, const CatalogueData& catalogue);

// Would it become a finding if it were broken? None of a government's book: its prose tells of the whole region and of its own
// level in the same words; none of other years than the book's.
bool is_told(const BudgetDocument& document, const TextCheck& check);

// `text-mismatch`: figures of the book's year that no cell they name agrees with; `text-rounding` (a note) where the last digit is
// off by one.
std::vector<Finding> text_mismatches(const BudgetDocument& document, std::span<const TextCheck> checks,
                                     const CatalogueData& catalogue);

}  // namespace yusuan
