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

// The checks of a table that its book means, each once, by row, then column of the whole.
std::vector<Check> checks_of_table(const BudgetDocument& document, std::size_t index, const CatalogueData& catalogue,
                                   TableBalance& balance) {
  const BudgetTable& table = document.tables[index];
  const TableFigures figures(table, index);
  std::vector<Check> checks;
  for (Family& family : families_of(figures, identities_of(document, table, catalogue), catalogue)) {
    if (!is_established(family)) {
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

void run_checks(BudgetDocument& document, const CatalogueData& catalogue) {
  document.findings.clear();
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    TableBalance balance;
    for (const Check& check : checks_of_table(document, i, catalogue, balance)) {
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

std::vector<Check> checks_of(const BudgetDocument& document, const CatalogueData& catalogue) {
  std::vector<Check> checks;
  for (std::size_t i = 0; i < document.tables.size(); ++i) {
    TableBalance balance;
    std::ranges::move(checks_of_table(document, i, catalogue, balance), std::back_inserter(checks));
  }
  std::ranges::move(book_checks(document, catalogue).meant, std::back_inserter(checks));
  for (FormCheck& form : form_checks(document, catalogue)) checks.push_back(std::move(form.check));
  return checks;
}

std::vector<TextCheck> text_checks_of(const BudgetDocument& document, const CatalogueData& catalogue) {
  std::vector<TableFigures> tables;
  for (std::size_t i = 0; i < document.tables.size(); ++i) tables.emplace_back(document.tables[i], i);
  std::vector<TextCheck> checks = check_text(document, tables, catalogue);
  std::erase_if(checks, [&](const TextCheck& check) { return !is_told(document, check); });
  return checks;
}

}  // namespace yusuan
