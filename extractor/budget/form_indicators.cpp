#include "budget/form_indicators.hpp"

#include <algorithm>
#include <set>
#include <utility>

#include "budget/indicator_value.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

bool is_level(FormField field) {
  return field == FormField::level1 || field == FormField::level2 || field == FormField::level3;
}

// The columns with each heading that ends above the last row of headings replaced by the parts that stand there.
IndicatorColumns with_parts(const FormGrid& grid, std::size_t row, const IndicatorHeadings& headings,
                            const PerformanceWords& words) {
  IndicatorColumns columns;
  for (const IndicatorColumn& column : headings.columns) {
    if (grid.at(row, column.first).row_end >= headings.end) {
      columns.push_back(column);
      continue;
    }
    for (std::size_t x = column.first; x < column.end;) {
      const FormCell& part = grid.at(headings.end - 1, x);
      const FormLabelMeaning meaning = meaning_of_label(part.cell->text, words);
      IndicatorColumn divided = column;
      if (heads_indicators(meaning.field)) divided.field = meaning.field;
      if (meaning.period != FormPeriod::unknown) divided.period = meaning.period;
      if (!part.blank()) divided.label = part.cell->text;
      divided.first = x;
      divided.end = x = std::max(x + 1, std::min(part.column_end, column.end));
      columns.push_back(std::move(divided));
    }
  }
  return columns;
}

// Reads one block of one row.
class IndicatorReader {
 public:
  IndicatorReader(FormGrid& grid, std::size_t row, bool after_break, const PerformanceWords& words, LevelMemory& memory,
                  PerformanceForm& form)
      : grid_(grid), row_(row), after_break_(after_break), words_(words), memory_(memory), form_(form) {}

  // False where nothing but stubs that reach further down is printed.
  bool holds_text(const IndicatorColumns& columns, std::size_t block) const {
    for (const IndicatorColumn& column : columns) {
      if (column.block != block) continue;
      for (std::size_t x = column.first; x < column.end; ++x) {
        const FormCell& cell = grid_.at(row_, x);
        const bool stub = is_level(column.field) && cell.row_end > row_ + 1;
        if (cell.row == row_ && !cell.blank() && !stub) return true;
      }
    }
    return false;
  }

  void read(const IndicatorColumn& column, FormIndicator& indicator) {
    if (is_level(column.field)) return read_level(column, indicator);
    const std::size_t index = grid_.owner(row_, column.first);
    const FormCell& cell = grid_.cell(index);
    const bool own = cell.row == row_ && cell.column >= column.first;
    if (own && !cell.blank()) {
      place(column, index, indicator);
    } else if (column.field == FormField::value && !own && cell.column >= column.first && !cell.blank()) {
      // One value merged over several indicators holds for each.
      place(column, index, indicator);
      indicator.values.back().filled = true;
    }
    read_more_cells(column, indicator);
  }

  // Signs and units of columns of their own belong to the value before or behind them, where there is one value only.
  void finish(FormIndicator& indicator) {
    if (indicator.name.text.empty()) indicator.name = indicator.level3.printed;
    if (indicator.values.empty() && !(sign_.text.empty() && unit_.text.empty())) indicator.values.emplace_back();
    for (FormValue& value : indicator.values) {
      value.printed_sign = sign_;
      value.printed_unit = unit_;
      value.value = read_indicator_value(value.printed.text, sign_.text, unit_.text, words_);
    }
  }

  // The indicator is wanted: what it holds has been read.
  void keep(FormIndicator indicator) {
    for (const std::size_t index : read_) grid_.mark_read(index);
    form_.indicators.push_back(std::move(indicator));
  }

 private:
  FormText text_of(std::size_t index) {
    read_.push_back(index);
    return {grid_.cell(index).cell->text, grid_.cell(index).cell->where};
  }

  void place(const IndicatorColumn& column, std::size_t index, FormIndicator& indicator) {
    FormText text = text_of(index);
    switch (column.field) {
      case FormField::indicator: indicator.name = std::move(text); return;
      case FormField::value:
        indicator.values.push_back({column.period, column.label, std::move(text), {}, {}, {}, false});
        return;
      case FormField::sign: sign_ = std::move(text); return;
      case FormField::unit: unit_ = std::move(text); return;
      case FormField::weight: indicator.weight = number_of(std::move(text)); return;
      case FormField::note: indicator.note = std::move(text); return;
      default: indicator.more.push_back({column.label, std::move(text)}); return;
    }
  }

  static FormNumber number_of(FormText text) {
    FormNumber number{std::move(text), {}};
    if (const auto plain = plain_number(to_utf32(number.printed.text))) number.number = Decimal::parse(*plain);
    return number;
  }

  // Cells beside the first one below a heading that spans several columns.
  void read_more_cells(const IndicatorColumn& column, FormIndicator& indicator) {
    for (std::size_t x = column.first + 1; x < column.end; ++x) {
      const FormCell& cell = grid_.at(row_, x);
      if (cell.row == row_ && cell.column == x && !cell.blank()) {
        indicator.more.push_back({column.label, text_of(grid_.owner(row_, x))});
      }
    }
  }

  static FormLevel& level_of(FormField field, FormIndicator& indicator) {
    if (field == FormField::level1) return indicator.level1;
    return field == FormField::level2 ? indicator.level2 : indicator.level3;
  }

