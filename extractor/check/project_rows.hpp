// The rows of a table of projects that stand for one project each, by name.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "check/table_figures.hpp"

namespace yusuan {

struct ProjectRow {
  CellAt name;
  Term amount;                // of the whole project, in yuan
  std::vector<Term> figures;  // all amounts of the row, in yuan
};

// By the folded name without number. The column of names is the one in which most of `names` stand; empty where the book has not one
// table of projects with figures, it has no total, or none of the names.
std::map<std::u32string, std::vector<ProjectRow>> project_rows(const BudgetDocument& document,
                                                               const std::set<std::u32string>& names,
                                                               const CatalogueData& catalogue);

}  // namespace yusuan
