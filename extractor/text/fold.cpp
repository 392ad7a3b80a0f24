#include "text/fold.hpp"

#include <unicode/normalizer2.h>
#include <unicode/unistr.h>

#include "text/characters.hpp"

namespace yusuan {
namespace {

char32_t unified_mark(char32_t c) {
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

}  // namespace

std::u32string folded(std::u32string_view text) {
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

std::u32string folded(std::string_view utf8) { return folded(to_utf32(utf8)); }

}  // namespace yusuan
