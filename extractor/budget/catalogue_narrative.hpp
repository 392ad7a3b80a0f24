// Reads schemas/catalogue/narrative.json.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "budget/narrative_words.hpp"

namespace yusuan {

// Throws what nlohmann/json throws where a word is missing or of the wrong type; caught where catalogue files are read.
NarrativeWords read_narrative_words(const nlohmann::json& file);

}  // namespace yusuan
