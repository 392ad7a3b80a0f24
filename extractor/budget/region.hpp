// The province, city and county that a name or title begins with, as printed.
#pragma once

#include <optional>
#include <string>

#include "budget/book_texts.hpp"
#include "budget/catalogue_data.hpp"
#include "budget/fact_sources.hpp"

namespace yusuan {

// `province city county` at the beginning of `name`, as far as printed; empty where it begins with none.
std::u32string region_at_beginning(const std::u32string& name, const CatalogueData& catalogue);

struct Region {
  std::string name;
  FactSource from;
};

// Of the organization, else of the cover or the report's heading, else of most of the tables' titles.
std::optional<Region> find_region(const std::string& organization, const std::optional<FactSource>& organization_from,
                                  const BookTexts& texts, const CatalogueData& catalogue);

}  // namespace yusuan
