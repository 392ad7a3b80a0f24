// What the book's contents page and the PDF's outline say of its tables, set beside the tables they speak of.
#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/contents_page.hpp"
#include "budget/kind_evidence.hpp"
#include "table/table.hpp"

namespace yusuan {

// A line of the outline, as the PDF holds it. `page` is 0 where it leads nowhere.
struct Bookmark {
  std::string title;
  int page = 0;
};

// A line of the contents page or outline that names a table.
struct ListedTable {
  KindSource source = KindSource::contents;
  std::string text;  // as printed, without leader and page
  int page = 0;      // of the PDF for the outline, as printed for the contents; 0 where there is none
  Provenance where;  // of the line; the page alone for the outline
};

enum class ListedBy : std::uint8_t { title, number, page, order };

// An entry that speaks of a table, and how that is known.
struct Listing {
  ListedTable entry;
  ListedBy by = ListedBy::title;
};

// The contents lines that name tables, in order; of the outline those that name tables.
std::vector<ListedTable> read_contents(std::span<const ContentsLine> lines, const CatalogueData& catalogue);
std::vector<ListedTable> read_bookmarks(std::span<const Bookmark> outline, const CatalogueData& catalogue);

// For each table the entries that speak of it. Never two entries of one source for a table, nor one entry for two tables.
std::vector<std::vector<Listing>> match_listings(std::span<const Table> tables, std::span<const ListedTable> contents,
                                                 std::span<const ListedTable> bookmarks,
                                                 const CatalogueData& catalogue);

// The number that a table's title or contents line carries: `3` of a public table 03, a table three, a bracketed budget table 3; `1-2` of an annex 1-2;
// empty where there is none. `text` is folded.
std::string table_number(const std::u32string& text, const CatalogueData& catalogue);

}  // namespace yusuan
