// The standard names of rows that name a class of a code list and print no code, as summaries of revenue and expenditure do.
#pragma once

#include <cstddef>
#include <optional>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"

namespace yusuan {

struct NameClassLimits {
  // Names without codes are of a list's classes where at least so many are printed whole: fewer may be chance.
  int whole_names = 3;
  // Characters of a cut name that are enough to find the rest by; shorter ones are words of their own.
  std::size_t cut_name = 4;
};

// Sets `code_list` and `standard_name` of the rows of one side that have no code; nothing printed is changed. `year` is the
// book's.
void name_classes(BudgetTable& table, SideName side, std::optional<int> year, const CatalogueData& catalogue,
                  const NameClassLimits& limits = {});

}  // namespace yusuan
