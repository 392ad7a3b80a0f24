#include "budget/mended_parts.hpp"

#include <algorithm>
#include <cmath>
#include <optional>
#include <vector>

namespace yusuan {
namespace {

using Parts = std::vector<Rows>;  // of each row

// With how many of its parts, from the first on, a row is reached; all where it never is.
std::size_t parts_reaching(std::span<const RowLabel> labels, std::size_t whole, std::span<const std::size_t> parts,
                           const SumLimits& limits) {
  Sums sums(labels[whole].amounts.size());
  std::size_t reached = parts.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    add_row(sums, labels[parts[i]]);
    if (add_up(labels[whole], sums, i + 1, limits)) reached = i + 1;
  }
  return reached;
}

// Does a row add up once it has, beside its own parts, those that are too many for these?
bool adds_up_with_surplus(std::span<const RowLabel> labels, const Parts& parts, std::span<const std::size_t> reached,
                          std::size_t whole, const SumLimits& limits) {
  Sums sums(labels[whole].amounts.size());
  std::size_t count = 0;
  for (const std::size_t part : parts[whole]) {
    add_row(sums, labels[part]);
    ++count;
    for (std::size_t k = reached[part]; k < parts[part].size(); ++k, ++count) add_row(sums, labels[parts[part][k]]);
  }
  return add_up(labels[whole], sums, count, limits);
}

// How many of its parts, from the first on, are proven to be all, of each row. One part alone may repeat the row: it is enough
// only where the row above adds up with the rest.
std::vector<std::size_t> proven_counts(std::span<const RowLabel> labels, const Parts& parts, const SumLimits& limits) {
  std::vector<std::size_t> reached;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const bool plain = is_plain_item(labels[i]) &&
                       std::ranges::all_of(parts[i], [&](std::size_t part) { return is_plain_item(labels[part]); });
    reached.push_back(plain ? parts_reaching(labels, i, parts[i], limits) : parts[i].size());
  }
  std::vector<std::size_t> counts = reached;
  for (std::size_t above = 0; above < labels.size(); ++above) {
    const auto has_lone = [&](std::size_t part) { return reached[part] == 1 && parts[part].size() > 1; };
    const bool proven =
        std::ranges::any_of(parts[above], has_lone) && adds_up_with_surplus(labels, parts, reached, above, limits);
    for (const std::size_t part : parts[above]) {
      if (has_lone(part) && !proven) counts[part] = parts[part].size();
    }
  }
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (!labels[i].side.parent && reached[i] == 1) counts[i] = parts[i].size();
  }
  return counts;
}

// The rows behind `at` in the row above it that `at` adds up with; none where it never does.
std::vector<std::size_t> missing_parts(std::span<const RowLabel> labels, const Parts& parts, std::size_t at,
                                       const SumLimits& limits) {
  const auto& row_above = parts[static_cast<std::size_t>(*labels[at].side.parent)];
  Sums sums(labels[at].amounts.size());
  for (const std::size_t part : parts[at]) add_row(sums, labels[part]);
  std::vector<std::size_t> missing;
  for (auto next = std::ranges::upper_bound(row_above, at); next != row_above.end(); ++next) {
    if (!is_plain_item(labels[*next]) || missing.size() == limits.most_following) return {};
    missing.push_back(*next);
    add_row(sums, labels[*next]);
    if (add_up(labels[at], sums, parts[at].size() + missing.size(), limits)) return missing;
  }
  return {};
}

bool has_amounts(const RowLabel& label) {
  return std::ranges::any_of(label.amounts, [](const auto& amount) { return amount.has_value(); });
}

// Do two names of one column begin at one place?
bool same_inset(const RowLabel& a, const RowLabel& b, const OutsetLimits& limits) {
  return a.inset && b.inset && a.column == b.column &&
         std::fabs(a.inset->left - b.inset->left) < limits.same_inset * std::max(a.inset->size, b.inset->size);
}

