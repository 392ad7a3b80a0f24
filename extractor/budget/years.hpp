// Years printed in texts, in Arabic or Chinese digits, and the stage that each is named with.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "budget/catalogue_data.hpp"

namespace yusuan {

// Four Chinese digits before the word for year become ASCII ones. The text keeps its length.
std::u32string with_ascii_years(std::u32string text, const CatalogueData& catalogue);

struct PrintedYear {
  int year = 0;
  std::size_t at = 0;
};

// Years of published budgets, four ASCII digits before the word for year, in order.
std::vector<PrintedYear> years_in(const std::u32string& text, const CatalogueData& catalogue);

// A stage and the year it is named with: a text that tells of the execution of one year and the budget of the next has two.
struct StagedYear {
  std::optional<int> year;
  std::optional<Stage> stage;
};

std::vector<StagedYear> staged_years_in(const std::u32string& folded_text, const CatalogueData& catalogue);

// What the book is: the budget of the latest year, where the text names a budget later than all else; else what is named first.
StagedYear main_year(const std::vector<StagedYear>& years);

// The same of many titles: what most name, or a budget of a later year that a fair share of them names.
StagedYear main_year_of_titles(const std::vector<StagedYear>& years);

}  // namespace yusuan
