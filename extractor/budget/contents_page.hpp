// Reads the lines of the book's contents page, and of lists of tables on pages of their own.
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
  // An entry's line that reaches this share of the page's width, and comes as near as this (of its size) to where the longest
  // line ends, may go on below.
  double full_line = 0.7;
  double line_end = 2.0;
  // A page with at least so many entries of tables, and this share of its lines, is a list of them.
  std::size_t fewest_listed = 3;
  double listed_lines = 0.5;
  std::size_t longest_entry = 200;  // characters, leaders included
};

// In order; empty where the book has no contents page. An entry printed on several lines is one.
std::vector<ContentsLine> contents_lines(std::span<const PageLayout> layouts, const CatalogueData& catalogue,
                                         const ContentsLimits& limits = {});

// The lines of pages that list tables and hold none: what stands before the tables of each part of a book whose contents page
// names chapters alone.
std::vector<ContentsLine> listed_lines(std::span<const PageLayout> layouts, const CatalogueData& catalogue,
                                       const ContentsLimits& limits = {});

// The contents page's lines, and where they name no table, the listed lines after them.
std::vector<ContentsLine> all_contents_lines(std::span<const PageLayout> layouts, const CatalogueData& catalogue);

}  // namespace yusuan
