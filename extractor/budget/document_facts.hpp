// What a budget book says of itself: title, organization, fiscal year, stage, scope, region, date of publication.
#pragma once

#include <optional>
#include <span>
#include <string>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "table/page_layout.hpp"
#include "table/table.hpp"

namespace yusuan {

struct BookFacts {
  std::string title;         // of the cover, else of the report; empty where there is neither
  std::string organization;  // from the tables' owner lines, else from the cover; empty where neither names one
  std::string organization_code;
  std::optional<int> fiscal_year;  // of the budget, where the book reports last year's execution too
  std::optional<Stage> stage;
  std::optional<Scope> scope;
  std::string region;
  std::string publication_date;
  FactSources from;
};

// Reads the cover first, then the report's heading, then the tables' captions, then the book's first pages: the first that
// says a thing decides it.
BookFacts read_book_facts(std::span<const PageLayout> layouts, std::span<const Table> tables,
                          const CatalogueData& catalogue);

}  // namespace yusuan
