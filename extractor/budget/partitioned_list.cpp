#include "budget/partitioned_list.hpp"

#include <algorithm>
#include <vector>

namespace yusuan {
namespace {

using Rows = std::vector<std::size_t>;

struct Whole {
  std::size_t row = 0;
  Rows parts;
};

// The wholes with their parts, in order; none where a row fits nowhere.
std::vector<Whole> wholes_of(std::span<const RowLabel> labels, const Rows& rows, const SumLimits& limits) {
  std::vector<Whole> wholes;
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
      Whole& last = wholes.back();
      last.parts.push_back(row);
      add_row(sums, labels[row]);
      full = add_up(labels[last.row], sums, last.parts.size(), limits);
    }
  }
  return full ? wholes : std::vector<Whole>{};
}

}  // namespace

void partition_list(std::span<RowLabel> labels, const SumLimits& limits) {
  Rows rows;
  Rows sums;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (is_sum(labels[i])) sums.push_back(i);
    if (is_sum(labels[i]) || labels[i].side.role == RowRole::blank) continue;
    if (!is_plain_item(labels[i]) || labels[i].side.parent) return;
    rows.push_back(i);
  }
  if (sums.size() != 1 || rows.empty() || (sums.front() > rows.front() && sums.front() < rows.back())) return;
  const std::vector<Whole> wholes = wholes_of(labels, rows, limits);
  if (wholes.size() < 2 || std::ranges::any_of(wholes, [](const Whole& whole) { return whole.parts.size() < 2; }))
    return;
  Rows outermost;
  for (const Whole& whole : wholes) outermost.push_back(whole.row);
  if (!adds_up(labels, sums.front(), outermost, limits)) return;
  for (const Whole& whole : wholes) {
    for (const std::size_t part : whole.parts) labels[part].side.parent = static_cast<int>(whole.row);
  }
  set_levels_by_parents(labels);
}

}  // namespace yusuan
