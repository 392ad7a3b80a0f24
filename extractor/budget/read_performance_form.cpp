#include "budget/read_performance_form.hpp"

#include <algorithm>
#include <utility>

#include "budget/form_grid.hpp"
#include "budget/form_head.hpp"
#include "budget/form_indicators.hpp"
#include "budget/form_label.hpp"
#include "budget/form_list.hpp"
#include "budget/form_tasks.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

// The form that the next table may go on with.
struct OpenForm {
  std::size_t table = 0;  // where it begins
  std::size_t last_table = 0;
  IndicatorColumns headings;  // by cell of the row of headings, not by grid column
  LevelMemory memory;
};

// Cells of a form's row by the field of their label.
bool holds_label(const FormGrid& grid, std::size_t row, FormField field, const PerformanceWords& words) {
  return std::ranges::any_of(grid.cells_beginning_in(row), [&](std::size_t index) {
    return meaning_of_label(grid.cell(index).cell->text, words).field == field;
  });
}

// A row of headings with columns counted by cells, so that a page whose columns are divided otherwise has the same.
IndicatorColumns by_cell(const FormGrid& grid, std::size_t row, IndicatorColumns columns) {
  const auto cells = grid.cells_over(row);
  for (IndicatorColumn& column : columns) {
    const auto place = std::ranges::find(cells, grid.owner(row, column.first));
    column.first = static_cast<std::size_t>(place - cells.begin());
    column.end = column.first + 1;
  }
  return columns;
}

// The same columns for a grid whose first row has as many cells as the headings; else none.
IndicatorColumns for_grid(const FormGrid& grid, IndicatorColumns headings) {
  if (headings.empty() || grid.rows() == 0) return {};
  const auto cells = grid.cells_over(0);
  if (cells.size() != headings.back().end) return {};
  for (IndicatorColumn& column : headings) {
    const FormCell& cell = grid.cell(cells[column.first]);
    column.first = cell.column;
    column.end = cell.column_end;
  }
  return headings;
}

// Reads one table that is a form, label beside text, from top to bottom.
class FormReader {
 public:
  FormReader(FormGrid& grid, const CatalogueData& catalogue, const FormUnit& unit, OpenForm& open,
             std::vector<PerformanceForm>& forms)
      : grid_(grid), catalogue_(catalogue), unit_(unit), open_(open), forms_(forms) {
    head_.emplace(grid, catalogue, unit);
  }

  // `columns` are those of the form that goes on, `goes_on` whether it does.
  void read(IndicatorColumns columns, bool goes_on) {
    columns_ = std::move(columns);
    if (!goes_on) forms_.emplace_back();
    for (std::size_t row = 0; row < grid_.rows(); ++row) {
      const bool after_break = row == 0 ? goes_on : grid_.page_of(row) != grid_.page_of(row - 1);
      read_row(row, after_break);
    }
    end_form(grid_.rows());
  }

 private:
  void read_row(std::size_t row, bool after_break) {
    if (row < headings_end_) return;
    if (const std::size_t end = read_tasks(grid_, row, unit_, catalogue_, forms_.back()); end > row) {
      headings_end_ = end;
      return;
    }
    if (IndicatorHeadings headings = indicator_headings(grid_, row, words()); !headings.empty()) {
      headings_end_ = headings.end;
      open_.headings = by_cell(grid_, headings_end_ - 1, headings.columns);
      columns_ = std::move(headings.columns);
      tell_blocks();
      for (std::size_t i = row; i < headings_end_; ++i) mark_labels(i);
    } else if (columns_.empty() || is_head_row(row)) {
      if (holds_label(grid_, row, FormField::project_name, words()) && !forms_.back().project_name.text.empty()) {
        begin_form(row);
      }
      head_->read_row(row, forms_.back());
    } else {
      mark_stub(row);
      read_indicator_row(grid_, row, columns_, after_break || after_headings_, words(), open_.memory, forms_.back());
      after_headings_ = false;
      return;
    }
    after_headings_ = after_break;
  }

  [[nodiscard]] const PerformanceWords& words() const { return catalogue_.performance; }

  // Lists side by side are for the times that the targets above them are for.
  void tell_blocks() {
    if (columns_.back().block == 0) return;
    for (IndicatorColumn& column : columns_) {
      const bool untold = column.field == FormField::value && column.period == FormPeriod::unknown;
      if (untold) column.period = head_->period_over(column.first, column.end);
    }
  }

  // Below the headings: does a label of the form stand in the stub, or where the outermost level does?
  bool is_head_row(std::size_t row) const {
    for (const std::size_t index : grid_.cells_beginning_in(row)) {
      const FormCell& cell = grid_.cell(index);
      if (cell.column > columns_.front().first) break;
      const FormField field = meaning_of_label(cell.cell->text, words()).field;
      const bool labels = field != FormField::none && field != FormField::group && !heads_indicators(field);
      const bool in_stub = cell.column < columns_.front().first;
      if (labels && (in_stub || field != FormField::fund)) return true;
    }
    return false;
  }

  void mark_labels(std::size_t row) {
    for (const std::size_t index : grid_.cells_beginning_in(row)) {
      const bool known = meaning_of_label(grid_.cell(index).cell->text, words()).field != FormField::none;
      if (known || grid_.cell(index).column >= columns_.front().first) grid_.mark_read(index);
    }
  }

