#include "check/usual_sums.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <utility>

namespace yusuan {
namespace {

struct Tally {
  int held = 0;  // and could have failed
  int broken = 0;

  void add(const Check& check) {
    held += is_telling(check) ? 1 : 0;
    broken += is_broken(check) ? 1 : 0;
  }
  bool holds_in(double share) const { return held > 0 && held >= share * (held + broken); }
};

bool has_lone_part(const Check& check) { return check.identity.parts.size() == 1; }

// Splits off the checks that `leaves` names.
template <typename Leaves>
Family taken_from(Family& family, const Leaves& leaves) {
  Family taken{{}, family.certain};
  const auto rest = std::stable_partition(family.checks.begin(), family.checks.end(),
                                          [&](const Check& check) { return !leaves(check); });
  std::move(rest, family.checks.end(), std::back_inserter(taken.checks));
  family.checks.erase(rest, family.checks.end());
  return taken;
}

// The checks in columns where the table does not usually add up: these say nothing of the others.
Family taken_unsummed(std::vector<Family>& rows, const UsualLimits& limits) {
  std::map<std::size_t, Tally> columns;
  for (const Family& row : rows) {
    for (const Check& check : row.checks) columns[check.identity.whole.at.column].add(check);
  }
  Family unsummed;
  // By one row a column cannot be judged.
  if (rows.size() < 2) return unsummed;
  for (Family& row : rows) {
    const Family taken = taken_from(row, [&](const Check& check) {
      return !columns[check.identity.whole.at.column].holds_in(limits.usual_of_column);
    });
    std::ranges::copy(taken.checks, std::back_inserter(unsummed.checks));
  }
  return unsummed;
}

Family joined(std::vector<Family>& rows) {
  Family all{{}, true};
  for (Family& row : rows) std::ranges::move(row.checks, std::back_inserter(all.checks));
  return all;
}

}  // namespace

std::vector<Family> by_usage(std::vector<Family> rows, const UsualLimits& limits) {
  std::vector<Family> families;
  families.push_back(taken_unsummed(rows, limits));
  Tally all;
  for (const Family& row : rows) {
    for (const Check& check : row.checks) all.add(check);
  }
  if (all.held < limits.fewest_telling_of_lone || !all.holds_in(limits.usual_of_lone)) {
    for (Family& row : rows) families.push_back(taken_from(row, has_lone_part));
  }
  if (all.held >= limits.fewest_telling && all.holds_in(limits.usual)) {
    families.push_back(joined(rows));
  } else {
    for (Family& row : rows) {
      const int held = telling(row);
      row.certain = row.certain || (held > 0 && held >= broken(row));
      families.push_back(std::move(row));
    }
  }
  std::erase_if(families, [](const Family& family) { return family.checks.empty(); });
  return families;
}

}  // namespace yusuan
