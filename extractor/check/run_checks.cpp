#include "check/run_checks.hpp"

#include <algorithm>
#include <iterator>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "check/book_identities.hpp"
#include "check/check_contents.hpp"
#include "check/check_prose.hpp"
#include "check/check_required.hpp"
#include "check/column_identities.hpp"
#include "check/describe_check.hpp"
#include "check/form_identities.hpp"
#include "check/row_identities.hpp"
#include "check/stated_tables.hpp"
#include "check/table_figures.hpp"
#include "check/text_identities.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kAnyScope = "any";

// What the catalogue says of the table's kind, all its files together: a user's may add to ours. A government's book prints some
// rows of a table that a department's prints whole.
TableIdentities identities_of(const BudgetDocument& document, const BudgetTable& table,
                              const CatalogueData& catalogue) {
  TableIdentities identities;
  for (const KindData& data : catalogue.kinds) {
    if (data.kind.kind != table.kind) continue;
    const bool in_parts = document.scope == Scope::government && data.kind.scope == kAnyScope;
    identities.complete = identities.complete || (data.identities.complete && !in_parts);
    identities.totals = identities.totals || data.identities.totals;
    identities.balanced = identities.balanced || data.identities.balanced;
    std::ranges::copy(data.identities.columns, std::back_inserter(identities.columns));
  }
  return identities;
}

std::vector<Family> families_of(const TableFigures& figures, TableIdentities known, const CatalogueData& catalogue) {
  std::ranges::copy(catalogue.column_sums, std::back_inserter(known.columns));
  std::vector<Family> families;
  for (auto& made : {column_families(figures, known.columns, known.complete), part_families(figures, known.complete),
                     total_families(figures, known.complete, known.totals), side_families(figures, known.balanced)}) {
    std::ranges::copy(made, std::back_inserter(families));
  }
  return families;
}

// Two families may say the same: a catalogue's sum and a group's.
bool says_the_same(const Check& a, const Check& b) {
  return a.identity.whole.at == b.identity.whole.at &&
         std::ranges::equal(a.identity.parts, b.identity.parts, {}, &Term::at, &Term::at);
}

// Is the family established, or what speaks of no cell in doubt of it? Not if that breaks more often than it holds.
bool is_meant(const Family& family, const CellPlaces& in_doubt) {
  if (in_doubt.empty()) return is_established(family);
  Family sure = family;
  std::erase_if(sure.checks, [&](const Check& check) { return speaks_of(check, in_doubt); });
  const int held = telling(sure);
  if (broken(sure) > held) return false;
  return is_established(family) || (held > 0 && is_established(sure));
}

// checks_of_table(), and how many hold.
std::vector<Check> balanced_checks(const BudgetDocument& document, const BudgetTable& table, std::size_t index,
                                   const CatalogueData& catalogue, const CellPlaces& in_doubt, TableBalance& balance) {
  const TableFigures figures(table, index);
  std::vector<Check> checks;
  for (Family& family : families_of(figures, identities_of(document, table, catalogue), catalogue)) {
    if (!is_meant(family, in_doubt)) {
      balance.not_applicable += static_cast<int>(family.checks.size());
      continue;
    }
    std::ranges::move(family.checks, std::back_inserter(checks));
  }
  std::ranges::stable_sort(checks, {}, [](const Check& check) {
    return std::tuple(check.identity.whole.at.row, check.identity.whole.at.column);
  });
  const auto doubled = std::ranges::unique(checks, says_the_same);
  checks.erase(doubled.begin(), doubled.end());
  for (const Check& check : checks) count(balance, check.verdict);
  return checks;
}

}  // namespace

bool speaks_of(const Check& check, const CellPlaces& places) {
  const auto is_one = [&](const Term& term) { return places.contains({term.at.row, term.at.column}); };
  return !places.empty() && (is_one(check.identity.whole) || std::ranges::any_of(check.identity.parts, is_one));
}

void run_checks(BudgetDocument& document, const CatalogueData& catalogue) {
  document.findings.clear();
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    TableBalance balance;
    for (const Check& check : balanced_checks(document, document.tables[i], i, catalogue, {}, balance)) {
      if (check.verdict != Verdict::held) document.findings.push_back(finding_of(check, document, catalogue));
    }
    document.tables[i].balance = balance;
  }
  check_book(document, catalogue);
  check_forms(document, catalogue);
  for (auto& more : {check_prose(document, catalogue), contents_findings(document, catalogue),
                     required_findings(document, catalogue)}) {
    std::ranges::copy(more, std::back_inserter(document.findings));
  }
}

std::vector<Check> checks_of_table(const BudgetDocument& document, const BudgetTable& table, std::size_t index,
                                   const CatalogueData& catalogue, const CellPlaces& in_doubt) {
  TableBalance balance;
  return balanced_checks(document, table, index, catalogue, in_doubt, balance);
}

std::vector<Check> checks_of(const BudgetDocument& document, const CatalogueData& catalogue) {
  std::vector<Check> checks;
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    std::ranges::move(checks_of_table(document, document.tables[i], i, catalogue), std::back_inserter(checks));
  }
  std::ranges::move(book_checks(document, catalogue).meant, std::back_inserter(checks));
  for (FormCheck& form : form_checks(document, catalogue)) checks.push_back(std::move(form.check));
  return checks;
}

std::vector<TextCheck> text_checks_of(const BudgetDocument& document, const CatalogueData& catalogue) {
  StatedTables tables(document, catalogue);
  std::vector<TextCheck> checks = check_text(document, tables, catalogue);
  std::erase_if(checks, [&](const TextCheck& check) { return !is_told(document, check); });
  return checks;
}

}  // namespace yusuan
