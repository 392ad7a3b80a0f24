#include "check/choose_readings.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "budget/number_columns.hpp"
#include "budget/recognise_table.hpp"
#include "check/run_checks.hpp"
#include "table/take_reading.hpp"

namespace yusuan {
namespace {

using Place = CellPlaces::value_type;

Place place_of(const AlternativeCell& cell) {
  return {static_cast<std::size_t>(cell.row), static_cast<std::size_t>(cell.column)};
}

Place place_of(const Term& term) { return {term.at.row, term.at.column}; }

// What an identity says, whatever its figures are. A whole has one identity of a code, or few.
using Statement = std::tuple<std::string, std::size_t, std::size_t>;

Statement statement_of(const Check& check) {
  return {check.identity.code, check.identity.whole.at.row, check.identity.whole.at.column};
}

using Statements = std::multimap<Statement, const Check*>;

Statements statements_of(const std::vector<Check>& checks) {
  Statements statements;
  for (const Check& check : checks) statements.emplace(statement_of(check), &check);
  return statements;
}

// The cells of a reading, by what they would hold.
class Change {
 public:
  explicit Change(const Alternative& reading) {
    for (const AlternativeCell& cell : reading.cells) blank_.emplace(place_of(cell), cell.text.empty());
  }

  [[nodiscard]] bool holds(const Term& term) const { return blank_.contains(place_of(term)); }

  [[nodiscard]] bool touches(const Check& check) const {
    return holds(check.identity.whole) ||
           std::ranges::any_of(check.identity.parts, [this](const Term& term) { return holds(term); });
  }

  // Does it leave nothing of the check's figures?
  [[nodiscard]] bool empties(const Check& check) const {
    const auto leaves_nothing = [this](const Term& term) {
      const auto cell = blank_.find(place_of(term));
      return !term.value || (cell != blank_.end() && cell->second);
    };
    return leaves_nothing(check.identity.whole) && std::ranges::all_of(check.identity.parts, leaves_nothing);
  }

 private:
  std::map<Place, bool> blank_;
};

// Does `after` say of the changed table what `before` said? Its parts are the same, as far as they hold figures and stay.
bool says_the_same(const Check& before, const Check& after, const Change& change) {
  if (before.identity.relation != after.identity.relation) return false;
  CellPlaces parts;
  for (const Term& term : after.identity.parts) parts.insert(place_of(term));
  return std::ranges::all_of(before.identity.parts, [&](const Term& term) {
    return !term.value || change.holds(term) || parts.contains(place_of(term));
  });
}

const Check* counterpart(const Check& check, const Statements& others, const auto& same) {
  const auto [first, last] = others.equal_range(statement_of(check));
  const auto found = std::find_if(first, last, [&](const auto& other) { return same(*other.second); });
  return found == last ? nullptr : found->second;
}

// Could it have failed? A single part tells too: it broke before.
bool is_proof(const Check& check) {
  const std::optional<Decimal>& whole = check.identity.whole.value;
  return check.identity.relation == Relation::equal && whole && whole->digits() != 0;
}

// Reads one table again and again, each time with other cells.
class Trials {
 public:
  Trials(const BudgetDocument& document, std::size_t index, const Table& printed, const CatalogueData& catalogue)
      : document_(document), index_(index), printed_(printed), catalogue_(catalogue) {
    for (const Alternative& alternative : printed.alternatives) {
      for (const AlternativeCell& cell : alternative.cells) in_doubt_.insert(place_of(cell));
    }
    before_ = checks_of_table(document, document.tables[index], index, catalogue, in_doubt_);
    statements_ = statements_of(before_);
  }

  // The broken identities that speak of the reading's cells.
  [[nodiscard]] std::vector<const Check*> in_doubt(const Alternative& reading) const {
    const Change change(reading);
    std::vector<const Check*> checks;
    for (const Check& check : before_) {
      if (is_broken(check) && change.touches(check)) checks.push_back(&check);
    }
    return checks;
  }

