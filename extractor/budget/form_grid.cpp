#include "budget/form_grid.hpp"

#include <algorithm>

namespace yusuan {
namespace {

constexpr std::size_t kNobody = static_cast<std::size_t>(-1);

}  // namespace

FormGrid::FormGrid(const Table& table) : table_(&table), columns_(table.headers.size()) {
  for (const TableRow& row : table.rows) columns_ = std::max(columns_, row.cells.size());
  owners_.assign(table.rows.size() * columns_, kNobody);
  static const TableCell kMissing;
  for (std::size_t row = 0; row < rows(); ++row) {
    for (std::size_t column = 0; column < columns_; ++column) {
      if (owner(row, column) != kNobody) continue;
      const bool there = column < table.rows[row].cells.size();
      const TableCell* cell = there ? &table.rows[row].cells[column] : &kMissing;
      FormCell whole{row, row, column, column, cell, false};
      whole.row_end = std::min(rows(), row + static_cast<std::size_t>(std::max(cell->row_span, 1)));
      whole.column_end = std::min(columns_, column + static_cast<std::size_t>(std::max(cell->column_span, 1)));
      for (std::size_t y = row; y < whole.row_end; ++y) {
        for (std::size_t x = column; x < whole.column_end; ++x) {
          std::size_t& place = owners_[y * columns_ + x];
          if (place == kNobody) place = cells_.size();
        }
      }
      cells_.push_back(whole);
    }
  }
}

std::vector<std::size_t> FormGrid::cells_over(std::size_t row) const {
  std::vector<std::size_t> cells;
  for (std::size_t column = 0; column < columns_; ++column) {
    if (cells.empty() || cells.back() != owner(row, column)) cells.push_back(owner(row, column));
  }
  return cells;
}

std::vector<std::size_t> FormGrid::cells_beginning_in(std::size_t row) const {
  std::vector<std::size_t> cells = cells_over(row);
  std::erase_if(cells, [&](std::size_t index) { return cells_[index].row != row; });
  return cells;
}

FormText FormGrid::take(std::size_t index) {
  FormCell& cell = cells_[index];
  cell.taken = true;
  return {cell.cell->text, cell.cell->where};
}

std::vector<FormText> FormGrid::left_in(std::size_t first, std::size_t end) const {
  std::vector<FormText> texts;
  for (auto cell = std::ranges::lower_bound(cells_, first, {}, &FormCell::row); cell != cells_.end(); ++cell) {
    if (cell->row >= end) break;
    if (!cell->taken && !cell->blank()) texts.push_back({cell->cell->text, cell->cell->where});
  }
  return texts;
}

}  // namespace yusuan
