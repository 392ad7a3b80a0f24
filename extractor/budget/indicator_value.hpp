// Reads the value of an indicator as printed: `>=200次` is at least 200 次, `10月底前` not later than October.
#pragma once

#include <string_view>

#include "budget/performance_form.hpp"
#include "budget/performance_words.hpp"

namespace yusuan {

// Whatever is not wholly understood stays text: nothing of it is guessed, no part of it is dropped. `sign` and `unit` are
// what columns of their own print, empty without; where they contradict the text, it stays text too.
IndicatorValue read_indicator_value(std::string_view text, std::string_view sign, std::string_view unit,
                                    const PerformanceWords& words);

}  // namespace yusuan
