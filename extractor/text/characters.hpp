// What kind of character a code point is, and its canonical form.
#pragma once

#include <string>
#include <string_view>

namespace yusuan {

// Han ideographs, kana, Hangul and full-width or CJK punctuation: characters beside which Chinese typesetting puts no
// meaningful space.
bool is_cjk(char32_t c);

// Any Unicode white space, the ideographic space and the byte order mark among them.
bool is_space(char32_t c);

// Letters of alphabets that separate words by spaces (Latin, Greek, Cyrillic, …), no digits.
bool is_spaced_letter(char32_t c);

// A digit, full-width or not, or a Chinese numeral: any character with a numeric value in Unicode.
bool is_numeral(char32_t c);

constexpr bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// The character as it should stand in the output: compatibility ideographs (U+F900.., U+2F800..), Kangxi and supplement
// radicals become the ideographs they are printed as; full-width digits and Latin letters become ASCII ones. Everything else
// stays: (1) and ² keep their meaning, so never blanket NFKC.
char32_t canonical(char32_t c);

// The superscript of a digit; any other character as it is.
char32_t superscript_form(char32_t c);

// Is it a superscript digit?
bool is_superscript(char32_t c);

std::string to_utf8(std::u32string_view text);
std::u32string to_utf32(std::string_view utf8);

}  // namespace yusuan
