#include "check/form_weights.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "check/describe_text.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

bool is_sum_row(const FormIndicator& indicator, const FormCheckWords& words) {
  const auto is_label = [&](const FormText& text) {
    return std::ranges::find(words.weight_labels, folded(text.text)) != words.weight_labels.end();
  };
  return is_label(indicator.level1.printed) || is_label(indicator.name);
}

// 50 of `产出指标（50分）`.
std::optional<Decimal> sum_in_label(const std::string& label, const FormCheckWords& words) {
  std::u32string text = folded(label);
  if (text.empty() || text.back() != U')') return std::nullopt;
  text.pop_back();
  const std::size_t open = text.rfind(U'(');
  if (open == std::u32string::npos) return std::nullopt;
  text.erase(0, open + 1);
  for (const std::u32string& unit : words.weight_units) {
    if (!text.ends_with(unit)) continue;
    text.resize(text.size() - unit.size());
    break;
  }
  return Decimal::parse(to_utf8(text));
}

// What the weights of some indicators are; empty where one has none.
class Weights {
 public:
  explicit Weights(const FormCells& cells) : cells_(&cells) {}

  void take(const FormIndicator& indicator) {
    const auto term = term_of(indicator.weight, *cells_);
    if (!term) {
      complete_ = false;
    } else {
      terms_.push_back(*term);
    }
  }

  [[nodiscard]] std::optional<std::vector<Term>> terms() const {
    return complete_ && !terms_.empty() ? std::optional(terms_) : std::nullopt;
  }

 private:
  const FormCells* cells_;
  bool complete_ = true;
  std::vector<Term> terms_;
};

Weights all_weights(const PerformanceForm& form, const FormCells& cells, const FormCheckWords& words) {
  Weights weights(cells);
  for (const FormIndicator& indicator : form.indicators) {
    if (!is_sum_row(indicator, words)) weights.take(indicator);
  }
  return weights;
}

void add_check(const std::optional<Term>& whole, const Weights& parts, const PerformanceForm& form,
               std::vector<FormCheck>& checks) {
  auto terms = parts.terms();
  if (!whole || !terms) return;
  if (auto check = checked({"form-weight", Relation::equal, *whole, std::move(*terms), true})) {
    checks.push_back({std::move(*check), form.project_name.text, "", std::nullopt});
  }
}

// One without a head may be the rest of the form before.
bool has_head(const PerformanceForm& form) {
  return !form.project_name.text.empty() || !form.department.printed.text.empty() || !form.funds.empty() ||
         !form.implementing_unit.printed.text.empty();
}

// The sum of a form's weights where none is printed, with their cells.
struct WeightSum {
  const PerformanceForm* form = nullptr;
  Decimal sum;
  std::vector<Term> weights;
};

std::optional<WeightSum> unprinted_sum(const PerformanceForm& form, const FormCells& cells,
                                       const FormCheckWords& words) {
  constexpr std::size_t kFewest = 2;
  if (!form.unread.empty()) return std::nullopt;
  if (std::ranges::any_of(form.indicators, [&](const FormIndicator& row) { return is_sum_row(row, words); })) {
    return std::nullopt;
  }
  auto terms = all_weights(form, cells, words).terms();
  if (!terms || terms->size() < kFewest) return std::nullopt;
  WeightSum result{&form, {}, std::move(*terms)};
  for (const Term& term : result.weights) {
    const auto more = add(result.sum, *term.value);
    if (!more) return std::nullopt;
    result.sum = *more;
  }
  return result;
}

// Equal parts of a whole are rounded where they are no integers: 33.3 three times.
bool comes_to(const WeightSum& sum, const Decimal& total) {
  const auto miss = add(sum.sum, -total);
  const auto twice = miss ? add(magnitude(*miss), magnitude(*miss)) : std::nullopt;
  if (!twice) return false;
  if (sum.sum.scale() == 0) return twice->digits() == 0;
  return *twice <= Decimal(static_cast<std::int64_t>(sum.weights.size()), sum.sum.scale());
}

Finding finding_of_sum(const WeightSum& sum, const BudgetDocument& document, const CatalogueData& catalogue) {
  std::vector<std::string> parts;
  TextClaim claim{"form-weight-sum", "form-weight-sum", Severity::note, std::nullopt, {}, {}};
  for (const Term& weight : sum.weights) {
    parts.push_back(weight.value->to_string());
    claim.cells.push_back(weight.at);
  }
  claim.words = {{"project", sum.form->project_name.text},
                 {"sum", sum.sum.to_string()},
                 {"parts", fmt::format("{}", fmt::join(parts, " + "))}};
  return finding_of(claim, document, catalogue);
}

}  // namespace

std::vector<FormCheck> weight_checks(const PerformanceForm& form, const FormCells& cells,
                                     const CatalogueData& catalogue) {
  const FormCheckWords& words = catalogue.form_checks;
  std::vector<FormCheck> checks;
  if (!form.unread.empty()) return checks;
  struct Level {
    Term whole;
    Weights weights;
  };
  std::map<CellAt, Level> levels;
  for (const FormIndicator& indicator : form.indicators) {
    if (is_sum_row(indicator, words)) {
      add_check(term_of(indicator.weight, cells), all_weights(form, cells, words), form, checks);
      continue;
    }
    for (const FormLevel* level : {&indicator.level1, &indicator.level2}) {
      const auto sum = sum_in_label(level->printed.text, words);
      const auto cell = sum ? cells.at(level->printed) : std::nullopt;
      if (!cell) continue;
      const Term whole{*cell, sum, Decimal(1, sum->scale())};
      levels.try_emplace(*cell, Level{whole, Weights(cells)}).first->second.weights.take(indicator);
    }
  }
  for (const auto& [cell, level] : levels) add_check(level.whole, level.weights, form, checks);
  return checks;
}

std::vector<Finding> weight_sum_findings(const BudgetDocument& document, const FormCells& cells,
                                         const CatalogueData& catalogue) {
  std::vector<const PerformanceForm*> all;
  for (const BudgetTable& table : document.tables) {
    for (const PerformanceForm& form : table.forms) all.push_back(&form);
  }
  std::vector<WeightSum> sums;
  std::map<Decimal, int> forms;
  for (std::size_t i = 0; i < all.size(); ++i) {
    if (!has_head(*all[i]) || (i + 1 < all.size() && !has_head(*all[i + 1]))) continue;
    auto sum = unprinted_sum(*all[i], cells, catalogue.form_checks);
    if (!sum) continue;
    ++forms[sum->sum];
    sums.push_back(std::move(*sum));
  }
  std::vector<Finding> findings;
  const auto& totals = catalogue.form_checks.weight_totals;
  for (const WeightSum& sum : sums) {
    const bool usual =
        forms[sum.sum] > 1 || std::ranges::any_of(totals, [&](const Decimal& total) { return comes_to(sum, total); });
    if (!usual) findings.push_back(finding_of_sum(sum, document, catalogue));
  }
  return findings;
}

}  // namespace yusuan
