#include "budget/unnamed_totals.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace yusuan {
namespace {

// One row before may be the same as the next.
constexpr std::size_t kFewestParts = 2;

bool is_outermost_item(const RowLabel& label) { return label.side.role == RowRole::item && !label.side.parent; }

void make_sum(std::span<RowLabel> labels, std::size_t row) {
  const bool is_last = std::ranges::none_of(labels.subspan(row + 1), is_outermost_item);
  labels[row].side.role = is_last ? RowRole::total : RowRole::subtotal;
  for (RowLabel& label : labels.subspan(row + 1)) {
    if (label.side.parent != static_cast<int>(row)) continue;
    label.side.parent = std::nullopt;
    if (label.side.code.empty()) label.side.level = 1;
  }
}

}  // namespace

void find_unnamed_totals(std::span<RowLabel> labels, const SumLimits& limits) {
  std::vector<std::size_t> since;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (is_sum(labels[i].side.role)) since.clear();
    if (!is_outermost_item(labels[i])) continue;
    if (since.size() >= kFewestParts && is_plain_item(labels[i]) && adds_up(labels, i, since, limits)) {
      make_sum(labels, i);
      since.clear();
    } else {
      since.push_back(i);
    }
  }
  set_levels_by_parents(labels);
}

}  // namespace yusuan
