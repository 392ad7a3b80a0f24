#include "table/header_band.hpp"

#include <algorithm>
#include <cstdlib>

#include "table/figure.hpp"
#include "table/list_item.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

// The cells whose top row is `row`, left to right.
std::vector<const FilledCell*> cells_starting_in(const FilledGrid& grid, int row) {
  std::vector<const FilledCell*> cells;
  for (int column = 0; column < grid.grid.columns();) {
    const FilledCell& cell = grid.at(row, column);
    if (cell.place.row == row) cells.push_back(&cell);
    column = cell.place.column + cell.place.column_span;
  }
  return cells;
}

bool holds_figures(const FilledGrid& grid, int row) {
  return std::ranges::any_of(cells_starting_in(grid, row), [](const FilledCell* cell) {
    return plain_number(cell->text) && !is_bare_year(cell->text);
  });
}

// The row below the lowest end of the cells that start in rows [first, end), but above the first row of figures: a figure never
// stands in a header, whatever cell beside it reaches down from there.
int closed_end(const FilledGrid& grid, int first, int end) {
  for (int row = first; row < end; ++row) {
    for (const FilledCell* cell : cells_starting_in(grid, row)) {
      // What reaches down to the grid's foot is the stub of a form.
      if (row + cell->place.row_span < grid.grid.rows()) end = std::max(end, row + cell->place.row_span);
    }
  }
  for (int row = first + 1; row < end; ++row) {
    if (holds_figures(grid, row)) return row;
  }
  return end;
}

bool is_total_label(const std::u32string& text, const TableWords& words) {
  return std::ranges::find(words.total_labels, text) != words.total_labels.end();
}

// `1`, `(2)`, `3=4+5`: what a cell of a column-number row prints; gives its number.
std::optional<int> column_number(const std::u32string& text) {
  std::size_t i = text.starts_with(U'(') ? 1 : 0;
  int number = 0;
  const std::size_t start = i;
  while (i < text.size() && is_ascii_digit(text[i]) && i - start < 2)
    number = number * 10 + static_cast<int>(text[i++] - U'0');
  if (i == start) return std::nullopt;
  const bool ends = i == text.size() || (text[i] == U')' && i + 1 == text.size()) || text[i] == U'=';
  return ends ? std::optional(number) : std::nullopt;
}

// The same where letters, folded to small ones, stand for numbers: `a=b+c` is 1, `b` is 2.
std::optional<int> column_letter(const std::u32string& text) {
  if (text.empty() || text[0] < U'a' || text[0] > U'z' || (text.size() > 1 && text[1] != U'=')) return std::nullopt;
  return static_cast<int>(text[0] - U'a') + 1;
}

// Does a row number the columns from 1 on by `number_of`, with a label or letters over the stub columns?
template <typename NumberOf>
bool numbers_columns_by(const FilledGrid& grid, int row, const TableWords& words, NumberOf number_of) {
  int expected = 1;
  int numbered = 0;
  for (const FilledCell* cell : cells_starting_in(grid, row)) {
    const std::u32string text = folded(cell->text);
    if (const auto number = number_of(text); number && *number == expected) {
      ++expected;
      ++numbered;
    } else if (numbered > 0 ||
               (!text.empty() && text.size() > 1 && !starts_with_any(text, words.column_number_labels))) {
      return false;
    }
  }
  return numbered >= 2;
}

// A row that numbers the columns 1 2 3 … or A B C ….
bool numbers_columns(const FilledGrid& grid, int row, const TableWords& words) {
  return numbers_columns_by(grid, row, words, column_number) || numbers_columns_by(grid, row, words, column_letter);
}

// Title, owner or unit printed in a row of the grid itself.
bool is_furniture(const FilledGrid& grid, int row, const TableWords& words) {
  bool any = false;
  const auto cells = cells_starting_in(grid, row);
  for (const FilledCell* cell : cells) {
    if (cell->text.empty()) continue;
    const std::u32string text = folded(cell->text);
    const bool spans_all = cell->place.column_span == grid.grid.columns();
    const bool is_title = spans_all && ends_with_any(text, words.table_suffixes);
    if (!is_title && !contains_any(text, words.unit_markers) && !starts_with_any(text, words.owner_markers))
      return false;
    any = true;
  }
  return any;
}

// The header cell right above a place: the one whose last row ends where `row` begins.
const FilledCell& cell_above(const FilledGrid& grid, int row, int column) { return grid.at(row - 1, column); }

// Does the row divide a header cell that spans several columns, and name the parts?
bool divides_a_group(const FilledGrid& grid, int row) {
  for (const FilledCell* cell : cells_starting_in(grid, row)) {
    if (!cell->text.empty() && is_leaf_header(grid, row, cell->place.column)) return true;
  }
  return false;
}

// A row that is leaf header below spanning cells and a total row elsewhere: the parts of a code beside the total and its
// figures, or the total's label beside the sub-headers of a group. A leaf that reaches into the rows below is a row's label.
bool is_mixed(const FilledGrid& grid, int row, const TableWords& words) {
  int leaves = 0;
  bool total = false;
  for (const FilledCell* cell : cells_starting_in(grid, row)) {
    const bool leaf = is_leaf_header(grid, row, cell->place.column);
    if (leaf && cell->place.row_span > 1) return false;
    if (cell->text.empty()) continue;
    const bool number = plain_number(cell->text).has_value();
    if (leaf) {
      if (number) return false;
      ++leaves;
    } else if (!total) {
      if (!is_total_label(folded(cell->text), words)) return false;
      total = true;
    } else if (!number) {
      return false;
    }
  }
  return total && leaves >= 2;
}

