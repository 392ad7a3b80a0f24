// Holds a book's figures against the identities they should satisfy.
#pragma once

#include <cstddef>
#include <set>
#include <utility>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/identity.hpp"
#include "check/text_identities.hpp"

namespace yusuan {

using CellPlaces = std::set<std::pair<std::size_t, std::size_t>>;  // row, column

// Does the check's whole or a part of it stand in one of the places?
bool speaks_of(const Check& check, const CellPlaces& places);

// Sets each table's `balance` and the document's findings, anew: what was there before is gone. Findings in the order of their
// tables, rows and columns, then those between tables, of the prose, of tables that are missing. Changes no figure.
void run_checks(BudgetDocument& document, const CatalogueData& catalogue);

// The checks of one table that its book means, held ones too, each once, by row, then column of the whole. `table` stands at `index` in
// the document, or would: it may be another reading of what stands there. Where cells are `in_doubt`, the checks that speak of none of
// them may show alone that a book sums so, or that it does not.
std::vector<Check> checks_of_table(const BudgetDocument& document, const BudgetTable& table, std::size_t index,
                                   const CatalogueData& catalogue, const CellPlaces& in_doubt = {});

// The checks behind that, held ones too, in the same order: inside tables, between tables, of performance forms. What covers which
// figure, together with what the prose says.
std::vector<Check> checks_of(const BudgetDocument& document, const CatalogueData& catalogue);

// The figures of the prose that are held against cells, held ones too.
std::vector<TextCheck> text_checks_of(const BudgetDocument& document, const CatalogueData& catalogue);

}  // namespace yusuan
