#include "check/form_costs.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>

#include "text/fold.hpp"

namespace yusuan {
namespace {

bool is_one_of(const std::u32string& word, const std::vector<std::u32string>& words) {
  return std::ranges::find(words, word) != words.end();
}

bool is_cost(const FormIndicator& indicator, const FormCheckWords& words) {
  const FormText& level = indicator.level2.printed.text.empty() ? indicator.level1.printed : indicator.level2.printed;
  return is_one_of(folded(level.text), words.cost_levels);
}

// The value for the year. In a form with money of a longer time as well, one of an unknown time may be for that.
const FormValue* annual_value(const FormIndicator& indicator, bool of_one_time) {
  const FormValue* found = nullptr;
  for (const FormValue& value : indicator.values) {
    if (value.period == FormPeriod::annual) return &value;
    if (of_one_time && value.period == FormPeriod::unknown && indicator.values.size() == 1) found = &value;
  }
  return found;
}

bool is_exact(const FormValue& value) {
  return value.value.comparison == ValueOperator::none || value.value.comparison == ValueOperator::equal;
}

// An indicator of cost with the money that its value for the year says.
struct Cost {
  std::u32string name;
  const FormValue* value = nullptr;  // null where there is none
  std::optional<Term> money;
};

std::vector<Cost> costs_of(const PerformanceForm& form, const FormCells& cells, const CatalogueData& catalogue) {
  std::vector<Cost> costs;
  const bool of_one_time = std::ranges::none_of(
      form.funds, [](const FormAmount& money) { return is_total(money) && money.period == FormPeriod::whole; });
  for (const FormIndicator& indicator : form.indicators) {
    if (!is_cost(indicator, catalogue.form_checks)) continue;
    Cost cost{folded(indicator.name.text), annual_value(indicator, of_one_time), std::nullopt};
    if (cost.value != nullptr && !cost.value->filled) cost.money = term_of(*cost.value, cells, catalogue);
    costs.push_back(std::move(cost));
  }
  return costs;
}

bool may_be_added(const Cost& cost, const FormCheckWords& words) {
  return cost.money && is_exact(*cost.value) && std::ranges::none_of(words.no_costs, [&](const std::u32string& part) {
           return cost.name.find(part) != std::u32string::npos;
         });
}

// One of the costs may be the sum of the others, or all there is.
bool holds_its_sum(const std::vector<Term>& costs, const Term& amount, const Decimal& sum) {
  return std::ranges::any_of(costs, [&](const Term& cost) {
    const auto twice = add(*cost.value, *cost.value);
    return cost.value == amount.value || (twice && *twice == sum);
  });
}

std::optional<Check> sum_check(const std::vector<Cost>& costs, const Term& amount, const FormCheckWords& words) {
  std::vector<Term> terms;
  for (const Cost& cost : costs) {
    if (!may_be_added(cost, words)) return std::nullopt;
    terms.push_back(*cost.money);
  }
  if (terms.size() < 2) return std::nullopt;  // one alone may be no cost of the whole
  auto check = checked({"form-cost", Relation::at_most, amount, terms, true, true});
  if (check && holds_its_sum(terms, amount, check->sum)) return std::nullopt;
  return check;
}

std::optional<Check> whole_check(const Cost& cost, const Term& amount, const FormCheckWords& words) {
  if (!cost.money || !is_one_of(cost.name, words.whole_costs)) return std::nullopt;
  if (is_exact(*cost.value)) return checked({"form-whole-cost", Relation::equal, amount, {*cost.money}, true, true});
  if (cost.value->value.comparison != ValueOperator::at_most) return std::nullopt;
  return checked({"form-cost-limit", Relation::at_most, *cost.money, {amount}, true, true});
}

}  // namespace

std::vector<FormCheck> cost_checks(const PerformanceForm& form, const FormCells& cells,
                                   const CatalogueData& catalogue) {
  const FormAmount* money = annual_total(form);
  const auto amount = money != nullptr ? term_of(*money, cells) : std::nullopt;
  if (!amount) return {};
  std::vector<FormCheck> checks;
  const auto add_check = [&](std::optional<Check> check) {
    if (check) checks.push_back({std::move(*check), form.project_name.text, money->unit, money->yuan_per_unit});
  };
  const std::vector<Cost> costs = costs_of(form, cells, catalogue);
  for (const Cost& cost : costs) add_check(whole_check(cost, *amount, catalogue.form_checks));
  add_check(sum_check(costs, *amount, catalogue.form_checks));
  return checks;
}

}  // namespace yusuan
