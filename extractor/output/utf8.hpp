// Keeps what is written valid UTF-8, whatever was read.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yusuan {

inline constexpr std::string_view kReplacementCharacter = "\xEF\xBF\xBD";  // U+FFFD

// Length in bytes of the well-formed UTF-8 sequence that starts at `at` (no overlong forms, no surrogates, nothing above
// U+10FFFF); 0 where none does. Requires at < text.size().
std::size_t utf8_sequence_length(std::string_view text, std::size_t at);

// `text` with U+FFFD for each byte that is no UTF-8, and for NUL, at which many readers would end it.
std::string plain_utf8(std::string_view text);

}  // namespace yusuan
