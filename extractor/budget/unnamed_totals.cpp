#include "budget/unnamed_totals.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace yusuan {
namespace {

// One row before may be the same as the next.
constexpr std::size_t kFewestParts = 2;

bool is_outermost_item(const RowLabel& label) { return label.side.role == RowRole::item && !label.side.parent; }

// The last outermost item; 0 without.
std::size_t last_outermost_item(std::span<const RowLabel> labels) {
  std::size_t last = labels.size();
  while (last > 0 && !is_outermost_item(labels[last - 1])) --last;
  return last > 0 ? last - 1 : 0;
}

// Frees the parts behind the row. `last` is the last outermost item, before and after.
void make_sum(std::span<RowLabel> labels, std::size_t row, const Rows& parts, std::size_t& last) {
  labels[row].side.role = last <= row ? RowRole::total : RowRole::subtotal;
  for (const std::size_t part : parts) {
    if (part < row) continue;
    RowLabel& label = labels[part];
    label.side.parent = std::nullopt;
    if (label.side.code.empty()) label.side.level = 1;
    if (is_outermost_item(label)) last = std::max(last, part);
  }
}

}  // namespace

void find_unnamed_totals(std::span<RowLabel> labels, const SumLimits& limits) {
  const std::vector<Rows> parts = parts_of_rows(labels);
  std::size_t last = last_outermost_item(labels);
  std::size_t since = 0;  // how many outermost items stand behind the last sum
  Sums sums;              // theirs
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (is_sum(labels[i].side.role)) since = 0;
    if (!is_outermost_item(labels[i])) continue;
    if (since >= kFewestParts && is_plain_item(labels[i]) && add_up(labels[i], sums, since, limits)) {
      make_sum(labels, i, parts[i], last);
      since = 0;
      continue;
    }
    if (since++ == 0) sums.assign(labels[i].amounts.size(), std::nullopt);
    add_row(sums, labels[i]);
  }
  set_levels_by_parents(labels);
}

}  // namespace yusuan
