// Whether something about an extracted document wants a look.
#pragma once

#include <algorithm>

#include "budget/document.hpp"

namespace yusuan {

// A diagnostic or finding that is more than a note: rounding alone is none.
inline bool wants_a_look(const BudgetDocument& document) {
  const auto is_warning = [](const auto& remark) { return remark.severity >= Severity::warning; };
  return std::ranges::any_of(document.diagnostics, is_warning) || std::ranges::any_of(document.findings, is_warning);
}

}  // namespace yusuan
