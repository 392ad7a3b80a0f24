// What a label of a performance form announces.
#pragma once

#include <string>
#include <string_view>

#include "budget/performance_words.hpp"

namespace yusuan {

struct FormLabelMeaning {
  FormField field = FormField::none;
  std::string source;  // of a fund
  FormPeriod period = FormPeriod::unknown;
};

// Years before a label (`2026年预算金额`), brackets and colons behind it and 其中 before it do not count. `none` for other text.
FormLabelMeaning meaning_of_label(std::string_view text, const PerformanceWords& words);

}  // namespace yusuan
