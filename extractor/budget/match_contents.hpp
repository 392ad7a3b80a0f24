// Sets the tables of a book beside the lines of its contents that announce them.
#pragma once

#include <span>
#include <vector>

#include "budget/contents_entry.hpp"
#include "budget/contents_page.hpp"
#include "budget/document.hpp"
#include "budget/table_listings.hpp"

namespace yusuan {

struct ContentsMatchLimits {
  // Two titles of which at least this share of the pairs of neighbouring characters is the same may be one: words were added,
  // left out or exchanged.
  double alike = 0.6;
  // Tables of an entry's kind behind it are parts of it, whatever their titles say: those of units.
  bool parts_by_kind = true;
};

// One entry a line. An entry has every table that bears its words; those of its kind behind them are parts of it. `listings` are
// what recognition found, one list a table.
std::vector<ContentsEntry> match_contents(std::span<const ContentsLine> lines,
                                          std::span<const std::vector<Listing>> listings, const BudgetDocument& book,
                                          const CatalogueData& catalogue, const ContentsMatchLimits& limits = {});

// Sets `heading` of the entries that have no table, where a page prints their words.
void find_headings(std::span<ContentsEntry> entries, std::span<const PageLayout> layouts,
                   const CatalogueData& catalogue);

// The share of pairs of neighbouring characters that two titles have in common, 0 to 1.
double alikeness(const std::u32string& a, const std::u32string& b);

}  // namespace yusuan
