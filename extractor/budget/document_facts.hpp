// What a budget book says of itself: title, organization, fiscal year, stage, scope.
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
  std::string title;         // of the cover; empty where the first page is no cover
  std::string organization;  // from the tables' owner lines, else from the cover; empty where neither names one
  std::optional<int> fiscal_year;
  std::optional<Stage> stage;
  std::optional<Scope> scope;
};

// Reads the cover first, then the tables' captions, then the book's own headings: the first that says a thing decides it.
BookFacts read_book_facts(std::span<const PageLayout> layouts, std::span<const Table> tables,
                          const CatalogueData& catalogue);

}  // namespace yusuan
