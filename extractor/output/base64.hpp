// Bytes as base64 text, and back.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yusuan {

std::string to_base64(std::string_view bytes);

// Empty where `text` is no base64 (RFC 4648, with its padding).
std::optional<std::string> from_base64(std::string_view text);

}  // namespace yusuan
