#include "text/word_boundary.hpp"

#include <unicode/brkiter.h>
#include <unicode/locid.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <memory>
#include <string>

namespace yusuan {
namespace {

// Looking up a word needs no more of the text than this on each side. Characters; ICU's dictionary has hardly a longer word.
constexpr std::size_t kReach = 16;

// Loading ICU's dictionary takes milliseconds, so each thread keeps its own; null where ICU has none.
icu::BreakIterator* word_breaker() {
  thread_local const std::unique_ptr<icu::BreakIterator> breaker = [] {
    UErrorCode status = U_ZERO_ERROR;
    std::unique_ptr<icu::BreakIterator> made(icu::BreakIterator::createWordInstance(icu::Locale::getChinese(), status));
    return U_SUCCESS(status) ? std::move(made) : nullptr;
  }();
  return breaker.get();
}

icu::UnicodeString unicode_string(std::u32string_view text) {
  return icu::UnicodeString::fromUTF32(reinterpret_cast<const UChar32*>(text.data()),
                                       static_cast<std::int32_t>(text.size()));
}

bool opens_bracket(char32_t c) {
  const auto kind = u_charType(static_cast<UChar32>(c));
  return kind == U_START_PUNCTUATION || kind == U_INITIAL_PUNCTUATION;
}

bool closes_bracket(char32_t c) {
  const auto kind = u_charType(static_cast<UChar32>(c));
  return kind == U_END_PUNCTUATION || kind == U_FINAL_PUNCTUATION;
}

// Opening brackets less closing ones.
int open_brackets(std::u32string_view text) {
  int open = 0;
  for (const char32_t c : text) {
    if (opens_bracket(c)) ++open;
    if (closes_bracket(c)) open = std::max(0, open - 1);
  }
  return open;
}

bool ends_nothing(char32_t mark) {
  return mark == U'\u3001' || mark == U'\uFF0C' || mark == U',' || mark == U'\uFF1A' || mark == U':';
}

}  // namespace

bool is_word_boundary(std::u32string_view text, std::size_t at) {
  if (at == 0 || at >= text.size()) return true;
  icu::BreakIterator* breaker = word_breaker();
  if (breaker == nullptr) return true;
  const std::size_t from = at > kReach ? at - kReach : 0;
  const icu::UnicodeString before = unicode_string(text.substr(from, at - from));
  const icu::UnicodeString all = before + unicode_string(text.substr(at, kReach));
  breaker->setText(all);
  return breaker->isBoundary(before.length()) != 0;
}

bool goes_on_with(std::u32string_view text, std::u32string_view next) {
  if (text.empty() || next.empty()) return false;
  if (ends_nothing(text.back())) return true;
  const bool closes = std::ranges::any_of(next, closes_bracket);
  if (open_brackets(text) > 0 && closes) return true;
  return !is_word_boundary(std::u32string(text) + std::u32string(next), text.size());
}

}  // namespace yusuan