  // By how many of the identities in doubt the reading is proven; none where it mends not all, or breaks others. Those that speak
  // of `open` places do not count.
  [[nodiscard]] std::optional<int> proofs_of(const Alternative& reading, const CellPlaces& open = {}) const {
    const Change change(reading);
    std::vector<Check> after = checks_of_table(document_, table_with(reading), index_, catalogue_, in_doubt_);
    std::erase_if(after, [&](const Check& check) { return speaks_of(check, open); });
    if (breaks_others(after, change)) return std::nullopt;
    const Statements statements = statements_of(after);
    int proofs = 0;
    for (const Check& check : before_) {
      if (speaks_of(check, open)) continue;
      const auto same = [&](const Check& other) { return says_the_same(check, other, change); };
      const Check* now = counterpart(check, statements, same);
      if (now == nullptr) {
        if (!change.empties(check)) return std::nullopt;
      } else if (is_broken(check) && change.touches(check)) {
        if (now->verdict != Verdict::held) return std::nullopt;
        if (is_proof(*now)) ++proofs;
      } else if (now->verdict > check.verdict) {
        return std::nullopt;
      }
    }
    return proofs > 0 ? std::optional(proofs) : std::nullopt;
  }

 private:
  [[nodiscard]] BudgetTable table_with(const Alternative& reading) const {
    Table printed = printed_;
    take_reading(printed, reading);
    const BudgetTable& first = document_.tables[index_];
    BudgetTable table;
    table.id = first.id;
    table.kind = first.kind;
    table.unit = first.unit;
    table.yuan_per_unit = first.yuan_per_unit;
    table.columns = first.columns;
    table.rows = read_rows(printed, table.columns, catalogue_);
    return table;
  }

  // Is one broken that was not?
  [[nodiscard]] bool breaks_others(const std::vector<Check>& after, const Change& change) const {
    return std::ranges::any_of(after, [&](const Check& check) {
      const auto was_broken = [&](const Check& other) {
        return is_broken(other) && says_the_same(other, check, change);
      };
      return is_broken(check) && counterpart(check, statements_, was_broken) == nullptr;
    });
  }

