// JSON of raw grids, as the `grids` command prints them (schemas/grids.schema.json).
#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/provenance.hpp"

namespace yusuan {

// A cell of a grid; merged cells stand once, at their top-left place. Rows and columns count from 0.
struct PrintedGridCell {
  int row = 0;
  int col = 0;
  int row_span = 1;
  int col_span = 1;
  std::string text;  // empty where blank
  Box bbox;
};

// One table on one page.
struct PrintedGrid {
  int page = 0;
  Box bbox;
  int rows = 0;
  int columns = 0;
  double confidence = 1;  // 0 to 1
  std::vector<PrintedGridCell> cells;
};

// UTF-8, ends with a newline; `[]` for no grids.
std::string write_grids_json(std::span<const PrintedGrid> grids);

}  // namespace yusuan
