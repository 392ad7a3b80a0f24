#include "budget/part_sums.hpp"

#include <algorithm>
#include <cstdlib>

namespace yusuan {
namespace {

bool add_up(const std::optional<Decimal>& whole, const std::optional<Decimal>& sum, std::size_t parts,
            const SumLimits& limits) {
  if (!whole || whole->digits() == 0) return !sum || sum->digits() == 0;
  if (!sum) return false;
  const auto miss = add(*whole, -*sum);
  const double most = limits.rounding * static_cast<double>(parts + 1);
  return miss && static_cast<double>(std::abs(miss->digits())) <= most;
}

}  // namespace

bool add_up(const RowLabel& whole, const Sums& sums, std::size_t parts, const SumLimits& limits) {
  bool is_telling = false;
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (!add_up(whole.amounts[i], sums[i], parts, limits)) return false;
    is_telling = is_telling || (whole.amounts[i] && std::abs(whole.amounts[i]->digits()) >= limits.least_telling);
  }
  return is_telling;
}

void add_row(Sums& sums, const RowLabel& row) {
  for (std::size_t i = 0; i < sums.size(); ++i) {
    if (row.amounts[i]) sums[i] = sums[i] ? add(*sums[i], *row.amounts[i]) : row.amounts[i];
  }
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
