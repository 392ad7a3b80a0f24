// What the code lists say of a table's coded rows: which list a code is of, whether the list knows it, its standard name.
#pragma once

#include <optional>
#include <set>
#include <string>

#include "base/diagnostic.hpp"
#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"

namespace yusuan {

struct NameCodeLimits {
  // Share of a side's codes whose names are the list's: then they are subject codes, whatever stands above them.
  double agreeing_names = 0.5;
};

// Sets `code_list`, `code_known` and `standard_name` of the rows' sides, also of rows that name a class without its code
// (budget/name_classes.hpp); nothing printed is changed. `year` is the book's.
// Notes, one a side: `unknown-codes`, `names-differ` (another name than any that the code has or had).
// Returns the codes whose names all belong to other years; the caller tells of them once for the book.
std::set<std::string> name_codes(BudgetTable& table, std::optional<int> year, const CatalogueData& catalogue,
                                 Diagnostics& diagnostics, const NameCodeLimits& limits = {});

}  // namespace yusuan
