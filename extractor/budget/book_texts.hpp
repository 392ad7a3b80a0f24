// The printed texts that tell what a budget book is: its cover, the heading of its report, its tables' titles, its first pages.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/provenance.hpp"
#include "budget/catalogue_data.hpp"
#include "budget/fact_sources.hpp"
#include "table/page_layout.hpp"
#include "table/table.hpp"

namespace yusuan {

struct BookText {
  std::string source;      // as FactSource's
  std::u32string printed;  // white space removed
  std::u32string plain;    // plain_text() with years in ASCII digits, as long as `printed`
  std::u32string folded;
  Provenance where;
};

// The texts in the order in which they are believed: a group is asked as a whole before the next one is.
struct BookTexts {
  std::optional<BookText> cover;           // its title; none where the first page is no cover
  std::vector<BookText> cover_lines;       // all of that page
  std::optional<BookText> report_heading;  // of a government's report to its congress
  std::vector<BookText> table_titles;
  std::vector<std::vector<BookText>> front_pages;  // their lines
  std::vector<BookText> last_page;                 // where it holds no table
};

BookTexts read_book_texts(std::span<const PageLayout> layouts, std::span<const Table> tables,
                          const CatalogueData& catalogue);

FactSource source_of(const BookText& text);

}  // namespace yusuan
