// Which printed lines are prose, in the order in which they are read.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "table/page_layout.hpp"
#include "table/table.hpp"

namespace yusuan {

// A line of prose. Boxes are the layout's.
struct ProseLine {
  const PrintedLine* line = nullptr;
  const PageLayout* layout = nullptr;
  std::u32string text;  // white space only between words of spaced scripts
  bool alone = false;   // shares its baseline with others: no line of a paragraph
};

struct ProseLineLimits {
  // A first page with no more lines than this, none of which is a sentence, is a cover.
  std::size_t cover_lines = 25;
  // A line that stands at one height with one text on so many pages is furniture.
  int furniture_pages = 3;
  // Two lines are on one baseline when their middles differ by less than this share of their size.
  double same_baseline = 0.5;
};

// Without captions of tables, text beside a table, the cover, the contents, page numbers and running titles.
std::vector<ProseLine> prose_lines(std::span<const PageLayout> layouts, std::span<const Table> tables,
                                   const CatalogueData& catalogue, const ProseLineLimits& limits = {});

}  // namespace yusuan
