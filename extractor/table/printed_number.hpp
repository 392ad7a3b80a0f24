// Tells numbers from words in a cell.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace yusuan {

// The plain ASCII form (`-1072.71`) of a cell that prints one number and nothing else: digit groups set off by commas (ASCII,
// full-width or ideographic), a leading minus (any dash before a digit, U+25B3 as accountants print it), parentheses for
// negative, a trailing per cent sign, note marks set as superscripts behind it. Full-width forms count. Empty where the cell is anything else; a lone dash is no number.
std::optional<std::string> plain_number(std::u32string_view text);

// Can the character be part of a number as it is printed: an ASCII digit, a point, comma, minus or per cent
// sign (full-width ones too)?
bool is_number_part(char32_t c);

// True for the per cent sign at the end of a number.
bool ends_with_percent(std::u32string_view text);

}  // namespace yusuan
