#include "budget/form_tasks.hpp"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "budget/form_label.hpp"

namespace yusuan {
namespace {

// A column of the list: the lowest heading over it and the unit that the headings name.
struct TaskColumn {
  std::size_t column = 0;
  std::string label;
  FormLabelMeaning meaning;
  FormUnit unit;
};

TaskColumn column_of(const FormGrid& grid, std::size_t row, std::size_t end, std::size_t column, FormUnit unit,
                     const CatalogueData& catalogue) {
  TaskColumn result{column, {}, {}, std::move(unit)};
  for (std::size_t y = row; y < end; ++y) {
    const std::string& text = grid.at(y, column).cell->text;
    if (text.empty()) continue;
    result.label = text;
    result.meaning = meaning_of_label(text, catalogue.performance);
    if (FormUnit named = unit_of_label(text, catalogue); !named.name.empty()) result.unit = std::move(named);
  }
  return result;
}

// The columns from the first of tasks on; none where the row does not name tasks.
std::vector<TaskColumn> task_columns(const FormGrid& grid, std::size_t row, std::size_t& end, const FormUnit& unit,
                                     const CatalogueData& catalogue) {
  std::vector<TaskColumn> columns;
  for (std::size_t column = 0; column < grid.columns(); ++column) {
    const FormCell& cell = grid.at(row, column);
    if (cell.row != row) continue;
    if (columns.empty()) {
      if (meaning_of_label(cell.cell->text, catalogue.performance).field != FormField::task) continue;
      end = cell.row_end;
    }
    columns.push_back(column_of(grid, row, end, column, unit, catalogue));
  }
  return columns;
}

void mark_labels(FormGrid& grid, std::size_t row, std::size_t first, const CatalogueData& catalogue) {
  for (const std::size_t index : grid.cells_beginning_in(row)) {
    const FormCell& cell = grid.cell(index);
    const bool known = meaning_of_label(cell.cell->text, catalogue.performance).field != FormField::none;
    if (known || cell.column >= first) grid.mark_read(index);
  }
}

void put_into_task(const TaskColumn& column, FormText text, const CatalogueData& catalogue, FormTask& task) {
  if (column.meaning.field == FormField::task && task.name.text.empty()) {
    task.name = std::move(text);
  } else if (column.meaning.field == FormField::task_content && task.content.text.empty()) {
    task.content = std::move(text);
  } else if (column.meaning.field == FormField::fund) {
    PerformanceForm amounts;
    put_into_form(column.meaning, column.label, std::move(text), column.unit, catalogue, amounts);
    task.funds.push_back(std::move(amounts.funds.front()));
  } else {
    task.more.push_back({column.label, std::move(text)});
  }
}

void read_task(FormGrid& grid, std::size_t row, const std::vector<TaskColumn>& columns, const CatalogueData& catalogue,
               PerformanceForm& form) {
  FormTask task;
  bool is_total = false;
  for (const TaskColumn& column : columns) {
    const std::size_t index = grid.owner(row, column.column);
    const FormCell& cell = grid.cell(index);
    if (cell.row != row || cell.column != column.column || cell.blank()) continue;
    const FormLabelMeaning meaning = meaning_of_label(cell.cell->text, catalogue.performance);
    is_total = is_total || (column.meaning.field == FormField::task && meaning.field == FormField::fund);
    put_into_task(column, grid.take(index), catalogue, task);
  }
  if (is_total) {
    form.funds.insert(form.funds.end(), task.funds.begin(), task.funds.end());
  } else if (!task.name.text.empty() || !task.content.text.empty() || !task.funds.empty() || !task.more.empty()) {
    form.tasks.push_back(std::move(task));
  }
}

}  // namespace

std::size_t read_tasks(FormGrid& grid, std::size_t row, const FormUnit& unit, const CatalogueData& catalogue,
                       PerformanceForm& form) {
  std::size_t below = row;
  const std::vector<TaskColumn> columns = task_columns(grid, row, below, unit, catalogue);
  if (columns.empty()) return row;
  const std::size_t first = columns.front().column;
  for (std::size_t y = row; y < below; ++y) mark_labels(grid, y, first, catalogue);
  const auto begins_left = [&](std::size_t y) {
    const auto cells = grid.cells_beginning_in(y);
    return !cells.empty() && grid.cell(cells.front()).column < first;
  };
  while (below < grid.rows() && !begins_left(below)) read_task(grid, below++, columns, catalogue, form);
  return below;
}

}  // namespace yusuan
