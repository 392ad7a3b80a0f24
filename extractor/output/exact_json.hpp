// Parses JSON so that no digit of a number is lost.
#pragma once

#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace yusuan {

// Numbers with a fraction or exponent, and those too large for 64 bits, become strings of what is written; nlohmann/json alone
// would pass them through a double. Empty where the text is no JSON.
std::optional<nlohmann::json> parse_exact_json(std::string_view text);

}  // namespace yusuan
