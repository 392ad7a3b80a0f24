// Makes logical tables of the grids of all pages: reads header bands and captions, joins a table's pages.
#pragma once

#include <span>
#include <vector>

#include "table/page_layout.hpp"
#include "table/table.hpp"
#include "table/table_words.hpp"

namespace yusuan {

struct StitchLimits {
  // The inner grid lines of one table's pages differ by at most this, once the first are laid on each other. Points.
  double same_column = 5.0;
  // So do its sides, which may be open and inferred from the text. Points.
  double same_side = 30.0;
  // A table with more alternatives than these is misread as a whole: none of them is kept.
  std::size_t most_alternatives = 64;
};

// `layouts` are the pages in order. A grid continues the last table of the page before when it has the same columns and no title
// of its own, with its header repeated or left out; a row that the page break cut in two is one row, whose text has the place of
// its first half. Parts of a table that was split sideways are joined. Grids of one row or column, which are frames or lists, are
// left out, and so is what was found from the text alone and nothing announces as a table; a diagnostic tells of each
// (`grid-left-out`).
std::vector<Table> stitch_pages(std::span<const PageLayout> layouts, const TableWords& words, Diagnostics& diagnostics,
                                const StitchLimits& limits = {});

}  // namespace yusuan
