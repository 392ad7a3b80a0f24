// Reads a code list of schemas/catalogue: codes_*.json.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <vector>

#include "budget/code_lists.hpp"

namespace yusuan {

// Adds a file's list to those read before: to the list of its name, where there is one, so that a user's file may add codes.
// Throws what nlohmann/json throws where a member is missing or of the wrong type; caught where catalogue files are read.
void read_code_list(const nlohmann::json& file, std::vector<CodeList>& lists);

}  // namespace yusuan
