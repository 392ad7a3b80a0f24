#include "check/book_identities.hpp"

#include <algorithm>
#include <cstdint>
#include <optional>
#include <utility>

#include "check/book_cells.hpp"
#include "check/describe_check.hpp"
#include "check/likely_cause.hpp"

namespace yusuan {
namespace {

bool is_by_row(const BookSide& side) { return side.rows == RowsBy::each_code || side.rows == RowsBy::each_class; }

bool has_figures(const BudgetTable& table) {
  return std::ranges::any_of(table.rows, [](const BudgetRow& row) {
    return std::ranges::any_of(row.cells, [](const BudgetCell& cell) { return cell.value.has_value(); });
  });
}

bool has_columns(const BudgetTable& table, const BookSide& side) {
  if (side.rows == RowsBy::names || side.rows == RowsBy::codes) return true;  // theirs depend on the row
  return !meant_columns(table, side, side.side).empty();
}

// The book's only table of the first of the kinds that it has with figures. Two tables of a kind are those of two bodies, years or
// funds, and nothing says which is meant.
const TableFigures* table_for(std::span<const TableFigures> tables, const BookSide& side) {
  for (const std::string& kind : side.kinds) {
    const TableFigures* found = nullptr;
    for (const TableFigures& figures : tables) {
      if (figures.table().kind != kind || !has_figures(figures.table())) continue;
      if (found != nullptr) return nullptr;
      found = &figures;
    }
    if (found != nullptr && has_columns(found->table(), side)) return found;
  }
  return nullptr;
}

struct TablePair {
  const TableFigures* left;
  const TableFigures* right;
};

bool same_unit(const TablePair& pair) { return pair.left->table().yuan_per_unit == pair.right->table().yuan_per_unit; }

// In the tables' unit, or in yuan where they have two.
std::optional<std::vector<Term>> terms_of(const TableFigures& figures, const CellSum& cells, bool in_yuan) {
  std::vector<Term> terms;
  for (const CellAt& cell : cells) {
    const auto term =
        in_yuan ? figures.in_yuan(cell.row, cell.column) : std::optional(figures.at(cell.row, cell.column));
    if (!term) return std::nullopt;
    terms.push_back(*term);
  }
  return terms;
}

bool has_value(const std::vector<Term>& terms) {
  return std::ranges::any_of(terms, [](const Term& term) { return term.value.has_value(); });
}

std::optional<Check> compared(const TablePair& pair, const CellSum& left, const CellSum& right, bool at_most) {
  if (left.size() != 1) return std::nullopt;
  const auto whole = terms_of(*pair.left, left, !same_unit(pair));
  auto parts = terms_of(*pair.right, right, !same_unit(pair));
  if (!whole || !parts) return std::nullopt;
  return checked({at_most ? "book-part" : "book", at_most ? Relation::at_most : Relation::equal, whole->front(),
                  std::move(*parts), true});
}

// Of what the two sides may mean, what agrees best, and of that the likeliest.
std::optional<Check> best_check(const TablePair& pair, const std::vector<CellSum>& left,
                                const std::vector<CellSum>& right, bool at_most) {
  std::optional<Check> best;
  for (const CellSum& whole : left) {
    for (const CellSum& parts : right) {
      auto check = compared(pair, whole, parts, at_most);
      // A total that is not printed is none that differs.
      if (!check || !check->identity.whole.value || !has_value(check->identity.parts)) continue;
      if (!best || check->verdict < best->verdict) best = std::move(check);
    }
  }
  return best;
}

BookSide total_of(BookSide side) {
  side.rows = RowsBy::total;
  return side;
}

bool totals_agree(const TablePair& pair, const BookIdentity& identity, const CatalogueData& catalogue) {
  const auto check = best_check(pair, meant_cells(*pair.left, total_of(identity.left), catalogue),
                                meant_cells(*pair.right, total_of(identity.right), catalogue), false);
  return check && check->verdict != Verdict::broken;
}

std::vector<Check> row_checks(const TablePair& pair, const BookIdentity& identity, bool at_most,
                              const CatalogueData& catalogue) {
  const RowCells left = meant_rows(*pair.left, identity.left, catalogue);
  const RowCells right = meant_rows(*pair.right, identity.right, catalogue);
  std::vector<Check> checks;
  std::vector<CellAt> done;
  const auto add_check = [&](const CellSum& whole, const CellSum& parts) {
    if (std::ranges::find(done, whole.front()) != done.end()) return;
    done.push_back(whole.front());
    if (auto check = compared(pair, whole, parts, at_most)) checks.push_back(std::move(*check));
  };
  for (const auto& [code, whole] : left.by_code) {
    if (const auto parts = right.by_code.find(code); parts != right.by_code.end()) add_check(whole, parts->second);
  }
  for (const auto& [name, whole] : left.by_name) {
    if (const auto parts = right.by_name.find(name); parts != right.by_name.end()) add_check(whole, parts->second);
  }
  return checks;
}

// Yuan in the unit that the whole is printed in: a power of ten.
Decimal in_unit(Decimal yuan, Decimal yuan_per_unit) {
  int places = 0;
  for (std::int64_t unit = yuan_per_unit.digits(); unit >= 10 && unit % 10 == 0; unit /= 10) ++places;
  return {yuan.digits(), yuan.scale() + places};
}

// A check of two units, for its words.
Check in_unit_of_whole(Check check, const BudgetDocument& document) {
  const auto& unit = document.tables[check.identity.whole.at.table].yuan_per_unit;
  if (unit == document.tables[check.identity.parts.front().at.table].yuan_per_unit) return check;
  check.sum = in_unit(check.sum, *unit);
  check.miss = in_unit(check.miss, *unit);
  return check;
}

bool applies(const BookIdentity& identity, const BudgetDocument& document) {
  if (!identity.scope) return true;
  return (*identity.scope == Scope::government) == (document.scope == Scope::government);
}

}  // namespace

Family book_family(std::span<const TableFigures> tables, const BookIdentity& identity, const CatalogueData& catalogue) {
  const TablePair pair{table_for(tables, identity.left), table_for(tables, identity.right)};
  Family family{{}, true};
  if (pair.left == nullptr || pair.right == nullptr) return family;
  if (!pair.left->table().yuan_per_unit || !pair.right->table().yuan_per_unit) return family;
  bool at_most = identity.at_most;
  if (!is_by_row(identity.left)) {
    auto check = best_check(pair, meant_cells(*pair.left, identity.left, catalogue),
                            meant_cells(*pair.right, identity.right, catalogue), at_most);
    if (check) family.checks.push_back(std::move(*check));
    return family;
  }
  if (identity.when_totals_differ != WhenTotalsDiffer::compare && !totals_agree(pair, identity, catalogue)) {
    if (identity.when_totals_differ == WhenTotalsDiffer::skip) return family;
    at_most = true;
  }
  family.checks = row_checks(pair, identity, at_most, catalogue);
  return family;
}

bool is_meant(const Family& family, const BookIdentity& identity, const BookLimits& limits) {
  if (family.checks.empty()) return false;
  if (!is_by_row(identity.left)) return true;
  const auto broken = std::ranges::count(family.checks, Verdict::broken, &Check::verdict);
  const auto held = telling(family);
  return static_cast<double>(held) >= limits.held_by_row * static_cast<double>(held + broken);
}

void check_book(BudgetDocument& document, const CatalogueData& catalogue) {
  std::vector<TableFigures> tables;
  for (std::size_t i = 0; i < document.tables.size(); ++i) tables.emplace_back(document.tables[i], i);
  for (const BookIdentity& identity : catalogue.book_identities) {
    if (!applies(identity, document)) continue;
    const Family family = book_family(tables, identity, catalogue);
    const bool meant = is_meant(family, identity);
    for (const Check& check : family.checks) {
      TableBalance& balance = document.tables[check.identity.whole.at.table].balance;
      if (!meant) {
        ++balance.not_applicable;
        continue;
      }
      count(balance, check.verdict);
      if (check.verdict == Verdict::held) continue;
      Finding finding = finding_of(in_unit_of_whole(check, document), document, catalogue);
      const bool one_unit = document.tables[check.identity.parts.front().at.table].yuan_per_unit ==
                            document.tables[check.identity.whole.at.table].yuan_per_unit;
      if (check.verdict == Verdict::broken && one_unit) add_likely_cause(finding, check, document, catalogue);
      document.findings.push_back(std::move(finding));
    }
  }
}

}  // namespace yusuan
