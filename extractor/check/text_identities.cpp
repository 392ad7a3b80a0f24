#include "check/text_identities.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "check/describe_text.hpp"
#include "check/stated_cells.hpp"
#include "check/text_figures.hpp"

namespace yusuan {
namespace {

Decimal distance(const Term& term, const TextNumber& number) {
  const auto miss = add(*term.value, -number.value);
  if (!miss) return {};
  return miss->digits() < 0 ? -*miss : *miss;
}

Verdict verdict_of(const TextNumber& number, const Term& cell) {
  constexpr int kWholeUnit = 2;  // halves
  const TextNumber value{*cell.value, cell.last_place};
  if (agree(number, value)) return Verdict::held;
  return agree(number, value, kWholeUnit) ? Verdict::rounding : Verdict::broken;
}

// A blank cell agrees with nought; with another figure it is not held: what stands there may be elsewhere.
std::optional<TextCheck> check_figure(std::size_t index, const TextNumber& number, std::vector<Term> cells) {
  TextCheck check{index, {}, Verdict::broken};
  for (Term& cell : cells) {
    if (!cell.value) {
      if (number.value.digits() == 0) check.verdict = Verdict::held;
      continue;
    }
    check.verdict = std::min(check.verdict, verdict_of(number, cell));
    check.cells.push_back(std::move(cell));
  }
  std::ranges::stable_sort(check.cells, {}, [&](const Term& cell) { return distance(cell, number); });
  if (check.verdict != Verdict::held && check.cells.empty()) return std::nullopt;
  return check;
}

// The figure less the cell, in the figure's unit.
std::string printed_miss(const NarrativeFigure& figure, const Term& cell) {
  const auto number = number_of(figure);
  const auto miss = number ? add(number->value, -*cell.value) : std::nullopt;
  const auto in_unit = miss ? quotient(*miss, *figure.yuan_per_unit) : std::nullopt;
  return in_unit ? in_unit->to_string() : std::string();
}

}  // namespace

std::vector<TextCheck> check_text(const BudgetDocument& document, StatedTables& tables,
                                  const CatalogueData& catalogue) {
  std::vector<TextCheck> checks;
  for (std::size_t i = 0; i < document.narrative.size(); ++i) {
    const NarrativeFigure& figure = document.narrative[i];
    const auto number = number_of(figure);
    if (!figure.yuan_per_unit || !number) continue;
    if (auto check = check_figure(i, *number, stated_cells(figure, document, tables, catalogue))) {
      checks.push_back(std::move(*check));
    }
  }
  return checks;
}

bool is_told(const BudgetDocument& document, const TextCheck& check) {
  return document.scope != Scope::government && document.fiscal_year &&
         document.narrative[check.figure].year == document.fiscal_year;
}

std::vector<Finding> text_mismatches(const BudgetDocument& document, std::span<const TextCheck> checks,
                                     const CatalogueData& catalogue) {
  constexpr std::size_t kMostCells = 6;
  std::vector<Finding> findings;
  std::set<std::string> said;  // books print some sentences twice; to say it once is enough
  for (const TextCheck& check : checks) {
    const NarrativeFigure& figure = document.narrative[check.figure];
    if (check.verdict == Verdict::held || !is_told(document, check)) continue;
    const bool broken = check.verdict == Verdict::broken;
    TextClaim claim{"text",
                    broken ? "text-mismatch" : "text-rounding",
                    broken ? Severity::warning : Severity::note,
                    text_of(figure),
                    {},
                    {}};
    for (const Term& cell : check.cells) {
      if (claim.cells.size() < kMostCells) claim.cells.push_back(cell.at);
    }
    claim.words = {{"subject", figure.subject},
                   {"stated", printed_amount(figure)},
                   {"miss", printed_miss(figure, check.cells.front())}};
    Finding finding = finding_of(claim, document, catalogue);
    if (said.insert(finding.message).second) findings.push_back(std::move(finding));
  }
  return findings;
}

}  // namespace yusuan