  const BudgetDocument& document_;
  std::size_t index_;
  const Table& printed_;
  const CatalogueData& catalogue_;
  CellPlaces in_doubt_;
  std::vector<Check> before_;
  Statements statements_;
};

struct Candidate {
  Alternative reading;
  std::vector<const Check*> in_doubt;
  int proofs = 0;
};

// The alternative as far as it changes cells of numbers: a line of figures between two rows may hold the rows' codes.
Alternative of_numbers(Alternative alternative, const BudgetTable& table) {
  const auto holds_none = [&](const AlternativeCell& cell) {
    return !holds_numbers(table.columns[static_cast<std::size_t>(cell.column)].role);
  };
  if (alternative.doubt == Doubt::between_rows) {
    std::erase_if(alternative.cells, holds_none);
  } else if (std::ranges::any_of(alternative.cells, holds_none)) {
    alternative.cells.clear();
  }
  return alternative;
}

std::vector<Candidate> candidates_of(const BudgetTable& table, const Table& printed, const Trials& trials) {
  std::vector<Candidate> candidates;
  for (const Alternative& alternative : printed.alternatives) {
    if (!keeps_the_characters(printed, alternative)) continue;
    Candidate candidate{of_numbers(alternative, table), {}};
    const bool known = std::ranges::any_of(
        candidates, [&](const Candidate& other) { return other.reading.cells == candidate.reading.cells; });
    candidate.in_doubt = trials.in_doubt(candidate.reading);
    if (!known && !candidate.in_doubt.empty()) candidates.push_back(std::move(candidate));
  }
  return candidates;
}

bool share_a_cell(const Candidate& a, const Candidate& b) {
  return std::ranges::any_of(a.reading.cells, [&](const AlternativeCell& cell) {
    return std::ranges::any_of(b.reading.cells, [&](const AlternativeCell& other) {
      return cell.row == other.row && cell.column == other.column;
    });
  });
}

bool share_a_row(const Candidate& a, const Candidate& b) {
  return std::ranges::any_of(a.reading.cells, [&](const AlternativeCell& cell) {
    return std::ranges::find(b.reading.cells, cell.row, &AlternativeCell::row) != b.reading.cells.end();
  });
}

bool share_an_identity(const Candidate& a, const Candidate& b) {
  return std::ranges::any_of(
      a.in_doubt, [&](const Check* check) { return std::ranges::find(b.in_doubt, check) != b.in_doubt.end(); });
}

Candidate joined(Candidate candidate, const Candidate& other, const Trials& trials) {
  candidate.reading.cells.insert(candidate.reading.cells.end(), other.reading.cells.begin(), other.reading.cells.end());
  candidate.in_doubt = trials.in_doubt(candidate.reading);
  return candidate;
}

std::vector<Candidate> pairs_of(const std::vector<Candidate>& candidates, const Trials& trials) {
  std::vector<Candidate> pairs;
  for (std::size_t i = 0; i < candidates.size(); ++i) {
    for (std::size_t k = i + 1; k < candidates.size(); ++k) {
      if (!share_a_row(candidates[i], candidates[k]) || share_a_cell(candidates[i], candidates[k])) continue;
      pairs.push_back(joined(candidates[i], candidates[k], trials));
    }
  }
  return pairs;
}

// Those that mend what is in doubt.
std::vector<Candidate> proven(std::vector<Candidate> candidates, const Trials& trials) {
  std::erase_if(candidates, [&](Candidate& candidate) {
    candidate.proofs = trials.proofs_of(candidate.reading).value_or(0);
    return candidate.proofs == 0;
  });
  return candidates;
}

// Those that are alone with what they mend and change.
std::vector<Candidate> only_ones(const std::vector<Candidate>& candidates) {
  std::vector<Candidate> alone;
  for (const Candidate& candidate : candidates) {
    const auto rivals = std::ranges::count_if(candidates, [&](const Candidate& other) {
      return share_an_identity(candidate, other) || share_a_cell(candidate, other);
    });
    if (rivals == 1) alone.push_back(candidate);  // itself
  }
  return alone;
}

// The places that candidates leave open which have nothing to do with this one.
CellPlaces open_beside(const Candidate& candidate, const std::vector<Candidate>& all) {
  CellPlaces places;
  for (const Candidate& other : all) {
    if (share_a_cell(candidate, other)) continue;
    for (const AlternativeCell& cell : other.reading.cells) places.insert(place_of(cell));
  }
  return places;
}

// Where doubtful figures are parts of each other's sums, none of them mends those alone: each is proven by the identities that speak of
// no other one, and they are taken if together they mend all.
std::vector<Candidate> proven_together(const std::vector<Candidate>& candidates, const Trials& trials) {
  std::vector<Candidate> chosen;
  for (Candidate candidate : candidates) {
    const CellPlaces open = open_beside(candidate, candidates);
    candidate.proofs = trials.proofs_of(candidate.reading, open).value_or(0);
    std::erase_if(candidate.in_doubt, [&](const Check* check) { return speaks_of(*check, open); });
    if (candidate.proofs > 0) chosen.push_back(std::move(candidate));
  }
  chosen = only_ones(chosen);
  if (chosen.size() < 2) return {};
  Candidate all = chosen.front();
  for (std::size_t i = 1; i < chosen.size(); ++i) all = joined(std::move(all), chosen[i], trials);
  return trials.proofs_of(all.reading) ? chosen : std::vector<Candidate>{};
}

void leave_out_decided(std::vector<Candidate>& candidates, const std::vector<Candidate>& decided) {
  std::erase_if(candidates, [&](const Candidate& candidate) {
    return std::ranges::any_of(decided, [&](const Candidate& other) {
      return share_an_identity(candidate, other) || share_a_cell(candidate, other);
    });
  });
}

}  // namespace

std::vector<Repair> choose_readings(const BudgetDocument& document, std::size_t index, const Table& printed,
                                    const CatalogueData& catalogue, const ChoiceLimits& limits) {
  if (printed.alternatives.empty()) return {};
  const Trials trials(document, index, printed, catalogue);
  std::vector<Candidate> candidates = candidates_of(document.tables[index], printed, trials);
  if (std::ssize(candidates) > limits.most_trials) return {};
  std::vector<Candidate> chosen = proven_together(candidates, trials);
  leave_out_decided(candidates, chosen);
  const auto take_only_ones = [&](const std::vector<Candidate>& mending) {
    leave_out_decided(candidates, mending);
    std::ranges::move(only_ones(mending), std::back_inserter(chosen));
  };
  take_only_ones(proven(candidates, trials));
  std::vector<Candidate> pairs = pairs_of(candidates, trials);
  if (std::ssize(pairs) <= limits.most_trials) take_only_ones(proven(std::move(pairs), trials));
  std::vector<Repair> repairs;
  repairs.reserve(chosen.size());
  for (Candidate& candidate : chosen) repairs.push_back({std::move(candidate.reading), candidate.proofs});
  return repairs;
}

}  // namespace yusuan
