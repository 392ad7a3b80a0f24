#include "budget/proven_parts.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "budget/subject_code.hpp"

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

// Does a list of parts end before this row, whatever they add up to?
bool begins_anew(const RowLabel& label) {
  return is_sum(label.side.role) || (label.side.role == RowRole::item && !is_plain_item(label));
}

bool is_outermost_plain(const RowLabel& label) { return is_plain_item(label) && !label.side.parent; }

}  // namespace

void set_lone_parts(std::span<RowLabel> labels) {
  for (std::size_t i = 1; i + 1 < labels.size(); ++i) {
    const RowLabel& above = labels[i - 1];
    RowLabel& part = labels[i];
    if (above.side.role != RowRole::item || is_plain_item(above) || !is_plain_item(part)) continue;
    if (part.side.parent && part.side.parent != above.side.parent) continue;
    if (!begins_anew(labels[i + 1])) continue;
    if (is_nothing(part) || part.amounts != above.amounts) continue;
    part.side.parent = static_cast<int>(i - 1);
  }
  set_levels_by_parents(labels);
}

void set_repeated_subjects(std::span<RowLabel> labels) {
  for (std::size_t i = 1; i < labels.size(); ++i) {
    const RowSide& above = labels[i - 1].side;
    RowSide& side = labels[i].side;
    const int level = subject_level(side.code.size());
    if ((level != 1 && level != 2) || side.code != above.code || side.name != above.name) continue;
    if (side.role != RowRole::item || labels[i].amounts != labels[i - 1].amounts || is_nothing(labels[i])) continue;
    side.parent = static_cast<int>(i - 1);
    side.level = above.level + 1;
  }
}

void set_added_parts(std::span<RowLabel> labels, const SumLimits& limits) {
  std::vector<std::size_t> since;
  bool is_flat = false;  // all rows since the last sum are plain and outermost
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (!is_sum(labels[i].side.role)) {
      is_flat = is_flat && is_outermost_plain(labels[i]);
      since.push_back(i);
      continue;
    }
    constexpr std::size_t kFewest = 3;  // a whole and two parts
    if (is_flat && since.size() >= kFewest && adds_up(labels, since.front(), std::span(since).subspan(1), limits)) {
      make_parts(labels, since.front(), std::span(since).subspan(1));
    }
    since.clear();
    is_flat = true;
  }
  set_levels_by_parents(labels);
}

void set_proven_parts(std::span<RowLabel> labels, const SumLimits& limits) {
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].mark.level == 0 || labels[i].side.role != RowRole::item) continue;
    make_parts(labels, i, parts_of(labels, i, limits));
  }
  set_levels_by_parents(labels);
}

}  // namespace yusuan
