#include "output/header_spans.hpp"

#include <algorithm>

namespace yusuan {
namespace {

// Whether the label of `level` has others below it.
bool is_above(const BudgetColumn& column, std::size_t level) { return level + 1 < column.header.size(); }

// Whether one cell prints the labels of `level` of both columns.
bool share_label(const BudgetColumn& a, const BudgetColumn& b, std::size_t level) {
  if (!is_above(a, level) || !is_above(b, level) || a.side != b.side || a.header[level].empty()) return false;
  return std::equal(a.header.begin(), a.header.begin() + static_cast<std::ptrdiff_t>(level) + 1, b.header.begin());
}

std::size_t column_span(const std::vector<BudgetColumn>& columns, std::size_t first, std::size_t level) {
  std::size_t span = 1;
  while (first + span < columns.size() && share_label(columns[first], columns[first + span], level)) ++span;
  return span;
}

}  // namespace

HeaderGrid header_grid(const std::vector<BudgetColumn>& columns) {
  HeaderGrid grid;
  for (const BudgetColumn& column : columns) grid.rows = std::max(grid.rows, column.header.size());
  for (std::size_t c = 0; c < columns.size(); ++c) {
    const std::vector<std::string>& path = columns[c].header;
    for (std::size_t level = 0; level < std::max<std::size_t>(path.size(), grid.rows > 0 ? 1 : 0); ++level) {
      if (c > 0 && share_label(columns[c - 1], columns[c], level)) continue;
      grid.cells.push_back({level, c, is_above(columns[c], level) ? 1 : grid.rows - level,
                            column_span(columns, c, level), level < path.size() ? path[level] : std::string()});
    }
  }
  return grid;
}

}  // namespace yusuan
