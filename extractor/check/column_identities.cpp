#include "check/column_identities.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "budget/column_ids.hpp"

namespace yusuan {
namespace {

using Columns = std::vector<std::size_t>;

constexpr std::array<std::string_view, 2> kTotals = {"total", "subtotal"};

// `basic.` of `basic.personnel`, empty for `total`.
std::string_view group_of(std::string_view id) { return id.substr(0, id.size() - last_part_of_id(id).size()); }

bool is_total(std::string_view id) { return std::ranges::find(kTotals, last_part_of_id(id)) != kTotals.end(); }

std::optional<std::size_t> column_named(const BudgetTable& table, const std::string& id) {
  const auto column = std::ranges::find(table.columns, id, &BudgetColumn::id);
  if (column == table.columns.end() || column->role != ColumnRole::amount) return std::nullopt;
  return static_cast<std::size_t>(column - table.columns.begin());
}

Family family_of(const TableFigures& figures, std::size_t whole, const Columns& parts, bool certain) {
  Family family{{}, certain};
  for (std::size_t row = 0; row < figures.table().rows.size(); ++row) {
    Identity identity{"columns", Relation::equal, figures.at(row, whole), {}};
    for (const std::size_t part : parts) identity.parts.push_back(figures.at(row, part));
    if (auto check = checked(std::move(identity))) family.checks.push_back(std::move(*check));
  }
  return family;
}

// The columns directly in a group: its own, and of each group within it the total, or all where it has none.
Columns members_of(const BudgetTable& table, std::string_view group, std::size_t whole) {
  const SideName side = table.columns[whole].side;
  Columns members;
  std::vector<std::string_view> inner_totals;
  for (const BudgetColumn& column : table.columns) {
    const std::string_view inner = group_of(column.id);
    if (inner.size() > group.size() && is_total(column.id)) inner_totals.push_back(inner);
  }
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    const BudgetColumn& column = table.columns[i];
    if (i == whole || column.role != ColumnRole::amount || column.side != side) continue;
    if (!std::string_view(column.id).starts_with(group)) continue;
    const std::string_view own = group_of(column.id);
    if (own == group && is_total(column.id)) continue;
    // Left out: what a total between the group and the column stands for.
    const bool summed = std::ranges::any_of(inner_totals, [&](std::string_view inner) {
      return own.starts_with(inner) && !(own == inner && is_total(column.id));
    });
    if (!summed) members.push_back(i);
  }
  return members;
}

std::vector<Family> known_families(const TableFigures& figures, std::span<const ColumnSum> known) {
  std::vector<Family> families;
  const BudgetTable& table = figures.table();
  for (const ColumnSum& sum : known) {
    for (std::size_t whole = 0; whole < table.columns.size(); ++whole) {
      const std::string& id = table.columns[whole].id;
      if (last_part_of_id(id) != sum.whole) continue;
      Columns parts;
      for (const std::string& part : sum.parts) {
        if (const auto column = column_named(table, std::string(group_of(id)) + part)) parts.push_back(*column);
      }
      if (parts.size() > 1) families.push_back(family_of(figures, whole, parts, true));
    }
  }
  return families;
}

}  // namespace

std::vector<Family> column_families(const TableFigures& figures, std::span<const ColumnSum> known, bool complete) {
  const BudgetTable& table = figures.table();
  std::vector<Family> families = known_families(figures, known);
  for (std::size_t whole = 0; whole < table.columns.size(); ++whole) {
    const std::string& id = table.columns[whole].id;
    if (table.columns[whole].role != ColumnRole::amount || !is_total(id)) continue;
    const Columns parts = members_of(table, group_of(id), whole);
    if (parts.size() > 1) families.push_back(family_of(figures, whole, parts, complete));
  }
  std::erase_if(families, [](const Family& family) { return family.checks.empty(); });
  return families;
}

}  // namespace yusuan
