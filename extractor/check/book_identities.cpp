#include "check/book_identities.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "budget/title_words.hpp"
#include "check/book_cells.hpp"
#include "check/describe_check.hpp"
#include "check/likely_cause.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

bool is_by_row(const BookSide& side) { return side.rows == RowsBy::each_code || side.rows == RowsBy::each_class; }

bool has_columns(const BudgetTable& table, const BookSide& side) {
  if (side.rows == RowsBy::names || side.rows == RowsBy::codes) return true;  // theirs depend on the row
  return !meant_columns(table, side, side.side).empty();
}

using Tables = std::vector<const TableFigures*>;

// The book's tables of these kinds with figures and with the columns.
Tables all_tables_for(std::span<const TableFigures> tables, const BookSide& side) {
  Tables found;
  for (const TableFigures& figures : tables) {
    const BudgetTable& table = figures.table();
    if (std::ranges::find(side.kinds, table.kind) != side.kinds.end() && has_figures(table) && has_columns(table, side))
      found.push_back(&figures);
  }
  return found;
}

// The book's tables of the first of the kinds that it has with figures and with the columns.
Tables tables_for(std::span<const TableFigures> tables, const BookSide& side) {
  for (const std::string& kind : side.kinds) {
    Tables found;
    for (const TableFigures& figures : tables) {
      if (figures.table().kind == kind && has_figures(figures.table())) found.push_back(&figures);
    }
    const bool meant =
        std::ranges::all_of(found, [&](const TableFigures* figures) { return has_columns(figures->table(), side); });
    if (!found.empty() && meant) return found;
    if (found.size() > 1) return {};
  }
  return {};
}

struct TablePair {
  const TableFigures* left;
  const TableFigures* right;
};

bool end_before(const TablePair& first, const TablePair& second) {
  return std::max(first.left->index(), first.right->index()) < std::min(second.left->index(), second.right->index());
}

// The tables that belong together. Several tables of a kind are those of several bodies, years or funds: which belong together is
// known where the book prints as many of both, one set of them after the other.
std::vector<TablePair> pairs_for(std::span<const TableFigures> tables, const BookIdentity& identity) {
  const Tables left = tables_for(tables, identity.left);
  const Tables right = tables_for(tables, identity.right);
  std::vector<TablePair> pairs;
  if (left.size() != right.size()) return pairs;
  for (std::size_t i = 0; i < left.size(); ++i) {
    pairs.push_back({left[i], right[i]});
    if (i > 0 && !end_before(pairs[i - 1], pairs[i])) return {};
  }
  return pairs;
}

// The title without its number and the words by which twins differ.
std::u32string twin_title(const BudgetTable& table, const BookIdentity& identity, const CatalogueData& catalogue) {
  std::u32string title = bare_title(folded(table.title), catalogue);
  for (const std::u32string& word : identity.twin_words) {
    for (std::size_t at = title.find(word); at != std::u32string::npos; at = title.find(word))
      title.erase(at, word.size());
  }
  return title;
}

// The one of each title on both sides: two of one title are parts of something.
std::vector<TablePair> twins_for(std::span<const TableFigures> tables, const BookIdentity& identity,
                                 const CatalogueData& catalogue) {
  std::map<std::u32string, std::pair<Tables, Tables>> by_title;
  for (const TableFigures* left : all_tables_for(tables, identity.left)) {
    by_title[twin_title(left->table(), identity, catalogue)].first.push_back(left);
  }
  for (const TableFigures* right : all_tables_for(tables, identity.right)) {
    by_title[twin_title(right->table(), identity, catalogue)].second.push_back(right);
  }
  std::vector<TablePair> pairs;
  for (const auto& [title, twins] : by_title) {
    const auto& [left, right] = twins;
    if (!title.empty() && left.size() == 1 && right.size() == 1) pairs.push_back({left.front(), right.front()});
  }
  std::ranges::sort(pairs, {}, [](const TablePair& pair) { return pair.left->index(); });
  return pairs;
}

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
                  std::move(*parts), true, !same_unit(pair)});
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
  return check && !is_broken(*check);
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

// A check of two units, for its words.
Check in_unit_of_whole(const Check& check, const BudgetDocument& document) {
  if (!check.identity.in_yuan) return check;
  return in_unit(check, *document.tables[check.identity.whole.at.table].yuan_per_unit);
}

bool applies(const BookIdentity& identity, const BudgetDocument& document) {
  if (!identity.scope) return true;
  return (*identity.scope == Scope::government) == (document.scope == Scope::government);
}

// One check, or one for each row that both tables have.
std::vector<Check> pair_checks(const TablePair& pair, const BookIdentity& identity, const CatalogueData& catalogue) {
  if (!pair.left->table().yuan_per_unit || !pair.right->table().yuan_per_unit) return {};
  bool at_most = identity.at_most;
  if (!is_by_row(identity.left)) {
    auto check = best_check(pair, meant_cells(*pair.left, identity.left, catalogue),
                            meant_cells(*pair.right, identity.right, catalogue), at_most);
    return check ? std::vector<Check>{std::move(*check)} : std::vector<Check>();
  }
  if (identity.when_totals_differ != WhenTotalsDiffer::compare && !totals_agree(pair, identity, catalogue)) {
    if (identity.when_totals_differ == WhenTotalsDiffer::skip) return {};
    at_most = true;
  }
  return row_checks(pair, identity, at_most, catalogue);
}

}  // namespace

Family book_family(std::span<const TableFigures> tables, const BookIdentity& identity, const CatalogueData& catalogue) {
  Family family{{}, true};
  const bool by_title = !identity.twin_words.empty();
  for (const TablePair& pair : by_title ? twins_for(tables, identity, catalogue) : pairs_for(tables, identity)) {
    std::ranges::move(pair_checks(pair, identity, catalogue), std::back_inserter(family.checks));
  }
  return family;
}

bool is_meant(const Family& family, const BookIdentity& identity, const BookLimits& limits) {
  if (family.checks.empty()) return false;
  const bool are_twins = !identity.twin_words.empty();
  if (!is_by_row(identity.left) && !are_twins && family.checks.size() == 1) return true;
  const int held = telling(family);
  const double share = are_twins ? limits.twins_held_share : limits.held_share;
  return held >= share * (held + broken(family));
}

BookChecks book_checks(const BudgetDocument& document, const CatalogueData& catalogue) {
  const std::vector<TableFigures> tables = figures_of(document);
  BookChecks checks;
  for (const BookIdentity& identity : catalogue.book_identities) {
    if (!applies(identity, document)) continue;
    Family family = book_family(tables, identity, catalogue);
    std::ranges::move(family.checks, std::back_inserter(is_meant(family, identity) ? checks.meant : checks.others));
  }
  return checks;
}

void check_book(BudgetDocument& document, const CatalogueData& catalogue) {
  const BookChecks checks = book_checks(document, catalogue);
  for (const Check& check : checks.others) ++document.tables[check.identity.whole.at.table].balance.not_applicable;
  for (const Check& check : checks.meant) {
    count(document.tables[check.identity.whole.at.table].balance, check.verdict);
    if (check.verdict == Verdict::held) continue;
    Finding finding = finding_of(in_unit_of_whole(check, document), document, catalogue);
    if (is_broken(check) && !check.identity.in_yuan) {
      add_likely_cause(finding, check, document, catalogue);
    }
    document.findings.push_back(std::move(finding));
  }
}

}  // namespace yusuan
