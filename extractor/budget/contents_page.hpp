// Reads the lines of the book's contents page.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/provenance.hpp"
#include "budget/catalogue_data.hpp"
#include "table/page_layout.hpp"

namespace yusuan {

struct ContentsLine {
  std::string text;  // as printed, white space, leader and page number removed
  int page = 0;      // the printed page number; 0 where there is none
  Provenance where;
};

struct ContentsLimits {
  // The contents stand on one of the first pages. They are looked for on so many.
  std::size_t front_pages = 12;
  // The label stands on a line of its own, with no more than so many characters beside it.
  std::size_t longest_label = 6;
  // The contents go on, on the next page, where at least this share of its lines end with a leader and a page number.
  double numbered_lines = 0.5;
  // Pieces of one line: their middles differ by less than this share of their size.
  double same_baseline = 0.5;
};

// In order; empty where the book has no contents page.
std::vector<ContentsLine> contents_lines(std::span<const PageLayout> layouts, const CatalogueData& catalogue,
                                         const ContentsLimits& limits = {});

}  // namespace yusuan
