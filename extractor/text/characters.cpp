#include "text/characters.hpp"

#include <unicode/normalizer2.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>

namespace yusuan {
namespace {

struct Equivalent {
  char32_t radical;
  char32_t ideograph;
};

constexpr auto kEquivalents = std::to_array<Equivalent>({
#include "text/equivalent_ideographs.inc"
});

char32_t ideograph_of_radical(char32_t radical) {
  const auto* const place = std::ranges::lower_bound(kEquivalents, radical, {}, &Equivalent::radical);
  return place != kEquivalents.end() && place->radical == radical ? place->ideograph : radical;
}

// The NFKC form of a character that has one of a single code point.
char32_t compatibility_form(char32_t c) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCInstance(status);
  if (U_FAILURE(status)) return c;
  icu::UnicodeString form;
  if (!nfkc->getDecomposition(static_cast<UChar32>(c), form) || form.countChar32() != 1) return c;
  return static_cast<char32_t>(form.char32At(0));
}

}  // namespace

bool is_spaced_letter(char32_t c) {
  if (c < 0x80) return is_between(c, U'a', U'z') || is_between(c, U'A', U'Z');
  return !is_cjk(c) && u_isalpha(static_cast<UChar32>(c)) != 0;
}

bool is_numeral(char32_t c) {
  if (c < 0x80) return is_ascii_digit(c);
  return u_getNumericValue(static_cast<UChar32>(c)) != U_NO_NUMERIC_VALUE;
}

char32_t canonical_of_many(char32_t c) {
  if (is_between(c, 0x2E80, 0x2FD5)) return ideograph_of_radical(c);
  if (is_between(c, 0xF900, 0xFAFF) || is_between(c, 0x2F800, 0x2FA1F)) return compatibility_form(c);
  constexpr char32_t kFullWidthOffset = 0xFF00 - 0x20;
  if (is_between(c, 0xFF10, 0xFF19) || is_between(c, 0xFF21, 0xFF3A) || is_between(c, 0xFF41, 0xFF5A))
    return c - kFullWidthOffset;
  return c;
}

char32_t superscript_form(char32_t c) {
  switch (c) {
    case U'1': return U'\u00B9';
    case U'2': return U'\u00B2';
    case U'3': return U'\u00B3';
    default: return is_ascii_digit(c) ? U'\u2070' + (c - U'0') : c;
  }
}

bool is_superscript(char32_t c) {
  return c == 0xB9 || c == 0xB2 || c == 0xB3 || c == 0x2070 || is_between(c, 0x2074, 0x2079);
}

std::string to_utf8(std::u32string_view text) {
  std::string utf8;
  utf8.reserve(text.size() * 3);
  for (const char32_t c : text) {
    std::array<std::uint8_t, U8_MAX_LENGTH> bytes{};
    int length = 0;
    UBool failed = 0;
    U8_APPEND(bytes.data(), length, U8_MAX_LENGTH, static_cast<UChar32>(c), failed);
    if (failed != 0) {
      utf8 += "\xEF\xBF\xBD";  // U+FFFD: surrogates and what lies beyond Unicode
    } else {
      utf8.append(reinterpret_cast<const char*>(bytes.data()), static_cast<std::size_t>(length));
    }
  }
  return utf8;
}

std::u32string to_utf32(std::string_view utf8) {
  std::u32string text(utf8.size(), U'\0');
  char32_t* end = text.data();
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(utf8.data());
  const auto length = static_cast<std::int32_t>(utf8.size());
  for (std::int32_t i = 0; i < length;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, i, length, c);
    *end++ = static_cast<char32_t>(c);
  }
  text.resize(static_cast<std::size_t>(end - text.data()));
  return text;
}

}  // namespace yusuan
