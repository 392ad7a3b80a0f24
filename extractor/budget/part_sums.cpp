#include "budget/part_sums.hpp"

#include <algorithm>

namespace yusuan {

std::vector<Rows> parts_of_rows(std::span<const RowLabel> labels) {
  std::vector<Rows> parts(labels.size());
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (labels[i].side.parent) parts[static_cast<std::size_t>(*labels[i].side.parent)].push_back(i);
  }
  return parts;
}

void make_parts(std::span<RowLabel> labels, std::size_t row, std::span<const std::size_t> parts) {
  for (const std::size_t part : parts) labels[part].side.parent = static_cast<int>(row);
}

Rows rows_of(std::span<const RowGroup> groups) {
  Rows rows;
  rows.reserve(groups.size());
  for (const RowGroup& group : groups) rows.push_back(group.row);
  return rows;
}

void add_figure(std::optional<Decimal>& sum, const std::optional<Decimal>& figure) {
  if (figure) sum = sum ? add(*sum, *figure) : figure;
}

bool is_sum_of(const std::optional<Decimal>& whole, const std::optional<Decimal>& sum, std::size_t parts,
               const SumLimits& limits) {
  if (!whole || whole->digits() == 0) return !sum || sum->digits() == 0;
  if (!sum) return false;
  const auto miss = add(*whole, -*sum);
  const double most = limits.rounding * static_cast<double>(parts + 1);
  return miss && static_cast<double>(magnitude(*miss).digits()) <= most;
}

bool is_telling(const std::optional<Decimal>& figure, const SumLimits& limits) {
  return figure && magnitude(*figure).digits() >= limits.least_telling;
}

bool add_up(const RowLabel& whole, const Sums& sums, std::size_t parts, const SumLimits& limits) {
  bool tells = false;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (!is_sum_of(whole.amounts[i], sums[i], parts, limits)) return false;
    tells = tells || is_telling(whole.amounts[i], limits);
  }
  return tells;
}

void add_row(Sums& sums, const RowLabel& row) {
  for (std::size_t i = 0; i < sums.size(); ++i) add_figure(sums[i], row.amounts[i]);
}

bool adds_up(std::span<const RowLabel> labels, std::size_t whole, std::span<const std::size_t> parts,
             const SumLimits& limits) {
  Sums sums(labels[whole].amounts.size());
  for (const std::size_t part : parts) add_row(sums, labels[part]);
  return add_up(labels[whole], sums, parts.size(), limits);
}

bool is_plain_item(const RowLabel& label) {
  return label.side.role == RowRole::item && label.mark.level == 0 && label.side.code.empty();
}

bool is_nothing(const RowLabel& label) {
  return std::ranges::all_of(label.amounts, [](const auto& amount) { return !amount || amount->digits() == 0; });
}

void set_levels_by_parents(std::span<RowLabel> labels) {
  for (RowLabel& label : labels) {
    if (!label.side.code.empty()) continue;
    if (label.side.parent) label.side.level = labels[static_cast<std::size_t>(*label.side.parent)].side.level + 1;
  }
}

}  // namespace yusuan
