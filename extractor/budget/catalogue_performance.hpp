// Reads schemas/catalogue/performance.json.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "budget/performance_words.hpp"

namespace yusuan {

// Throws what nlohmann/json throws where a word is missing or of the wrong type, std::out_of_range for a name that is not
// known; caught where catalogue files are read.
PerformanceWords read_performance_words(const nlohmann::json& file);

}  // namespace yusuan
