#include "mutation/measure_faults.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <random>
#include <set>
#include <span>
#include <string_view>
#include <tuple>
#include <utility>

#include "check/run_checks.hpp"

namespace yusuan {
namespace {

// A cell by the counting of the table without the fault.
using Cell = std::tuple<std::string, int, int>;
using Cells = std::vector<Cell>;
using FindingKey = std::pair<std::string, Cells>;

struct Place {
  std::size_t table = 0;
  Mutation mutation;
};

// What is known of the document without a fault.
struct Baseline {
  std::vector<Check> checks;
  std::set<FindingKey> mismatches;
};

Cell cell_of(const BudgetDocument& document, const CellAt& at) {
  return {document.tables[at.table].id, static_cast<int>(at.row), static_cast<int>(at.column)};
}

// `dropped` is the row that is missing in the table of that id; rows below it have moved up.
struct DroppedRow {
  std::string table;
  int row = 0;
};

FindingKey key_of(const Finding& finding, const std::optional<DroppedRow>& dropped) {
  FindingKey key{finding.code, {}};
  for (const FindingCell& cell : finding.cells) {
    const bool moved = dropped && cell.table == dropped->table && cell.row >= dropped->row;
    key.second.emplace_back(cell.table, cell.row + (moved ? 1 : 0), cell.column);
  }
  return key;
}

FindingKey key_of(const Check& check, const BudgetDocument& document) {
  FindingKey key{check.identity.code + "-mismatch", {cell_of(document, check.identity.whole.at)}};
  for (const Term& part : check.identity.parts) key.second.push_back(cell_of(document, part.at));
  return key;
}

std::set<FindingKey> mismatches_of(const BudgetDocument& document, const std::optional<DroppedRow>& dropped = {}) {
  std::set<FindingKey> keys;
  for (const Finding& finding : document.findings) {
    if (finding.severity >= Severity::warning) keys.insert(key_of(finding, dropped));
  }
  return keys;
}

bool touches(const CellAt& at, const Place& place) {
  return at.table == place.table && at.row == place.mutation.row &&
         std::ranges::find(place.mutation.columns, at.column) != place.mutation.columns.end();
}

bool sums_rows(const Check& check) {
  return check.identity.relation == Relation::equal && std::ranges::all_of(check.identity.parts, [&](const Term& part) {
           return part.at.table == check.identity.whole.at.table && part.at.column == check.identity.whole.at.column;
         });
}

// What stands for a dropped figure in the sums that it was a part of: its own parts, which are still there, else nothing.
std::optional<Decimal> in_place_of_dropped(const CellAt& at, const Baseline& baseline) {
  const auto own = std::ranges::find_if(
      baseline.checks, [&](const Check& check) { return check.identity.whole.at == at && sums_rows(check); });
  return own == baseline.checks.end() ? std::nullopt : std::optional(own->sum);
}

// The value a cell has with the fault.
std::optional<Decimal> value_with_fault(const Term& term, const Place& place, const Baseline& baseline,
                                        const BudgetTable& faulty) {
  if (!touches(term.at, place)) return term.value;
  if (place.mutation.kind == MutationKind::drop) return in_place_of_dropped(term.at, baseline);
  return faulty.rows[term.at.row].cells[term.at.column].value;
}

// The figure as it stands in the identity.
std::optional<Decimal> in_unit_of(const Identity& identity, const std::optional<Decimal>& value,
                                  const BudgetTable& table) {
  if (!identity.in_yuan || !value || !table.yuan_per_unit) return value;
  return multiply(*value, *table.yuan_per_unit);
}

// Two tables are compared in the rows that both have.
bool is_not_compared(const Identity& identity, const Place& place) {
  if (place.mutation.kind != MutationKind::drop) return false;
  return touches(identity.whole.at, place) || std::ranges::any_of(identity.parts, [&](const Term& part) {
           return part.at.table != identity.whole.at.table && touches(part.at, place);
         });
}

// Does an identity that held break when these cells have the values of the fault? A whole that is gone breaks nothing.
bool breaks(const Check& check, const Place& place, const Baseline& baseline, const BudgetTable& faulty,
            std::optional<std::size_t> only = {}) {
  if (is_broken(check)) return false;
  Identity identity = check.identity;
  bool touched = false;
  const auto change = [&](Term& term) {
    if (!touches(term.at, place) || (only && term.at.column != *only)) return;
    touched = true;
    term.value = in_unit_of(identity, value_with_fault(term, place, baseline, faulty), faulty);
  };
  if (is_not_compared(identity, place)) return false;
  change(identity.whole);
  for (Term& part : identity.parts) change(part);
  if (!touched) return false;
  const auto again = checked(std::move(identity));
  return again && is_broken(*again);
}

bool shares(const Check& check, const Place& place) {
  return touches(check.identity.whole.at, place) ||
         std::ranges::any_of(check.identity.parts, [&](const Term& part) { return touches(part.at, place); });
}

// Of the document with the fault: does the finding name a cell that was altered? A cell that is gone cannot be named: then the
// whole that it was a part of.
bool names_fault(const FindingKey& key, const Place& place, const Baseline& baseline, const BudgetDocument& document) {
  if (place.mutation.kind == MutationKind::drop) {
    return std::ranges::any_of(baseline.checks, [&](const Check& check) {
      return shares(check, place) && cell_of(document, check.identity.whole.at) == key.second.front();
    });
  }
  const std::string& id = document.tables[place.table].id;
  return std::ranges::any_of(place.mutation.columns, [&](std::size_t column) {
    const Cell cell{id, static_cast<int>(place.mutation.row), static_cast<int>(column)};
    return std::ranges::find(key.second, cell) != key.second.end();
  });
}

void count_by_code(FaultCount& count, std::span<const Check* const> broken, const std::set<FindingKey>& after,
                   const BudgetDocument& document, const Place& place) {
  for (const Check* check : broken) {
    IdentityCount& of_code = count.by_code[check->identity.code];
    ++of_code.broken;
    const FindingKey key = key_of(*check, document);
    const std::size_t cells = place.mutation.kind == MutationKind::drop ? 1 : key.second.size();
    // A likely cause may be named behind the cells of the identity.
    const bool told = std::ranges::any_of(after, [&](const FindingKey& k) {
      return k.first == key.first && k.second.size() >= cells &&
             std::equal(key.second.begin(), key.second.begin() + static_cast<std::ptrdiff_t>(cells), k.second.begin());
    });
    ++(told ? of_code.told : of_code.given_up);
  }
}

std::string description(const Place& place, const BudgetDocument& document, std::span<const Check* const> broken,
                        std::string_view what) {
  std::set<std::string> codes;
  for (const Check* check : broken) codes.insert(check->identity.code);
  return fmt::format("{} {} row {} column {}: {}, {}", what, document.tables[place.table].id, place.mutation.row,
                     fmt::join(place.mutation.columns, ","), name_of(place.mutation.kind), fmt::join(codes, "+"));
}

// The finding was there before, if with other cells: its likely cause, or the nearest of the cells that a text may mean, may
// lie in what was changed.
bool was_told_before(const FindingKey& key, const Baseline& baseline) {
  if (baseline.mismatches.contains(key)) return true;
  return std::ranges::any_of(baseline.mismatches, [&](const FindingKey& before) {
    if (before.first != key.first) return false;
    if (before.second.empty() || key.second.empty()) return before.second.empty() == key.second.empty();
    return before.second.front() == key.second.front();
  });
}

// Does the fault, counts what the checks say, and undoes it.
void judge(const Place& place, const Baseline& baseline, BudgetDocument& document, const CatalogueData& catalogue,
           FaultCount& count) {
  BudgetTable faulty = mutated(document.tables[place.table], place.mutation);
  std::vector<const Check*> broken;
  bool covering = false;
  for (const Check& check : baseline.checks) {
    if (check.identity.relation != Relation::equal || !shares(check, place)) continue;
    if (breaks(check, place, baseline, faulty)) broken.push_back(&check);
    covering = covering || std::ranges::any_of(place.mutation.columns, [&](std::size_t column) {
                 return breaks(check, place, baseline, faulty, column);
               });
  }
  ++count.faults;
  count.covering += covering ? 1 : 0;
  if (broken.empty()) return;
  ++count.detectable;
  std::optional<DroppedRow> dropped;
  if (place.mutation.kind == MutationKind::drop) {
    dropped = DroppedRow{faulty.id, static_cast<int>(place.mutation.row)};
  }
  std::swap(document.tables[place.table], faulty);
  run_checks(document, catalogue);
  const std::set<FindingKey> after = mismatches_of(document, dropped);
  std::swap(document.tables[place.table], faulty);

  bool told = false;
  bool clean = true;
  for (const FindingKey& key : after) {
    if (was_told_before(key, baseline)) continue;
    if (!key.second.empty() && names_fault(key, place, baseline, document)) {
      told = true;
    } else {
      clean = false;
    }
  }
  count.told += told ? 1 : 0;
  count.clean += told && clean ? 1 : 0;
  count_by_code(count, broken, after, document, place);
  if (!told) count.missed.push_back(description(place, document, broken, "not told"));
  if (!clean) count.missed.push_back(description(place, document, broken, "told elsewhere too"));
}

std::vector<Place> drawn_places(const BudgetDocument& document, MutationKind kind, std::size_t most) {
  std::vector<Place> places;
  for (std::size_t table = 0; table < document.tables.size(); ++table) {
    for (Mutation& mutation : mutations_of(document.tables[table], kind)) {
      places.push_back({table, std::move(mutation)});
    }
  }
  std::mt19937 draw(1);  // NOLINT(cert-msc51-cpp): the same draw each time
  std::ranges::shuffle(places, draw);
  places.resize(std::min(places.size(), most));
  return places;
}

bool is_figure(const BudgetDocument& document, const CellAt& at) {
  const BudgetTable& table = document.tables[at.table];
  return table.columns[at.column].role == ColumnRole::amount && table.rows[at.row].cells[at.column].value;
}

// By the prose: the nearest of the cells that a figure names, where it agrees.
std::size_t count_stated(const BudgetDocument& document, const std::vector<TextCheck>& checks) {
  std::set<Cell> stated;
  for (const TextCheck& check : checks) {
    if (check.verdict == Verdict::broken || check.cells.empty()) continue;
    if (is_figure(document, check.cells.front().at)) stated.insert(cell_of(document, check.cells.front().at));
  }
  return stated.size();
}

void count_cover(const BudgetDocument& document, const std::vector<Check>& checks, DocumentMeasure& measure) {
  std::set<Cell> covered;
  std::set<Cell> by_equal;
  for (const Check& check : checks) {
    const auto take = [&](const Term& term) {
      if (!term.value || !is_figure(document, term.at)) return;
      covered.insert(cell_of(document, term.at));
      if (check.identity.relation == Relation::equal) by_equal.insert(cell_of(document, term.at));
    };
    take(check.identity.whole);
    std::ranges::for_each(check.identity.parts, take);
  }
  measure.covered = covered.size();
  measure.covered_by_equal = by_equal.size();
}

void count_tables(const BudgetDocument& document, DocumentMeasure& measure) {
  for (const BudgetTable& table : document.tables) {
    std::size_t figures = 0;
    for (const BudgetRow& row : table.rows) {
      for (std::size_t i = 0; i < row.cells.size(); ++i) {
        if (table.columns[i].role == ColumnRole::amount && row.cells[i].value) ++figures;
      }
    }
    const TableBalance& balance = table.balance;
    const bool checkable = balance.held + balance.rounding + balance.broken > 0;
    if (figures == 0) continue;
    measure.figures += figures;
    ++measure.tables;
    measure.checkable += checkable ? 1 : 0;
    measure.balanced += checkable && balance.broken == 0 ? 1 : 0;
  }
}

std::string share(std::size_t part, std::size_t whole) {
  if (whole == 0) return fmt::format("{}/{}", part, whole);
  return fmt::format("{}/{} ({:.1f} %)", part, whole, 100.0 * static_cast<double>(part) / static_cast<double>(whole));
}

}  // namespace

DocumentMeasure measure_document(BudgetDocument document, const CatalogueData& catalogue, std::size_t most) {
  DocumentMeasure measure;
  run_checks(document, catalogue);
  const Baseline baseline{checks_of(document, catalogue), mismatches_of(document)};
  count_cover(document, baseline.checks, measure);
  measure.stated = count_stated(document, text_checks_of(document, catalogue));
  count_tables(document, measure);
  for (const MutationKind kind : kMutationKinds) {
    for (const Place& place : drawn_places(document, kind, most)) {
      judge(place, baseline, document, catalogue, measure.faults[kind]);
    }
  }
  return measure;
}

void add(DocumentMeasure& sum, const DocumentMeasure& more) {
  for (const auto member :
       {&DocumentMeasure::figures, &DocumentMeasure::covered, &DocumentMeasure::covered_by_equal,
        &DocumentMeasure::stated, &DocumentMeasure::tables, &DocumentMeasure::checkable, &DocumentMeasure::balanced}) {
    sum.*member += more.*member;
  }
  for (const auto& [kind, count] : more.faults) {
    FaultCount& total = sum.faults[kind];
    for (const auto member :
         {&FaultCount::faults, &FaultCount::covering, &FaultCount::detectable, &FaultCount::told, &FaultCount::clean}) {
      total.*member += count.*member;
    }
    for (const auto& [code, of_code] : count.by_code) {
      total.by_code[code].broken += of_code.broken;
      total.by_code[code].told += of_code.told;
      total.by_code[code].given_up += of_code.given_up;
    }
    total.missed.insert(total.missed.end(), count.missed.begin(), count.missed.end());
  }
}

const char* name_of(MutationKind kind) {
  switch (kind) {
    case MutationKind::digit: return "digit";
    case MutationKind::swap: return "swap";
    case MutationKind::shift: return "shift";
    case MutationKind::drop: return "drop";
  }
  return "digit";
}

std::string measure_text(const DocumentMeasure& measure) {
  std::string text = fmt::format(
      "figures covered by an identity: {}, by an equality: {}; stated by the prose: {}\n"
      "tables with an identity: {}, of these fully balanced: {}\n",
      share(measure.covered, measure.figures), share(measure.covered_by_equal, measure.figures),
      share(measure.stated, measure.figures), share(measure.checkable, measure.tables),
      share(measure.balanced, measure.checkable));
  for (const auto& [kind, count] : measure.faults) {
    text +=
        fmt::format("{:5}: {} faults, {} change a covered figure, {} break an identity; told {}, and nothing else {}\n",
                    name_of(kind), count.faults, count.covering, count.detectable, share(count.told, count.detectable),
                    share(count.clean, count.detectable));
    for (const auto& [code, of_code] : count.by_code) {
      text +=
          fmt::format("       {}: told {}, given up {}\n", code, share(of_code.told, of_code.broken), of_code.given_up);
    }
  }
  return text;
}

}  // namespace yusuan
