#include "text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "text/characters.hpp"

namespace yusuan {
namespace {

constexpr char32_t unified_mark(char32_t c) {
  switch (c) {
    case U'\u2013':
    case U'\u2014':
    case U'\u2212':
    case U'\u2010':
    case U'\u2011':
    case U'\u30FC': return U'-';
    case U'\u201C':
    case U'\u201D':
    case U'\u300C':
    case U'\u300D': return U'"';
    case U'\u2018':
    case U'\u2019': return U'\'';
    case U'\u3014': return U'(';  // tortoise shell brackets
    case U'\u3015': return U')';
    default: return c;
  }
}

// The characters of nearly all labels, of which each is folded by itself, whatever stands beside it; 0 for all others.
constexpr char32_t folded_alone(char32_t c) {
  constexpr char32_t kFullWidthOffset = 0xFEE0;  // from ASCII to its full-width form
  if (is_between(c, 0x4E00, 0x9FFF)) return c;   // ideographs
  if (is_between(c, 0xFF01, 0xFF5E)) c -= kFullWidthOffset;
  if (is_between(c, U'A', U'Z')) return c - U'A' + U'a';
  const bool stays = is_between(c, U'!', U'~') || c == 0xB7 || is_between(c, 0x2013, 0x2014) ||
                     is_between(c, 0x2018, 0x2019) || is_between(c, 0x201C, 0x201D) || is_between(c, 0x3001, 0x3002) ||
                     is_between(c, 0x3007, 0x3011) || is_between(c, 0x3014, 0x3015);
  return stays ? unified_mark(c) : 0;
}

// Folds a text of such characters; false, and the text is spoilt, where it has another one.
bool fold_alone(std::u32string& text) {
  std::size_t length = 0;
  for (const char32_t c : text) {
    if (is_space(c)) continue;
    const char32_t form = folded_alone(c);
    if (form == 0) return false;
    text[length++] = form;
  }
  text.resize(length);
  return true;
}

// Takes its spaces out; true where there were any.
bool take_spaces(icu::UnicodeString& text) {
  icu::UnicodeString rest;
  for (std::int32_t i = 0; i < text.length(); i = text.moveIndex32(i, 1)) {
    const UChar32 c = text.char32At(i);
    if (!is_space(static_cast<char32_t>(c))) rest.append(c);
  }
  const bool had_any = rest.length() < text.length();
  if (had_any) text = rest;
  return had_any;
}

std::u32string folded_by_icu(std::u32string_view text) {
  UErrorCode status = U_ZERO_ERROR;
  const icu::Normalizer2* nfkc = icu::Normalizer2::getNFKCCasefoldInstance(status);
  icu::UnicodeString source;
  for (const char32_t c : text) {
    if (!is_space(c)) source.append(static_cast<UChar32>(canonical(c)));
  }
  icu::UnicodeString form = U_SUCCESS(status) ? nfkc->normalize(source, status) : source;
  // A mark that stands alone (U+00A8) is a space and the mark that combines: without the space it combines with what stands before.
  if (U_SUCCESS(status) && take_spaces(form)) form = nfkc->normalize(icu::UnicodeString(form), status);
  if (U_FAILURE(status)) form = source;
  std::u32string result;
  result.reserve(static_cast<std::size_t>(form.length()));
  for (std::int32_t i = 0; i < form.length(); i = form.moveIndex32(i, 1)) {
    result.push_back(unified_mark(static_cast<char32_t>(form.char32At(i))));
  }
  return result;
}

}  // namespace

std::u32string folded(std::u32string_view text) {
  std::u32string form(text);
  if (!fold_alone(form)) return folded_by_icu(text);
  return form;
}

std::u32string folded(std::string_view utf8) {
  std::u32string form = to_utf32(utf8);
  if (!fold_alone(form)) return folded_by_icu(to_utf32(utf8));
  return form;
}

}  // namespace yusuan
