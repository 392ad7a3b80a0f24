// Reads schemas/catalogue/completeness.json.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "budget/completeness_words.hpp"

namespace yusuan {

// Throws what nlohmann/json throws where a word is missing or of the wrong type; caught where catalogue files are read.
CompletenessWords read_completeness_words(const nlohmann::json& file);

}  // namespace yusuan
