// Reads schemas/catalogue/codebook.json.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>

#include "budget/codebook.hpp"

namespace yusuan {

// Kinds have no Chinese names yet: those are in the kinds' files. Throws what nlohmann/json throws where a word is missing or of the
// wrong type; caught where catalogue files are read.
Codebook read_codebook(const nlohmann::json& file);

// The same of the file's text; an empty one where that cannot be read.
Codebook parse_codebook(const std::string& content);

}  // namespace yusuan