  void read_level(const IndicatorColumn& column, FormIndicator& indicator) {
    FormLevel& level = level_of(column.field, indicator);
    const std::size_t index = grid_.owner(row_, column.first);
    const FormCell& cell = grid_.cell(index);
    const bool is_merged = cell.column < column.first;  // over two levels: it is one of the outer level alone
    if (!is_merged && cell.row < row_) {
      if (const auto known = memory_.of_cell.find(index); known != memory_.of_cell.end()) level = known->second;
      level.filled = !level.printed.text.empty();
      read_.push_back(index);
    } else if (!is_merged && !cell.blank()) {
      begin_level(column.field, index, level);
    } else if (!is_merged && after_break_ && column.field != FormField::level3 && continues_level(column.field)) {
      level = memory_.last[column.field];
      level.filled = true;
      memory_.of_cell[index] = level;
    } else if (is_merged || column.field != FormField::level3) {
      memory_.last.erase(column.field);
    }
    read_more_cells(column, indicator);
  }

  void begin_level(FormField field, std::size_t index, FormLevel& level) {
    level.printed = text_of(index);
    if (after_break_) mend_cut_name(field, level);
    memory_.of_cell[index] = level;
    memory_.last[field] = level;
    if (field == FormField::level1) printed_level1_ = true;
  }

  // Below a name of level 1 that begins here, a blank level 2 does not go on with the one above.
  bool continues_level(FormField field) {
    return memory_.last.contains(field) && (field == FormField::level1 || !printed_level1_);
  }

  // A name that the page break cut: its halves together are a known name, neither is one alone.
  void mend_cut_name(FormField field, FormLevel& level) {
    const auto before = memory_.last.find(field);
    if (before == memory_.last.end()) return;
    const auto& names = field == FormField::level1 ? words_.level1_names : words_.level2_names;
    const auto is_name = [&](const std::string& text) { return std::ranges::find(names, folded(text)) != names.end(); };
    const FormText first = before->second.printed;
    const std::string whole = first.text + level.printed.text;
    if (is_name(first.text) || is_name(level.printed.text) || !is_name(whole)) return;
    for (FormIndicator& indicator : form_.indicators) {
      FormLevel& earlier = level_of(field, indicator);
      if (earlier.printed.where == first.where) earlier.printed.text = whole;
    }
    level.printed.text = whole;
  }

  FormGrid& grid_;
  std::size_t row_;
  bool after_break_;
  const PerformanceWords& words_;
  LevelMemory& memory_;
  PerformanceForm& form_;
  bool printed_level1_ = false;
  FormText sign_;
  FormText unit_;
  std::vector<std::size_t> read_;  // cells that stand in the indicator
};

}  // namespace

void number_blocks(IndicatorColumns& columns) {
  std::set<FormField> seen;
  std::size_t block = 0;
  for (IndicatorColumn& column : columns) {
    const bool names = is_level(column.field) || column.field == FormField::indicator;
    if (names && seen.contains(column.field) && seen.contains(FormField::value)) {
      ++block;
      seen.clear();
    }
    seen.insert(column.field);
    column.block = block;
  }
}

bool heads_indicators(const IndicatorColumns& columns) {
  std::set<FormField> fields;
  for (const IndicatorColumn& column : columns) {
    if (is_level(column.field) || column.field == FormField::value || column.field == FormField::indicator) {
      fields.insert(column.field);
    }
  }
  return fields.size() >= 2;
}

IndicatorHeadings indicator_headings(const FormGrid& grid, std::size_t row, const PerformanceWords& words) {
  IndicatorHeadings headings;
  headings.end = row + 1;
  for (const std::size_t index : grid.cells_over(row)) {
    const FormCell& cell = grid.cell(index);
    const FormLabelMeaning meaning = meaning_of_label(cell.cell->text, words);
    const bool heading = cell.row == row && heads_indicators(meaning.field);
    if (headings.columns.empty() && !heading) continue;
    headings.columns.push_back(
        {heading ? meaning.field : FormField::none, cell.cell->text, meaning.period, cell.column, cell.column_end, 0});
    if (is_level(meaning.field) || meaning.field == FormField::indicator) {
      headings.end = std::max(headings.end, cell.row_end);
    }
  }
  if (!heads_indicators(headings.columns)) return {};
  headings.columns = with_parts(grid, row, headings, words);
  number_blocks(headings.columns);
  return headings;
}

void read_indicator_row(FormGrid& grid, std::size_t row, const IndicatorColumns& columns, bool after_break,
                        const PerformanceWords& words, LevelMemory& memory, PerformanceForm& form) {
  FormLevel level1;
  for (std::size_t block = 0; !columns.empty() && block <= columns.back().block; ++block) {
    IndicatorReader reader(grid, row, after_break, words, memory, form);
    const bool holds_text = reader.holds_text(columns, block);
    FormIndicator indicator;
    if (block > 0) indicator.level1 = level1;
    for (const IndicatorColumn& column : columns) {
      if (column.block == block) reader.read(column, indicator);
    }
    reader.finish(indicator);
    if (block == 0) {
      level1 = indicator.level1;
      level1.filled = true;
    }
    if (holds_text) reader.keep(std::move(indicator));
  }
}

}  // namespace yusuan
