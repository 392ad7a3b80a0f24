#include "check/form_funds.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

namespace yusuan {
namespace {

using Funds = std::vector<const FormAmount*>;

constexpr std::string_view kFiscal = "fiscal";

bool is_of(const FormAmount& money, const std::vector<std::string>& sources) {
  return std::ranges::find(sources, money.source) != sources.end();
}

bool is_fiscal(const FormAmount* money) { return money->source == kFiscal; }

// What the parts may be: all funds, or those without what may stand within the fiscal ones.
std::vector<Funds> choices(const Funds& parts, const FormCheckWords& words) {
  const auto fiscal = std::ranges::find_if(parts, is_fiscal);
  if (fiscal == parts.end()) return {parts};
  Funds outer;
  for (auto part = parts.begin(); part != parts.end(); ++part) {
    if (!is_of(**part, words.within_fiscal) && (part == fiscal || !is_fiscal(*part))) outer.push_back(*part);
  }
  Funds with_carry_over = outer;
  for (const FormAmount* part : parts) {
    if (part->source == "carry_over") with_carry_over.push_back(part);
  }
  return {outer, with_carry_over, parts};
}

// Empty where one of the printed funds cannot be read.
std::optional<std::vector<Term>> terms_of(const Funds& funds, const FormCells& cells) {
  std::vector<Term> terms;
  for (const FormAmount* money : funds) {
    if (money->printed.text.empty()) continue;
    const auto term = term_of(*money, cells);
    if (!term) return std::nullopt;
    terms.push_back(*term);
  }
  return terms;
}

std::optional<Check> best_check(const Term& total, const Funds& parts, const FormCells& cells,
                                const FormCheckWords& words) {
  const auto is_beside = [&](const FormAmount* money) { return is_of(*money, words.beside_fiscal); };
  if (std::ranges::none_of(parts, is_fiscal)) return std::nullopt;
  const bool whole = std::ranges::any_of(parts, is_beside);
  std::optional<Check> best;
  for (const Funds& choice : choices(parts, words)) {
    auto terms = terms_of(choice, cells);
    if (!terms) return std::nullopt;
    auto check = checked({whole ? "form-funds" : "form-funds-part", whole ? Relation::equal : Relation::at_most, total,
                          std::move(*terms), true, true});
    if (check && (!best || check->verdict < best->verdict)) best = std::move(check);
  }
  return best;
}

}  // namespace

std::vector<FormCheck> fund_checks(const PerformanceForm& form, const FormCells& cells,
                                   const CatalogueData& catalogue) {
  std::vector<FormCheck> checks;
  for (const FormPeriod period : {FormPeriod::unknown, FormPeriod::annual, FormPeriod::whole}) {
    Funds totals;
    Funds parts;
    for (const FormAmount& money : form.funds) {
      if (money.period == period) (is_total(money) ? totals : parts).push_back(&money);
    }
    if (totals.size() != 1) continue;
    const FormAmount& money = *totals.front();
    const auto total = term_of(money, cells);
    if (!total) continue;
    if (auto check = best_check(*total, parts, cells, catalogue.form_checks)) {
      checks.push_back({std::move(*check), form.project_name.text, money.unit, money.yuan_per_unit});
    }
  }
  return checks;
}

}  // namespace yusuan
