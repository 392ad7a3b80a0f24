#include "check/row_identities.hpp"

#include <algorithm>
#include <functional>
#include <optional>
#include <string_view>
#include <utility>

#include "budget/column_ids.hpp"
#include "budget/subject_code.hpp"
#include "check/usual_sums.hpp"

namespace yusuan {
namespace {

using Rows = std::vector<std::size_t>;

// Each sum is held against the whole table. No book's table has so many; one made of nothing else would take for ever.
constexpr std::size_t kMostSums = 300;

const RowSide& side_at(const BudgetTable& table, std::size_t row, std::size_t side) {
  return table.rows[row].sides[side];
}

std::size_t side_count(const BudgetTable& table) { return table.rows.empty() ? 0 : table.rows.front().sides.size(); }

// The statement that `whole` is the sum of `parts`, in each column of amounts of the side.
std::vector<Check> checks_of(const TableFigures& figures, std::string_view code, std::size_t side, std::size_t whole,
                             const Rows& parts, Relation relation = Relation::equal) {
  std::vector<Check> checks;
  for (const std::size_t column : figures.amounts(side_at(figures.table(), whole, side).side)) {
    if (figures.table().rows[whole].cells[column].covered) continue;
    Identity identity{std::string(code), relation, figures.at(whole, column), {}};
    for (const std::size_t part : parts) identity.parts.push_back(figures.at(part, column));
    if (auto check = checked(std::move(identity))) checks.push_back(std::move(*check));
  }
  return checks;
}

// The rows of a side below each row that has some.
std::vector<Rows> parts_by_row(const BudgetTable& table, std::size_t side) {
  std::vector<Rows> parts(table.rows.size());
  for (std::size_t i = 0; i < table.rows.size(); ++i) {
    if (const auto parent = side_at(table, i, side).parent) parts[static_cast<std::size_t>(*parent)].push_back(i);
  }
  return parts;
}

// A class or a section: what a book lists the parts of.
bool has_subject(const RowSide& side) {
  const int level = subject_level(side.code.size());
  return level == 1 || level == 2;
}

bool is_nameless(const RowSide& side) { return side.name.empty() && side.code.empty(); }

// The rows that stand for themselves: no part of another, no sum, no heading of nothing.
bool is_outermost(const RowSide& side) {
  return !side.parent && !is_sum(side.role) && side.role != RowRole::blank && side.role != RowRole::of_which;
}

// The rows around a total that it may be the sum of.
struct Surroundings {
  Rows above;
  Rows since;       // since the sum before
  Rows sums_above;  // subtotals since the total before
  Rows below;       // down to the next sum
  Rows sums_below;  // subtotals down to the next total
  std::optional<std::size_t> sum_before;
};

void look_above(const BudgetTable& table, std::size_t side, std::size_t total, Surroundings& around) {
  for (std::size_t i = 0; i < total; ++i) {
    const RowSide& row = side_at(table, i, side);
    if (is_sum(row.role)) {
      around.since.clear();
      around.sum_before = i;
      if (row.role == RowRole::total) around.sums_above.clear();
      if (row.role == RowRole::subtotal) around.sums_above.push_back(i);
    } else if (is_outermost(row)) {
      around.above.push_back(i);
      around.since.push_back(i);
    }
  }
}

void look_below(const BudgetTable& table, std::size_t side, std::size_t total, Surroundings& around) {
  for (std::size_t i = total + 1; i < table.rows.size(); ++i) {
    const RowSide& row = side_at(table, i, side);
    if (row.role == RowRole::total) break;
    if (row.role == RowRole::subtotal) around.sums_below.push_back(i);
    if (around.sums_below.empty() && is_outermost(row)) around.below.push_back(i);
  }
}

// What a total may be the sum of, the plainest first.
std::vector<Rows> candidates_for(const BudgetTable& table, std::size_t side, std::size_t total) {
  Surroundings around;
  look_above(table, side, total, around);
  look_below(table, side, total, around);
  std::vector<Rows> candidates;
  if (around.above.empty() && !around.sum_before) candidates.push_back(around.below);
  if (around.sum_before && !around.since.empty()) {
    Rows with_sum = around.since;
    with_sum.insert(with_sum.begin(), *around.sum_before);
    candidates.push_back(std::move(with_sum));
  }
  for (const Rows& rows : {around.since, around.above, around.sums_above, around.sums_below, around.below}) {
    candidates.push_back(rows);
  }
  std::erase_if(candidates, [](const Rows& rows) { return rows.empty(); });
  return candidates;
}

bool lists_some_only(const BudgetTable& table, std::size_t side, const Rows& parts) {
  return std::ranges::any_of(parts,
                             [&](std::size_t part) { return side_at(table, part, side).role == RowRole::of_which; });
}

// A sum of which some columns hold, and could have failed, is meant in the others too, but where the total is left blank.
void make_certain_by_columns(Family& family) {
  std::erase_if(family.checks, [&](const Check& check) { return is_broken(check) && !check.identity.whole.value; });
  family.certain = telling(family) >= broken(family);
}

// A sum that misses its total by more than this part of it is of other rows than the total is.
constexpr Decimal kFarthest{5, 1};

bool is_far_off(const Check& check) {
  if (!is_broken(check)) return false;
  const auto farthest = multiply(magnitude(*check.identity.whole.value), kFarthest);
  return !farthest || magnitude(check.miss) > *farthest;
}

Decimal miss_of(const Family& family) {
  Decimal miss;
  for (const Check& check : family.checks) miss = add(miss, magnitude(check.miss)).value_or(miss);
  return miss;
}

// Of the families that a total may be meant by, none of which holds, the one that is off least; none where all are far off.
Family nearest_of(std::vector<Family> families) {
  for (Family& family : families) {
    std::erase_if(family.checks, [](const Check& check) { return !check.identity.whole.value; });
    family.certain = true;
  }
  std::erase_if(families, [](const Family& family) {
    return family.checks.empty() || std::ranges::any_of(family.checks, is_far_off);
  });
  if (families.empty()) return {};
  return std::move(*std::ranges::min_element(families, {}, miss_of));
}

// Rows of a total's candidates for each side, tried in order: the first of those that hold most often.
Family family_of_total(const TableFigures& figures, std::size_t side, std::size_t total, bool complete, bool sums) {
  std::vector<Family> tried;
  Family best;
  int most = 0;
  for (const Rows& parts : candidates_for(figures.table(), side, total)) {
    Family family{checks_of(figures, "total", side, total, parts), complete};
    if (sums && !complete) tried.push_back(family);
    const int held = telling(family);
    if (best.checks.empty() || held > most) {
      best = std::move(family);
      most = held;
    }
  }
  if (most == 0 && !complete) return nearest_of(std::move(tried));
  if (most > 0 && !complete) make_certain_by_columns(best);
  return best;
}

// The columns of expenditure that a column of revenue must equal in a total row: that of the same id. Where a merged label
// covers it (blocks by function and by use side by side, totalled once), those with its last part.
std::vector<std::size_t> counterparts(const TableFigures& figures, std::size_t row, std::size_t revenue) {
  const BudgetTable& table = figures.table();
  const std::string_view id = id_on_side(table.columns[revenue]);
  std::vector<std::size_t> same;
  std::vector<std::size_t> alike;
  bool is_covered = table.rows[row].cells[revenue].covered;
  for (const std::size_t column : figures.amounts(SideName::expenditure)) {
    const std::string_view other = id_on_side(table.columns[column]);
    const bool covered = table.rows[row].cells[column].covered;
    if (other == id && covered) is_covered = true;
    if (covered) continue;
    if (other == id) same.push_back(column);
    if (last_part_of_id(other) == last_part_of_id(id)) alike.push_back(column);
  }
  return is_covered ? alike : same;
}

}  // namespace

std::vector<Family> part_families(const TableFigures& figures, bool complete) {
  const BudgetTable& table = figures.table();
  std::vector<Family> families;
  for (std::size_t side = 0; side < side_count(table); ++side) {
    Family subjects{{}, true};
    std::vector<Family> others;
    const std::vector<Rows> parts = parts_by_row(table, side);
    for (std::size_t row = 0; row < parts.size(); ++row) {
      // What has lost its name is no witness for its parts.
      if (parts[row].empty() || is_nameless(side_at(table, row, side))) continue;
      if (lists_some_only(table, side, parts[row])) {
        families.push_back({checks_of(figures, "part", side, row, parts[row], Relation::at_most), true});
        continue;
      }
      auto checks = checks_of(figures, "sum", side, row, parts[row]);
      if (has_subject(side_at(table, row, side))) {
        std::ranges::move(checks, std::back_inserter(subjects.checks));
      } else {
        others.push_back({std::move(checks), complete});
      }
    }
    families.push_back(std::move(subjects));
    if (!complete) others = by_usage(std::move(others));
    std::ranges::move(others, std::back_inserter(families));
  }
  std::erase_if(families, [](const Family& family) { return family.checks.empty(); });
  return families;
}

std::vector<Family> total_families(const TableFigures& figures, bool complete, bool sums) {
  const BudgetTable& table = figures.table();
  std::vector<Family> families;
  for (std::size_t side = 0; side < side_count(table); ++side) {
    std::size_t count = 0;
    for (std::size_t row = 0; row < table.rows.size() && count < kMostSums; ++row) {
      if (!is_sum(side_at(table, row, side).role)) continue;
      ++count;
      Family family = family_of_total(figures, side, row, complete, sums);
      if (!family.checks.empty()) families.push_back(std::move(family));
    }
  }
  return families;
}

std::vector<Family> side_families(const TableFigures& figures, bool balanced) {
  const BudgetTable& table = figures.table();
  if (side_count(table) != 2 || side_at(table, 0, 0).side != SideName::revenue) return {};
  for (std::size_t row = table.rows.size(); row-- > 0;) {
    if (side_at(table, row, 0).role != RowRole::total || side_at(table, row, 1).role != RowRole::total) continue;
    Family family{{}, balanced};
    for (const std::size_t revenue : figures.amounts(SideName::revenue)) {
      for (const std::size_t expenditure : counterparts(figures, row, revenue)) {
        Identity identity{"sides", Relation::equal, figures.at(row, revenue), {figures.at(row, expenditure)}, true};
        if (auto check = checked(std::move(identity))) family.checks.push_back(std::move(*check));
      }
    }
    if (family.checks.empty()) return {};
    return {family};
  }
  return {};
}

}  // namespace yusuan
