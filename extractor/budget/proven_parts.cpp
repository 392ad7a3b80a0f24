#include "budget/proven_parts.hpp"

#include <optional>
#include <vector>

namespace yusuan {
namespace {

// The rows below `at`, of its level, that add up to it. Rows without figures add nothing: they are parts too where the next
// numbered row follows, and else belong to the first rows that are enough.
std::vector<std::size_t> parts_of(std::span<const RowLabel> labels, std::size_t at, const SumLimits& limits) {
  std::vector<std::size_t> run;
  std::size_t proven = 0;
  Sums sums(labels[at].amounts.size());
  for (std::size_t i = at + 1; i < labels.size() && labels[i].amounts.size() == sums.size(); ++i) {
    const auto& parent = labels[i].side.parent;
    if (parent && !run.empty() && *parent >= static_cast<int>(run.front())) continue;  // a part's own part
    if (labels[i].mark.level == labels[at].mark.level && proven > 0 && add_up(labels[at], sums, run.size(), limits))
      return run;
    if ((parent && parent != labels[at].side.parent) || !is_plain_item(labels[i])) break;
    run.push_back(i);
    add_row(sums, labels[i]);
    if (proven == 0 && run.size() > 1 && add_up(labels[at], sums, run.size(), limits)) proven = run.size();
  }
  run.resize(proven);
  return run;
}

}  // namespace

void set_proven_parts(std::span<RowLabel> labels, const SumLimits& limits) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].mark.level == 0 || labels[i].side.role != RowRole::item) continue;
    for (const std::size_t part : parts_of(labels, i, limits)) labels[part].side.parent = static_cast<int>(i);
  }
  set_levels_by_parents(labels);
}

}  // namespace yusuan
