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

// What the parts may be: first the fiscal funds with those beside them, then the fiscal ones with any of the others, which may be
// parts of each other or say the same by use.
std::vector<Funds> choices(const Funds& parts, const FormCheckWords& words) {
  constexpr std::size_t kMostOthers = 8;  // of more, some would fit by chance
  const auto fiscal = std::ranges::find_if(parts, is_fiscal);
  Funds others;
  Funds likeliest = {*fiscal};
  for (auto part = parts.begin(); part != parts.end(); ++part) {
    if (part == fiscal) continue;
    others.push_back(*part);
    if (is_of(**part, words.beside_fiscal)) likeliest.push_back(*part);
  }
  std::vector<Funds> found = {likeliest};
  if (others.size() > kMostOthers) return found;
  for (std::size_t chosen = 0; chosen < std::size_t{1} << others.size(); ++chosen) {
    Funds funds = {*fiscal};
    for (std::size_t i = 0; i < others.size(); ++i) {
      if ((chosen >> i & 1U) != 0) funds.push_back(others[i]);
    }
    found.push_back(std::move(funds));
  }
  return found;
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

// Without funds beside the fiscal ones, these are a part.
std::optional<Check> part_check(const Term& total, const FormAmount& fiscal, const FormCells& cells) {
  const auto part = term_of(fiscal, cells);
  if (!part) return std::nullopt;
  return checked({"form-funds-part", Relation::at_most, total, {*part}, true, true});
}

std::optional<Check> best_check(const Term& total, const Funds& parts, const FormCells& cells,
                                const FormCheckWords& words) {
  const auto is_beside = [&](const FormAmount* money) { return is_of(*money, words.beside_fiscal); };
  const auto fiscal = std::ranges::find_if(parts, is_fiscal);
  if (fiscal == parts.end()) return std::nullopt;
  if (std::ranges::none_of(parts, is_beside)) return part_check(total, **fiscal, cells);
  std::optional<Check> best;
  for (const Funds& choice : choices(parts, words)) {
    auto terms = terms_of(choice, cells);
    if (!terms) return std::nullopt;
    auto check = checked({"form-funds", Relation::equal, total, std::move(*terms), true, true});
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
