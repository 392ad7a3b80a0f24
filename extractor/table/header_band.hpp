// Finds the header band of a grid: which rows name the columns and which are the body.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "table/page_layout.hpp"
#include "table/table_words.hpp"

namespace yusuan {

struct HeaderBand {
  int first = 0;  // rows before it are furniture inside the frame: title, owner, unit
  int end = 0;    // first row after the band; first == end: the grid has no header
  // A row that is leaf header below spanning cells and body row elsewhere: the label 合计 beside sub-headers, as the
  // departmental final accounts print it. It is the band's last row.
  std::optional<int> mixed;
  // Rows after the band that only number the columns; they are no body.
  std::optional<int> column_numbers;

  [[nodiscard]] bool empty() const { return first == end; }
  // First body row.
  [[nodiscard]] int body() const { return mixed ? *mixed : column_numbers ? *column_numbers + 1 : end; }
};

HeaderBand find_header_band(const FilledGrid& grid, const TableWords& words);

// Does the row hold figures, an enumerated or coded item, a total, or nothing at all? Header rows never do.
bool looks_like_body(const FilledGrid& grid, int row, const TableWords& words);

// The path of each column from the top header cell to the leaf. A cell over several levels stands once; blank cells are left
// out of a path that has others, and make the path [""] where it has none. Without a band all paths are empty.
std::vector<std::vector<std::u32string>> header_paths(const FilledGrid& grid, const HeaderBand& band);

// Is the column, in a mixed row, a leaf header below a spanning cell?
bool is_leaf_header(const FilledGrid& grid, int row, int column);

}  // namespace yusuan
