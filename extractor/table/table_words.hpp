// The few words that table reconstruction needs to know; data from the catalogue, so that no language lives in the code.
#pragma once

#include <string>
#include <vector>

namespace yusuan {

// All in folded() form (text/fold.hpp).
struct TableWords {
  std::vector<std::u32string> total_labels;          // a row that begins with one sums others: total, grand total
  std::vector<std::u32string> unit_markers;          // begins the line that names the unit of the figures
  std::vector<std::u32string> owner_markers;         // begins the line that names whose table it is
  std::vector<std::u32string> note_markers;          // begins a note under a table
  std::vector<std::u32string> unit_names;            // what may follow a unit marker, longest first
  std::vector<std::u32string> unit_fillers;          // may stand between marker and name: a currency
  std::vector<std::u32string> book_names;            // name a whole budget book, not a table in it
  std::vector<std::u32string> number_markers;        // begins a line that only numbers the table
  std::vector<std::u32string> page_markers;          // surround a page number in words
  std::vector<std::u32string> continuation_marks;    // stands in the title of a table's next page
  std::vector<std::u32string> column_number_labels;  // begins a row that numbers the columns
  std::vector<std::u32string> table_suffixes;        // ends a table's title
  std::vector<std::u32string> form_headings;         // head columns in the midst of a form
  std::u32string numerals;                           // the characters of Chinese numerals
};

}  // namespace yusuan
