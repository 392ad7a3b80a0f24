// Reads the rows of indicators of a performance form.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "budget/form_grid.hpp"
#include "budget/form_label.hpp"
#include "budget/performance_form.hpp"
#include "budget/performance_words.hpp"

namespace yusuan {

// A column of the indicators: grid columns [first, end). Forms that print a mid-term beside an annual list have two blocks.
struct IndicatorColumn {
  FormField field = FormField::none;
  std::string label;
  FormPeriod period = FormPeriod::unknown;
  std::size_t first = 0;
  std::size_t end = 0;
  std::size_t block = 0;
};

using IndicatorColumns = std::vector<IndicatorColumn>;

// Numbers the blocks: one begins where level 2 or a lower one is named again after a value.
void number_blocks(IndicatorColumns& columns);

// Do these columns head indicators? At least two of levels, name and value, one of them a level or the name.
bool heads_indicators(const IndicatorColumns& columns);

// A row of headings, or several where some headings are divided: rows up to `end`.
struct IndicatorHeadings {
  IndicatorColumns columns;
  std::size_t end = 0;

  [[nodiscard]] bool empty() const { return columns.empty(); }
};

// The columns that the headings in a row and the parts below them name; none where it is no such row. Cells left of the first
// heading are stubs and no columns, other cells without a known heading keep their label.
IndicatorHeadings indicator_headings(const FormGrid& grid, std::size_t row, const PerformanceWords& words);

// The last names of the levels, for rows that a merged or cut cell reaches into. Lives as long as its form.
struct LevelMemory {
  std::map<FormField, FormLevel> last;
  std::map<std::size_t, FormLevel> of_cell;  // by index in one grid: clear() at the next
};

// What a row says, appended to the form. `after_break`: the row is the first of its page, so that blank stubs go on with the
// names of the page before.
void read_indicator_row(FormGrid& grid, std::size_t row, const IndicatorColumns& columns, bool after_break,
                        const PerformanceWords& words, LevelMemory& memory, PerformanceForm& form);

}  // namespace yusuan
