#include "check/check_prose.hpp"

#include <algorithm>
#include <iterator>

#include "check/stated_tables.hpp"
#include "check/text_changes.hpp"
#include "check/text_identities.hpp"
#include "check/text_ratios.hpp"
#include "check/text_units.hpp"
#include "check/text_years.hpp"

namespace yusuan {

std::vector<Finding> check_prose(const BudgetDocument& document, const CatalogueData& catalogue) {
  StatedTables tables(document, catalogue);
  const std::vector<TextCheck> checks = check_text(document, tables, catalogue);
  std::vector<Finding> findings = text_mismatches(document, checks, catalogue);
  for (auto& more : {ratio_findings(document, catalogue), change_findings(document, tables, catalogue),
                     year_findings(document, checks, catalogue), unit_findings(document, catalogue)}) {
    std::ranges::copy(more, std::back_inserter(findings));
  }
  return findings;
}

}  // namespace yusuan
