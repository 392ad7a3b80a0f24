#include "check/form_identities.hpp"

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <utility>

#include "check/describe_check.hpp"
#include "check/family.hpp"
#include "check/form_costs.hpp"
#include "check/form_funds.hpp"
#include "check/form_projects.hpp"
#include "check/form_weights.hpp"

namespace yusuan {
namespace {

// One form may be wrong; a book in which more are, and most, means something else.
constexpr FamilyLimits kLimits{.broken_if_certain = 1};

// Checks of one code stand or fall together.
std::vector<FormCheck> meant(std::vector<FormCheck> checks) {
  std::map<std::string, Family> families;
  for (const FormCheck& check : checks) {
    Family& family = families[check.check.identity.code];
    family.certain = true;
    family.checks.push_back(check.check);
  }
  std::erase_if(checks,
                [&](const FormCheck& check) { return !is_established(families[check.check.identity.code], kLimits); });
  return checks;
}

std::vector<FormCheck> all_checks(const BudgetDocument& document, const FormCells& cells,
                                  const CatalogueData& catalogue) {
  std::vector<FormCheck> checks;
  for (const BudgetTable& table : document.tables) {
    for (const PerformanceForm& form : table.forms) {
      for (auto& made : {fund_checks(form, cells, catalogue), cost_checks(form, cells, catalogue),
                         weight_checks(form, cells, catalogue)}) {
        std::ranges::copy(made, std::back_inserter(checks));
      }
    }
  }
  return checks;
}

Finding finding_of_form(const FormCheck& check, const BudgetDocument& document, const CatalogueData& catalogue) {
  const NamedWords words = {{"project", check.project}, {"unit", check.unit}};
  const Check said = check.yuan_per_unit ? in_unit(check.check, *check.yuan_per_unit) : check.check;
  return finding_of(said, document, catalogue, words);
}

}  // namespace

std::vector<FormCheck> form_checks(const BudgetDocument& document, const CatalogueData& catalogue) {
  const FormCells cells(document);
  std::vector<FormCheck> checks = all_checks(document, cells, catalogue);
  std::ranges::move(project_findings(document, cells, catalogue).checks, std::back_inserter(checks));
  return meant(std::move(checks));
}

void check_forms(BudgetDocument& document, const CatalogueData& catalogue) {
  const FormCells cells(document);
  for (const FormCheck& check : form_checks(document, catalogue)) {
    count(document.tables[check.check.identity.whole.at.table].balance, check.check.verdict);
    if (check.check.verdict == Verdict::held) continue;
    document.findings.push_back(finding_of_form(check, document, catalogue));
  }
  for (auto& more :
       {weight_sum_findings(document, cells, catalogue), project_findings(document, cells, catalogue).names}) {
    std::ranges::copy(more, std::back_inserter(document.findings));
  }
}

}  // namespace yusuan
