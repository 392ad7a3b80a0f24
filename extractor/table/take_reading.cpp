#include "table/take_reading.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace yusuan {
namespace {

bool is_in(const Table& table, const AlternativeCell& cell) {
  return cell.row >= 0 && cell.column >= 0 && std::cmp_less(cell.row, table.rows.size()) &&
         std::cmp_less(cell.column, table.rows[static_cast<std::size_t>(cell.row)].cells.size());
}

TableCell& cell_at(Table& table, const AlternativeCell& cell) {
  return table.rows[static_cast<std::size_t>(cell.row)].cells[static_cast<std::size_t>(cell.column)];
}

}  // namespace

bool keeps_the_characters(const Table& table, const Alternative& alternative) {
  std::string before;
  std::string after;
  for (const AlternativeCell& cell : alternative.cells) {
    if (!is_in(table, cell)) return false;
    before += table.rows[static_cast<std::size_t>(cell.row)].cells[static_cast<std::size_t>(cell.column)].text;
    after += cell.text;
  }
  std::ranges::sort(before);
  std::ranges::sort(after);
  return before == after;
}

void take_reading(Table& table, const Alternative& alternative) {
  for (const AlternativeCell& reading : alternative.cells) {
    TableCell& cell = cell_at(table, reading);
    cell.text = reading.text;
    cell.where.box = reading.box;  // on its page, which need not be the row's
    cell.inset = std::nullopt;
  }
}

}  // namespace yusuan
