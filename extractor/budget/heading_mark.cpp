#include "budget/heading_mark.hpp"

#include <algorithm>
#include <string_view>

#include "text/characters.hpp"

namespace yusuan {
namespace {

// ① to ⑳
constexpr char32_t kFirstCircled = U'\u2460';
constexpr char32_t kLastCircled = U'\u2473';

// No list is as long as a number of more digits says.
constexpr std::size_t kMostDigits = 6;

std::size_t end_of_numeral(const std::u32string& text, std::size_t at, const std::u32string& numerals) {
  while (at < text.size() && (is_ascii_digit(text[at]) || numerals.find(text[at]) != std::u32string::npos)) ++at;
  return at;
}

// `2026年`
bool is_year(const std::u32string& text, std::size_t at, const NarrativeWords& words) {
  constexpr std::size_t kDigits = 4;
  std::size_t end = at;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  const std::u32string& suffix = words.year_suffix;
  return end == at + kDigits && text.compare(end, suffix.size(), suffix) == 0;
}

// What Arabic digits say, or Chinese ones below a thousand. `numerals` holds one to nine, ten, hundred and signs for nought.
int number_of(std::u32string_view text, const std::u32string& numerals) {
  constexpr std::size_t kTen = 9;
  constexpr std::size_t kHundred = 10;
  int sum = 0;
  int last = 0;
  for (const char32_t c : text) {
    if (is_ascii_digit(c)) {
      last = last * 10 + static_cast<int>(c - U'0');
      continue;
    }
    const std::size_t at = numerals.find(c);
    if (at < kTen) {
      last = static_cast<int>(at) + 1;
    } else if (at == kTen || at == kHundred) {
      sum += std::max(last, 1) * (at == kTen ? 10 : 100);
      last = 0;
    }
  }
  return sum + last;
}

}  // namespace

HeadingMark heading_mark(const std::u32string& text, const CatalogueData& catalogue) {
  const NarrativeWords& words = catalogue.narrative;
  const std::u32string& numerals = catalogue.table_words.numerals;
  if (!text.empty() && text.front() >= kFirstCircled && text.front() <= kLastCircled) {
    return {6, 1, static_cast<int>(text.front() - kFirstCircled) + 1};
  }
  if (text.starts_with(words.part_opens)) {
    const std::size_t begin = words.part_opens.size();
    const std::size_t end = end_of_numeral(text, begin, numerals);
    if (end == begin) return {};
    const int number = number_of(std::u32string_view(text).substr(begin, std::min(end - begin, kMostDigits)), numerals);
    for (const std::u32string& closes : words.part_closes) {
      if (text.compare(end, closes.size(), closes) == 0) return {1, end + closes.size(), number};
    }
    return {};
  }
  const std::size_t open = text.starts_with(U'(') ? 1 : 0;
  const std::size_t end = end_of_numeral(text, open, numerals);
  if (end == open || end >= text.size()) return {};
  const bool arabic = is_ascii_digit(text[open]);
  const int number =
      end - open > kMostDigits ? 0 : number_of(std::u32string_view(text).substr(open, end - open), numerals);
  if (open == 1) return text[end] == U')' ? HeadingMark{arabic ? 5 : 3, end + 1, number} : HeadingMark{};
  if (words.list_marks.find(text[end]) == std::u32string::npos) return {};
  if (arabic && end + 1 < text.size() && is_ascii_digit(text[end + 1]) && !is_year(text, end + 1, words)) {
    return {};  // 1.5
  }
  return {arabic ? 4 : 2, end + 1, number};
}

}  // namespace yusuan