// A form prints `label | value` rows; its first rows all leave most columns undivided.
bool is_form(const FilledGrid& grid, int first) {
  constexpr int kFewestColumns = 4;
  constexpr int kRowsLookedAt = 3;
  const int columns = grid.grid.columns();
  if (columns < kFewestColumns || grid.grid.rows() < first + kRowsLookedAt) return false;
  for (int row = first; row < first + kRowsLookedAt; ++row) {
    int undivided = 0;
    for (int column = 0; column < columns; ++column) undivided += grid.at(row, column).place.column_span > 1 ? 1 : 0;
    if (undivided * 2 <= columns) return false;
    const std::size_t cells = cells_starting_in(grid, row).size();
    if (cells < 2 || cells > static_cast<std::size_t>(columns) / 2) return false;
  }
  return true;
}

// A stub beside all rows, from the first to the grid's foot: no heading, but what a form's page prints along its side. The names of a
// column without lines between its rows are one cell too, but a long one.
bool has_stub_to_the_foot(const FilledGrid& grid, int first) {
  constexpr int kFewestRows = 2;
  constexpr int kFewestColumns = 4;
  constexpr std::size_t kLongestStub = 12;  // characters
  const int rows = grid.grid.rows() - first;
  if (rows < kFewestRows || grid.grid.columns() < kFewestColumns) return false;
  const FilledCell& cell = grid.at(first, 0);
  const std::size_t length = folded(cell.text).size();
  return cell.place.row <= first && cell.place.row_span >= rows && length > 0 && length <= kLongestStub;
}

// The header without a look at what stands below it.
HeaderBand band_above_body(const FilledGrid& grid, const TableWords& words) {
  const int rows = grid.grid.rows();
  HeaderBand band;
  while (band.first < rows && is_furniture(grid, band.first, words)) ++band.first;
  band.end = band.first;
  if (band.first >= rows || looks_like_body(grid, band.first, words) || is_form(grid, band.first) ||
      has_stub_to_the_foot(grid, band.first)) {
    return band;
  }

  constexpr int kDeepestHeader = 5;  // levels; what goes deeper are the stubs of a form
  band.end = closed_end(grid, band.first, band.first + 1);
  if (band.end - band.first > kDeepestHeader) {
    band.end = band.first;
    return band;
  }
  while (band.end < rows && !numbers_columns(grid, band.end, words)) {
    const int row = band.end;
    if (is_mixed(grid, row, words)) {
      band.end = row + 1;
      band.mixed = row;
      return band;
    }
    if (looks_like_body(grid, row, words) || !divides_a_group(grid, row)) break;
    band.end = closed_end(grid, band.first, row + 1);
  }
  band.end = std::min(band.end, rows);
  if (band.end < rows && numbers_columns(grid, band.end, words)) band.column_numbers = band.end;
  return band;
}

// Do headings of a form's columns stand in a row from `first` on? What stands above them is no header then, but labels and texts.
bool has_headings_below(const FilledGrid& grid, int first, const TableWords& words) {
  constexpr int kFewest = 2;  // one alone may be a text
  for (int row = first; row < grid.grid.rows(); ++row) {
    int headings = 0;
    for (const FilledCell* cell : cells_starting_in(grid, row)) {
      headings += std::ranges::find(words.form_headings, cell->text) != words.form_headings.end() ? 1 : 0;
    }
    if (headings >= kFewest) return true;
  }
  return false;
}

}  // namespace

bool is_leaf_header(const FilledGrid& grid, int row, int column) {
  const FilledCell& cell = grid.at(row, column);
  const FilledCell& above = cell_above(grid, row, column);
  return above.place.column_span > 1 && cell.place.column_span < above.place.column_span && !above.text.empty() &&
         cell.place.column >= above.place.column &&
         cell.place.column + cell.place.column_span <= above.place.column + above.place.column_span;
}

bool looks_like_body(const FilledGrid& grid, int row, const TableWords& words) {
  const auto cells = cells_starting_in(grid, row);
  bool first_text = true;
  bool total = false;
  int other_words = 0;
  for (const FilledCell* cell : cells) {
    if (cell->text.empty()) continue;
    if (plain_number(cell->text) && !is_bare_year(cell->text)) return true;
    const std::u32string text = folded(cell->text);
    if (begins_like_list_item(text)) return true;
    if (first_text && is_total_label(text, words)) {
      total = true;
    } else {
      ++other_words;
    }
    first_text = false;
  }
  return first_text || (total && other_words == 0);
}

HeaderBand find_header_band(const FilledGrid& grid, const TableWords& words) {
  HeaderBand band = band_above_body(grid, words);
  if (!band.empty() && has_headings_below(grid, band.end, words)) {
    const int first = band.first;
    band = {};
    band.first = band.end = first;
  }
  return band;
}

std::vector<std::vector<std::u32string>> header_paths(const FilledGrid& grid, const HeaderBand& band) {
  std::vector<std::vector<std::u32string>> paths(static_cast<std::size_t>(grid.grid.columns()));
  if (band.empty()) return paths;
  for (int column = 0; column < grid.grid.columns(); ++column) {
    auto& path = paths[static_cast<std::size_t>(column)];
    const FilledCell* previous = nullptr;
    for (int row = band.first; row < band.end; ++row) {
      const FilledCell& cell = grid.at(row, column);
      if (&cell == previous) continue;
      previous = &cell;
      if (band.mixed == row && !is_leaf_header(grid, row, column)) continue;
      std::u32string text;
      std::ranges::copy_if(cell.text, std::back_inserter(text), [](char32_t c) { return !is_space(c); });
      if (!text.empty()) path.push_back(std::move(text));
    }
    if (path.empty()) path.emplace_back();
  }
  return paths;
}

}  // namespace yusuan
