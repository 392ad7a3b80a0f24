// FormGrid: the cells of a table's rows with the places they cover, and which of them have been read.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "budget/performance_form.hpp"
#include "table/table.hpp"

namespace yusuan {

// Covers rows [row, row_end) and columns [column, column_end).
struct FormCell {
  std::size_t row = 0;
  std::size_t row_end = 0;
  std::size_t column = 0;
  std::size_t column_end = 0;
  const TableCell* cell = nullptr;
  bool taken = false;  // stands in a form

  [[nodiscard]] bool blank() const { return cell->text.empty(); }
};

class FormGrid {
 public:
  explicit FormGrid(const Table& table);

  [[nodiscard]] std::size_t rows() const { return table_->rows.size(); }
  [[nodiscard]] std::size_t columns() const { return columns_; }
  [[nodiscard]] int page_of(std::size_t row) const { return table_->rows[row].page; }
  [[nodiscard]] const Table& table() const { return *table_; }

  // The cell that covers a place.
  [[nodiscard]] std::size_t owner(std::size_t row, std::size_t column) const {
    return owners_[row * columns_ + column];
  }
  [[nodiscard]] const FormCell& at(std::size_t row, std::size_t column) const { return cells_[owner(row, column)]; }

  // The cells that cover a row's places, and those of them that begin there; from left to right.
  [[nodiscard]] std::vector<std::size_t> cells_over(std::size_t row) const;
  [[nodiscard]] std::vector<std::size_t> cells_beginning_in(std::size_t row) const;

  [[nodiscard]] const FormCell& cell(std::size_t index) const { return cells_[index]; }

  // The cell's text and place; from now on the cell counts as read.
  FormText take(std::size_t index);
  void mark_read(std::size_t index) { cells_[index].taken = true; }

  // The texts of rows [first, end) that nobody took.
  [[nodiscard]] std::vector<FormText> left_in(std::size_t first, std::size_t end) const;

 private:
  const Table* table_;
  std::size_t columns_ = 0;
  std::vector<FormCell> cells_;      // in the order of the rows that they begin in
  std::vector<std::size_t> owners_;  // an index into cells_ for each place
};

}  // namespace yusuan
