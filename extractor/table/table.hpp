// Table: a logical table, pages joined, header paths read; still knows nothing of budgets.
#pragma once

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "base/provenance.hpp"
#include "table/alternative.hpp"
#include "table/grid_fit.hpp"

namespace yusuan {

// Printed text and its place. UTF-8; white space beside CJK characters removed.
struct PlacedText {
  std::string text;
  Provenance where;
};

// The room between a cell's sides and its first printed line, in points along the text: what tells an indent.
struct CellInset {
  double left = 0;
  double right = 0;
  double size = 0;  // of the line's font
};

// A place of a body row. `text` is as printed, empty where blank; `where` is the place of the printed text, without a
// box where blank.
struct TableCell {
  std::string text;
  Provenance where;
  // Over how many rows of its page and columns the cell reaches; 0 and 0 in the places that a cell beginning elsewhere covers.
  int row_span = 1;
  int column_span = 1;
  std::optional<CellInset> inset = std::nullopt;  // none where blank
};

// `cells` has one entry a column. A body cell merged over rows or columns has its text in its top-left place.
struct TableRow {
  int page = 0;
  Box box;
  std::vector<TableCell> cells;
};

// What is printed above a table and belongs to it.
struct Caption {
  std::optional<PlacedText> title;
  std::optional<PlacedText> unit;    // the unit's name alone: what follows the unit marker
  std::optional<PlacedText> owner;   // whose table it is: what follows the owner marker
  std::optional<PlacedText> number;  // a line that numbers the table and says nothing else
  bool says_continued = false;       // a line of it carries a continuation mark
};

struct Table {
  std::vector<int> pages;  // ascending
  Caption caption;
  std::vector<std::vector<std::string>> headers;  // a path a column, top to leaf; empty paths where there is no header
  std::vector<TableRow> rows;
  std::vector<PlacedText> notes;          // lines printed under it
  GridFit fit;                            // of its grids on all pages
  std::vector<Alternative> alternatives;  // where geometry left a doubt; most tables have none
};

// A table without a header: its rows are labels and what they ask for.
inline bool is_form(const Table& table) {
  return std::ranges::all_of(table.headers, [](const auto& path) { return path.empty(); });
}

}  // namespace yusuan
