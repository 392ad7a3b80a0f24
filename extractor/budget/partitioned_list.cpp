#include "budget/partitioned_list.hpp"

#include <algorithm>
#include <vector>

namespace yusuan {
namespace {

// The wholes with their parts, in order; none where a row fits nowhere.
std::vector<RowGroup> wholes_of(std::span<const RowLabel> labels, const Rows& rows, const SumLimits& limits) {
  std::vector<RowGroup> wholes;
  Sums sums;
  bool full = true;
  for (const std::size_t row : rows) {
    if (full && !wholes.empty() && is_nothing(labels[row])) {
      wholes.back().parts.push_back(row);
    } else if (full) {
      wholes.push_back({row, {}});
      sums.assign(labels[row].amounts.size(), std::nullopt);
      full = false;
    } else {
      RowGroup& last = wholes.back();
      last.parts.push_back(row);
      add_row(sums, labels[row]);
      full = add_up(labels[last.row], sums, last.parts.size(), limits);
    }
  }
  return full ? wholes : std::vector<RowGroup>{};
}

}  // namespace

void partition_list(std::span<RowLabel> labels, const SumLimits& limits) {
  Rows rows;
  Rows sums;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (is_sum(labels[i].side.role)) sums.push_back(i);
    if (is_sum(labels[i].side.role) || labels[i].side.role == RowRole::blank) continue;
    if (!is_plain_item(labels[i]) || labels[i].side.parent) return;
    rows.push_back(i);
  }
  if (sums.size() != 1 || rows.empty() || (sums.front() > rows.front() && sums.front() < rows.back())) return;
  const std::vector<RowGroup> wholes = wholes_of(labels, rows, limits);
  if (wholes.size() < 2 || std::ranges::any_of(wholes, [](const RowGroup& whole) { return whole.parts.size() < 2; }))
    return;
  if (!adds_up(labels, sums.front(), rows_of(wholes), limits)) return;
  for (const RowGroup& whole : wholes) make_parts(labels, whole.row, whole.parts);
  set_levels_by_parents(labels);
}

}  // namespace yusuan
