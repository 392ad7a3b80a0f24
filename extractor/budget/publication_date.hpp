// When the book was published, as it says itself.
#pragma once

#include <optional>
#include <string>

#include "budget/book_texts.hpp"
#include "budget/catalogue_data.hpp"
#include "budget/fact_sources.hpp"

namespace yusuan {

// The date that `text` is, and nothing else: `2023-01-31`, or `2023-01` where it names no day. Empty otherwise. `plain` as in
// BookText; numerals of months and days may be Chinese.
std::string date_of(const std::u32string& plain, const CatalogueData& catalogue);

struct PublicationDate {
  std::string iso;
  FactSource from;
};

// A line that says so (`published on:`), else a date that stands alone on the cover or signs the book's last page.
std::optional<PublicationDate> find_publication_date(const BookTexts& texts, const CatalogueData& catalogue);

}  // namespace yusuan
