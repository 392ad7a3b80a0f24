#include "budget/regrouped_parts.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace yusuan {
namespace {

// The sums of one side's rows, in one column of amounts.
class ColumnSums {
 public:
  ColumnSums(std::span<const RowLabel> labels, std::size_t column, const SumLimits& limits)
      : labels_(labels), column_(column), limits_(limits) {}

  const RowLabel& label(std::size_t row) const { return labels_[row]; }

  void add_to(std::optional<Decimal>& sum, std::size_t row) const { add_figure(sum, labels_[row].amounts[column_]); }

  // A whole of nothing is met by anything that is nothing: it proves no parts.
  bool is(std::size_t whole, const std::optional<Decimal>& sum, std::size_t parts) const {
    const auto& amount = labels_[whole].amounts[column_];
    return amount && amount->digits() != 0 && is_sum_of(amount, sum, parts, limits_);
  }

  bool is(std::size_t whole, const Rows& parts) const {
    std::optional<Decimal> sum;
    for (const std::size_t part : parts) add_to(sum, part);
    return is(whole, sum, parts.size());
  }

  bool tells(std::size_t row) const { return is_telling(labels_[row].amounts[column_], limits_); }

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
std::vector<RowGroup> flattened(const ColumnSums& sums, const std::vector<Rows>& parts, std::size_t whole) {
  std::vector<RowGroup> flat;
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
std::size_t following_parts(const ColumnSums& sums, std::span<const RowGroup> flat, std::size_t at, std::size_t most) {
  if (!flat[at].parts.empty() || !is_plain_item(sums.label(flat[at].row))) return 0;
  std::optional<Decimal> sum;
  for (std::size_t i = at + 1; i < flat.size() && i - at <= most; ++i) {
    if (!flat[i].parts.empty() || !is_plain_item(sums.label(flat[i].row))) return 0;
    sums.add_to(sum, flat[i].row);
    if (sums.is(flat[at].row, sum, i - at)) return i - at;
  }
  return 0;
}

std::vector<RowGroup> grouped(const ColumnSums& sums, std::span<const RowGroup> flat, std::size_t most_following) {
  std::vector<RowGroup> groups;
  for (std::size_t i = 0; i < flat.size(); ++i) {
    groups.push_back(flat[i]);
    const std::size_t following = following_parts(sums, flat, i, most_following);
    for (std::size_t k = 1; k <= following; ++k) groups.back().parts.push_back(flat[i + k].row);
    i += following;
  }
  return groups;
}

// The groups that make the row add up in a column where it does not, and in all where it does; none where there are none.
std::vector<RowGroup> proven_groups(std::span<const RowLabel> labels, const std::vector<Rows>& parts, std::size_t whole,
                                    const SumLimits& limits) {
  std::vector<ColumnSums> held;
  std::vector<ColumnSums> failed;
  for (std::size_t column = 0; column < labels[whole].amounts.size(); ++column) {
    const ColumnSums sums(labels, column, limits);
    if (!sums.tells(whole)) continue;
    (sums.is(whole, parts[whole]) ? held : failed).push_back(sums);
  }
  for (const ColumnSums& sums : failed) {
    std::vector<RowGroup> groups = grouped(sums, flattened(sums, parts, whole), limits.most_following);
    const Rows rows = rows_of(groups);
    const bool is_told = groups.size() > 1 || groups.front().parts.size() > 1;  // one part alone repeats the row
    if (is_told && sums.is(whole, rows) &&
        std::ranges::all_of(held, [&](const ColumnSums& other) { return other.is(whole, rows); })) {
      return groups;
    }
  }
  return {};
}

Rows in_order(Rows rows) {
  std::ranges::sort(rows);
  return rows;
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
    const std::vector<RowGroup> groups = proven_groups(labels, parts, whole, limits);
    if (groups.empty()) continue;
    make_parts(labels, whole, rows_of(groups));
    parts[whole] = in_order(rows_of(groups));
    for (const RowGroup& group : groups) {
      make_parts(labels, group.row, group.parts);
      parts[group.row] = in_order(group.parts);
    }
  }
  set_levels_by_parents(labels);
}

}  // namespace yusuan
