// What kind of character a code point is, and its canonical form.
#pragma once

#include <string>
#include <string_view>

namespace yusuan {

constexpr bool is_between(char32_t c, char32_t first, char32_t last) { return first <= c && c <= last; }

// Han ideographs, kana, Hangul and full-width or CJK punctuation: characters beside which Chinese typesetting puts no
// meaningful space.
constexpr bool is_cjk(char32_t c) {
  if (c < 0x2E80)
    return is_between(c, 0x2018, 0x201D) || c == 0x2014 || c == 0x2026;  // quotes, dash and ellipsis of Chinese text
  return is_between(c, 0x2E80, 0x9FFF) || is_between(c, 0xAC00, 0xD7A3) || is_between(c, 0xF900, 0xFAFF) ||
         is_between(c, 0xFE30, 0xFE4F) || is_between(c, 0xFF00, 0xFFEF) || is_between(c, 0x20000, 0x3FFFF);
}

// Any Unicode white space, the ideographic space, the zero-width space and the byte order mark among them.
constexpr bool is_space(char32_t c) {
  if (c < 0x80) return c == U' ' || is_between(c, 0x09, 0x0D);
  if (c > 0x3000) return c == 0xFEFF;
  return c == 0x3000 || is_between(c, 0x2000, 0x200B) || c == 0xA0 || c == 0x85 || c == 0x1680 || c == 0x2028 ||
         c == 0x2029 || c == 0x202F || c == 0x205F;
}

// Letters of alphabets that separate words by spaces (Latin, Greek, Cyrillic, …), no digits.
bool is_spaced_letter(char32_t c);

// A digit, full-width or not, or a Chinese numeral: any character with a numeric value in Unicode.
bool is_numeral(char32_t c);

constexpr bool is_ascii_digit(char32_t c) { return c >= U'0' && c <= U'9'; }

// The character as it should stand in the output: compatibility ideographs (U+F900.., U+2F800..), Kangxi and supplement
// radicals become the ideographs they are printed as; full-width digits and Latin letters become ASCII ones. Everything else
// stays: (1) and ² keep their meaning, so never blanket NFKC.
char32_t canonical_of_many(char32_t c);  // what canonical() asks where there may be another form
constexpr char32_t canonical(char32_t c) {
  return c < 0x2E80 || is_between(c, 0x4E00, 0x9FFF) ? c : canonical_of_many(c);
}

// The superscript of a digit; any other character as it is.
char32_t superscript_form(char32_t c);

// Is it a superscript digit?
bool is_superscript(char32_t c);

std::string to_utf8(std::u32string_view text);
std::u32string to_utf32(std::string_view utf8);

}  // namespace yusuan
