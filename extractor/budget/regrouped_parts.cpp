#include "budget/regrouped_parts.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace yusuan {
namespace {

using Rows = std::vector<std::size_t>;

struct Group {
  std::size_t row = 0;
  Rows parts;
};

// The sums of one side's rows, in one column of amounts.
class ColumnSums {
 public:
  ColumnSums(std::span<const RowLabel> labels, std::size_t column, const SumLimits& limits)
      : labels_(labels), column_(column), limits_(limits) {}

  const RowLabel& label(std::size_t row) const { return labels_[row]; }

  void add_to(std::optional<Decimal>& sum, std::size_t row) const {
    const auto& amount = labels_[row].amounts[column_];
    if (amount) sum = sum ? add(*sum, *amount) : amount;
  }

  // A whole of nothing is met by anything that is nothing: it proves no parts.
  bool is(std::size_t whole, const std::optional<Decimal>& sum, std::size_t parts) const {
    const auto& amount = labels_[whole].amounts[column_];
    if (!amount || amount->digits() == 0 || !sum) return false;
    const auto miss = add(*amount, -*sum);
    const double most = limits_.rounding * static_cast<double>(parts + 1);
    return miss && static_cast<double>(magnitude(*miss).digits()) <= most;
  }

  bool is(std::size_t whole, const Rows& parts) const {
    std::optional<Decimal> sum;
    for (const std::size_t part : parts) add_to(sum, part);
    return is(whole, sum, parts.size());
  }

  bool is_telling(std::size_t row) const {
    const auto& amount = labels_[row].amounts[column_];
    return amount && magnitude(*amount).digits() >= limits_.least_telling;
  }

 private:
  std::span<const RowLabel> labels_;
  std::size_t column_;
  const SumLimits& limits_;
};

// How many of the parts, from the first on, add up to the row; all where no count does.
std::size_t enough_parts(const ColumnSums& sums, std::size_t row, const Rows& parts) {
  std::optional<Decimal> sum;
  std::size_t enough = parts.size();
  for (std::size_t i = 0; i < parts.size(); ++i) {
    sums.add_to(sum, parts[i]);
    if (sums.is(row, sum, i + 1)) enough = i + 1;
  }
  return enough;
}

// Each part of `whole` with the parts that are its own, and beside it those that were too many.
std::vector<Group> flattened(const ColumnSums& sums, const std::vector<Rows>& parts, std::size_t whole) {
  std::vector<Group> flat;
  for (const std::size_t row : parts[whole]) {
    const Rows& own = parts[row];
    const bool plain = is_plain_item(sums.label(row)) &&
                       std::ranges::all_of(own, [&](std::size_t part) { return is_plain_item(sums.label(part)); });
    const auto enough = plain ? static_cast<std::ptrdiff_t>(enough_parts(sums, row, own)) : std::ssize(own);
    flat.push_back({row, Rows(own.begin(), own.begin() + enough)});
    std::for_each(own.begin() + enough, own.end(), [&](std::size_t part) { flat.push_back({part, parts[part]}); });
  }
  return flat;
}

// How many groups right behind the one at `at` add up to its row; 0 where it has parts or never is reached.
std::size_t following_parts(const ColumnSums& sums, std::span<const Group> flat, std::size_t at, std::size_t most) {
  if (!flat[at].parts.empty() || !is_plain_item(sums.label(flat[at].row))) return 0;
  std::optional<Decimal> sum;
  for (std::size_t i = at + 1; i < flat.size() && i - at <= most; ++i) {
    if (!flat[i].parts.empty() || !is_plain_item(sums.label(flat[i].row))) return 0;
    sums.add_to(sum, flat[i].row);
    if (sums.is(flat[at].row, sum, i - at)) return i - at;
  }
  return 0;
}

std::vector<Group> grouped(const ColumnSums& sums, std::span<const Group> flat, std::size_t most_following) {
  std::vector<Group> groups;
  for (std::size_t i = 0; i < flat.size(); ++i) {
    groups.push_back(flat[i]);
    const std::size_t following = following_parts(sums, flat, i, most_following);
    for (std::size_t k = 1; k <= following; ++k) groups.back().parts.push_back(flat[i + k].row);
    i += following;
  }
  return groups;
}

Rows rows_of(std::span<const Group> groups) {
  Rows rows;
  for (const Group& group : groups) rows.push_back(group.row);
  return rows;
}

// The groups that make the row add up in a column where it does not, and in all where it does; none where there are none.
std::vector<Group> proven_groups(std::span<const RowLabel> labels, const std::vector<Rows>& parts, std::size_t whole,
                                 const SumLimits& limits) {
  std::vector<ColumnSums> held;
  std::vector<ColumnSums> failed;
  for (std::size_t column = 0; column < labels[whole].amounts.size(); ++column) {
    const ColumnSums sums(labels, column, limits);
    if (!sums.is_telling(whole)) continue;
    (sums.is(whole, parts[whole]) ? held : failed).push_back(sums);
  }
  for (const ColumnSums& sums : failed) {
    std::vector<Group> groups = grouped(sums, flattened(sums, parts, whole), limits.most_following);
    const Rows rows = rows_of(groups);
    const bool is_told = groups.size() > 1 || groups.front().parts.size() > 1;  // one part alone repeats the row
    if (is_told && sums.is(whole, rows) &&
        std::ranges::all_of(held, [&](const ColumnSums& other) { return other.is(whole, rows); })) {
      return groups;
    }
  }
  return {};
}

// Of each row, those below it.
std::vector<Rows> parts_of_rows(std::span<const RowLabel> labels) {
  std::vector<Rows> parts(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].side.parent) parts[static_cast<std::size_t>(*labels[i].side.parent)].push_back(i);
  }
  return parts;
}

bool can_be_regrouped(std::span<const RowLabel> labels, const Rows& parts, std::size_t whole) {
  return parts.size() > 1 && labels[whole].side.role == RowRole::item && labels[whole].side.code.empty() &&
         std::ranges::all_of(parts, [&](std::size_t part) { return labels[part].side.role == RowRole::item; });
}

}  // namespace

void regroup_parts(std::span<RowLabel> labels, const SumLimits& limits) {
  std::vector<Rows> parts = parts_of_rows(labels);
  for (std::size_t whole = 0; whole < labels.size(); ++whole) {
    if (!can_be_regrouped(labels, parts[whole], whole)) continue;
    const std::vector<Group> groups = proven_groups(labels, parts, whole, limits);
    if (groups.empty()) continue;
    for (const Group& group : groups) {
      labels[group.row].side.parent = static_cast<int>(whole);
      for (const std::size_t part : group.parts) labels[part].side.parent = static_cast<int>(group.row);
    }
    parts = parts_of_rows(labels);
  }
  set_levels_by_parents(labels);
}

}  // namespace yusuan