  void mark_stub(std::size_t row) {
    for (const std::size_t index : grid_.cells_beginning_in(row)) {
      if (grid_.cell(index).column >= columns_.front().first) break;
      if (meaning_of_label(grid_.cell(index).cell->text, words()).field == FormField::group) grid_.mark_read(index);
    }
  }

  void begin_form(std::size_t row) {
    end_form(row);
    forms_.emplace_back();
    head_.emplace(grid_, catalogue_, unit_);
    open_.memory = {};
    columns_.clear();
  }

  void end_form(std::size_t end) {
    auto left = grid_.left_in(first_row_, end);
    forms_.back().unread.insert(forms_.back().unread.end(), left.begin(), left.end());
    first_row_ = end;
  }

  FormGrid& grid_;
  const CatalogueData& catalogue_;
  const FormUnit& unit_;
  std::optional<FormHeadReader> head_;  // of the form under construction
  OpenForm& open_;
  std::vector<PerformanceForm>& forms_;
  IndicatorColumns columns_;
  bool after_headings_ = false;   // headings repeated at the top of a page were the last row
  std::size_t headings_end_ = 0;  // the row below the last headings or tasks
  std::size_t first_row_ = 0;     // of the form under construction
};

// Reads the tables of a document in their order.
class FormsReader {
 public:
  FormsReader(std::span<const Table> tables, std::span<const BudgetTable> read, const CatalogueData& catalogue)
      : tables_(tables), read_(read), catalogue_(catalogue), results_(tables.size()) {}

  std::vector<TableForms> read_all() {
    for (std::size_t i = 0; i < tables_.size(); ++i) {
      if (!is_form(tables_[i])) {
        read_list(i);
      } else {
        read_form(i);
      }
    }
    return std::move(results_);
  }

 private:
  [[nodiscard]] const PerformanceWords& words() const { return catalogue_.performance; }
  [[nodiscard]] bool is_known(std::size_t table) const { return read_[table].kind == kPerformanceKind; }
  [[nodiscard]] FormUnit unit_of(std::size_t table) const { return {read_[table].unit, read_[table].yuan_per_unit}; }

  // Does the table before belong to the open form, on this page or the one before? A list without rows has begun none.
  [[nodiscard]] bool follows_open_form(std::size_t table) const {
    if (!open_ || results_[open_->table].forms.empty() || open_->last_table + 1 != table ||
        tables_[table].pages.empty())
      return false;
    return tables_[table].pages.front() <= tables_[open_->last_table].pages.back() + 1;
  }

  void read_list(std::size_t table) {
    const FormListColumns columns = list_columns(tables_[table], is_known(table), words());
    if (!columns.any()) return;
    const bool goes_on = follows_open_form(table) && !columns.names_projects();
    if (!goes_on) open_ = OpenForm{table, table, {}, {}};
    FormGrid grid(tables_[table]);
    open_->memory.of_cell.clear();
    std::vector<PerformanceForm>& forms = begin(table, goes_on);
    read_form_list(grid, columns, goes_on, unit_of(table), catalogue_, open_->memory, forms);
    end(table, forms, goes_on);
  }

  void read_form(std::size_t table) {
    FormGrid grid(tables_[table]);
    bool has_headings = false;
    bool has_name = false;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
      has_headings = has_headings || !indicator_headings(grid, row, words()).empty();
      has_name = has_name || holds_label(grid, row, FormField::project_name, words());
    }
    const bool goes_on = follows_open_form(table) && !has_name && (has_headings || goes_on_without_headings(grid));
    if (!goes_on && !has_headings && !(has_name && is_known(table))) return;
    IndicatorColumns columns;
    if (goes_on && !has_headings) columns = for_grid(grid, open_->headings);
    if (!goes_on) open_ = OpenForm{table, table, {}, {}};
    open_->memory.of_cell.clear();
    std::vector<PerformanceForm>& forms = begin(table, goes_on);
    FormReader(grid, catalogue_, unit_of(table), *open_, forms).read(std::move(columns), goes_on);
    end(table, forms, goes_on);
  }

  // A page of indicators alone: as many columns as the form's headings, and a known name of level 1 in its place.
  [[nodiscard]] bool goes_on_without_headings(const FormGrid& grid) const {
    const IndicatorColumns columns = for_grid(grid, open_->headings);
    if (columns.empty()) return false;
    for (std::size_t row = 0; row < grid.rows(); ++row) {
      const std::u32string name = folded(grid.at(row, columns.front().first).cell->text);
      if (std::ranges::find(words().level1_names, name) != words().level1_names.end()) return true;
    }
    return false;
  }

  std::vector<PerformanceForm>& begin(std::size_t table, bool goes_on) {
    results_[table].is_form = true;
    if (goes_on) results_[table].continues = open_->table;
    return results_[open_->table].forms;
  }

  // Notes in which table the forms that were read there stand.
  void end(std::size_t table, std::vector<PerformanceForm>& forms, bool goes_on) {
    open_->last_table = table;
    for (PerformanceForm& form : forms) {
      if (form.tables.empty() || (goes_on && &form == &forms.back())) form.tables.push_back(read_[table].id);
    }
  }

  std::span<const Table> tables_;
  std::span<const BudgetTable> read_;
  const CatalogueData& catalogue_;
  std::vector<TableForms> results_;
  std::optional<OpenForm> open_;
};

}  // namespace

std::vector<TableForms> read_performance_forms(std::span<const Table> tables, std::span<const BudgetTable> read,
                                               const CatalogueData& catalogue) {
  return FormsReader(tables, read, catalogue).read_all();
}

}  // namespace yusuan