// Does the row stand farther out than any other item?
bool is_lone_outset(std::span<const RowLabel> labels, std::size_t at, const OutsetLimits& limits) {
  if (!labels[at].inset) return false;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    const RowLabel& other = labels[i];
    if (i == at || other.side.role != RowRole::item || !other.inset || other.column != labels[at].column) continue;
    if (same_inset(labels[at], other, limits) || other.inset->left < labels[at].inset->left) return false;
  }
  return true;
}

void set_outermost(std::span<RowLabel> labels, std::span<const std::size_t> rows) {
  for (const std::size_t row : rows) {
    labels[row].side.parent = std::nullopt;
    labels[row].side.level = 1;
  }
}

}  // namespace

void lift_surplus_parts(std::span<RowLabel> labels, const SumLimits& limits) {
  const Parts parts = parts_of_rows(labels);
  const std::vector<std::size_t> kept = proven_counts(labels, parts, limits);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    for (std::size_t k = kept[i]; k < parts[i].size(); ++k) {
      RowSide& side = labels[parts[i][k]].side;
      side.parent = labels[i].side.parent;
      if (!side.parent) side.level = 1;
    }
  }
  set_levels_by_parents(labels);
}

void take_following_parts(std::span<RowLabel> labels, const SumLimits& limits) {
  const Parts parts = parts_of_rows(labels);
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (!is_plain_item(labels[i]) || !labels[i].side.parent || parts[i].empty() || adds_up(labels, i, parts[i], limits))
      continue;
    const std::vector<std::size_t> missing = missing_parts(labels, parts, i, limits);
    if (missing.empty()) continue;
    const auto above = static_cast<std::size_t>(*labels[i].side.parent);
    std::vector<std::size_t> rest = parts[above];
    std::erase_if(rest, [&](std::size_t part) { return std::ranges::find(missing, part) != missing.end(); });
    if (!adds_up(labels, above, rest, limits)) continue;
    make_parts(labels, i, missing);
  }
  set_levels_by_parents(labels);
}

void free_parts_as_the_total_tells(std::span<RowLabel> labels, const SumLimits& limits) {
  const Parts parts = parts_of_rows(labels);
  std::vector<std::size_t> sums;
  std::vector<std::size_t> outermost;
  std::vector<std::size_t> doubtful;  // outermost rows whose parts do not add up to them
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (is_sum(labels[i].side.role)) sums.push_back(i);
    if (labels[i].side.role != RowRole::item || labels[i].side.parent) continue;
    outermost.push_back(i);
    if (is_plain_item(labels[i]) && !parts[i].empty() && !adds_up(labels, i, parts[i], limits)) doubtful.push_back(i);
  }
  if (sums.size() != 1 || doubtful.empty() || adds_up(labels, sums.front(), outermost, limits)) return;
  // One alone: which of several were set out by mistake, a sum does not tell.
  Sums without_parts(labels[sums.front()].amounts.size());
  for (const std::size_t row : outermost) add_row(without_parts, labels[row]);
  for (const std::size_t row : doubtful) {
    Sums all = without_parts;
    for (const std::size_t part : parts[row]) add_row(all, labels[part]);
    if (!add_up(labels[sums.front()], all, outermost.size() + parts[row].size(), limits)) continue;
    set_outermost(labels, parts[row]);
    break;
  }
  set_levels_by_parents(labels);
}

void free_parts_of_lone_outset(std::span<RowLabel> labels, const SumLimits& limits, const OutsetLimits& outset) {
  const Parts parts = parts_of_rows(labels);
  for (std::size_t row = 0; row < labels.size(); ++row) {
    const bool outermost = is_plain_item(labels[row]) && !labels[row].side.parent && has_amounts(labels[row]);
    if (!outermost || parts[row].empty() || adds_up(labels, row, parts[row], limits)) continue;
    if (!is_lone_outset(labels, row, outset)) continue;
    const auto of_rank = std::ranges::count_if(labels.first(row), [&](const RowLabel& above) {
      return is_plain_item(above) && !above.side.parent && same_inset(above, labels[parts[row].front()], outset);
    });
    if (of_rank < outset.fewest_of_rank) continue;
    set_outermost(labels, parts[row]);
  }
  set_levels_by_parents(labels);
}

}  // namespace yusuan
