// Reads what subjects of the prose name in tables from the catalogue.
#pragma once

#include <nlohmann/json_fwd.hpp>

#include "budget/text_statement.hpp"

namespace yusuan {

// `text` is that member of a file that the schema has passed; throws what nlohmann/json throws where it is not.
TextWords read_text_words(const nlohmann::json& text);

}  // namespace yusuan
