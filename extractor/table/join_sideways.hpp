// Tables that are split sideways: too wide for the paper, their right-hand columns follow on pages of their own.
#pragma once

#include <vector>

#include "table/table.hpp"

namespace yusuan {

struct SidewaysLimits {
  // Rows of both parts are as high and stand as far down their page, but for this. Points.
  double same_row = 1.5;
  // Fewer equal rows may be chance.
  std::size_t fewest_rows = 3;
  // A column with words in at least this share of the rows names them.
  double labelled_share = 0.6;
};

// Joins a table with the one before it where its pages follow those of that one, as many of them, with the same rows one by one,
// and it has neither title nor labels of its own: its columns become the further columns of the first part. Cells keep their
// own page. Spreadsheets print wide tables so, all pages of the left part first.
std::vector<Table> join_sideways(std::vector<Table> tables, const SidewaysLimits& limits = {});

}  // namespace yusuan
