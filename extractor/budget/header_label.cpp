#include "budget/header_label.hpp"

#include <algorithm>

#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr std::size_t kYearDigits = 4;

std::optional<int> digit_of(char32_t c, const CatalogueData& catalogue) {
  if (is_ascii_digit(c)) return static_cast<int>(c - U'0');
  const auto& digits = catalogue.chinese_digits;
  const auto place = std::ranges::find_if(digits, [&](const auto& forms) { return forms.find(c) != forms.npos; });
  if (place == digits.end()) return std::nullopt;
  return static_cast<int>(place - digits.begin());
}

// The year that begins at `at`; a fifth digit before it or any word but `year` behind it makes it some other number.
std::optional<int> year_at(const std::u32string& text, std::size_t at, const CatalogueData& catalogue) {
  constexpr int kFirst = 1990;
  constexpr int kLast = 2099;
  if (text.compare(std::min(text.size(), at + kYearDigits), catalogue.year_suffix.size(), catalogue.year_suffix) != 0) {
    return std::nullopt;
  }
  if (at > 0 && digit_of(text[at - 1], catalogue)) return std::nullopt;
  int year = 0;
  for (std::size_t i = at; i < at + kYearDigits; ++i) {
    const auto digit = digit_of(text[i], catalogue);
    if (!digit) return std::nullopt;
    year = year * 10 + *digit;
  }
  return year >= kFirst && year <= kLast ? std::optional(year) : std::nullopt;
}

void erase_year(std::u32string& text, std::size_t at, const CatalogueData& catalogue) {
  text.erase(at, kYearDigits);
  const std::u32string rest = text.substr(at + catalogue.year_suffix.size());
  if (starts_with_any(rest, catalogue.year_edges)) return;  // the end of the year is a word of its own
  text.erase(at, catalogue.year_suffix.size());
  for (const std::u32string& tail : catalogue.year_tails) {
    if (rest.starts_with(tail)) text.erase(at, tail.size());
  }
}

std::u32string without_brackets_behind(const std::u32string& words) {
  const std::size_t open = words.rfind(U'(');
  return words.ends_with(U')') && open != std::u32string::npos && open > 0 ? words.substr(0, open) : words;
}

std::u32string without_of_which(const std::u32string& words, const CatalogueData& catalogue) {
  for (const std::u32string& label : catalogue.of_which_labels) {
    if (!words.starts_with(label)) continue;
    std::size_t rest = label.size();
    while (rest < words.size() && (words[rest] == U':' || is_numeral(words[rest]) || words[rest] == U'.')) ++rest;
    return words.substr(rest);
  }
  return words;
}

const IdWords* find_exactly(const std::u32string& words, const std::vector<IdWords>& entries) {
  const auto place = std::ranges::find_if(
      entries, [&](const IdWords& entry) { return std::ranges::find(entry.words, words) != entry.words.end(); });
  return place == entries.end() ? nullptr : &*place;
}

}  // namespace

HeaderLabel read_header_label(const std::string& label, const CatalogueData& catalogue) {
  HeaderLabel result{folded(label), {}};
  for (std::size_t at = 0; at + kYearDigits < result.words.size();) {
    const auto year = year_at(result.words, at, catalogue);
    if (!year) {
      ++at;
      continue;
    }
    if (!result.year) result.year = year;
    erase_year(result.words, at, catalogue);
  }
  if (result.words.empty() && result.year) result.words = catalogue.year_suffix;
  return result;
}

const IdWords* find_id(const std::u32string& words, const std::vector<IdWords>& entries,
                       const CatalogueData& catalogue) {
  const std::u32string bare = without_of_which(words, catalogue);
  for (const std::u32string& form : {words, bare, without_brackets_behind(words), without_brackets_behind(bare)}) {
    if (const IdWords* entry = find_exactly(form, entries)) return entry;
  }
  const auto place = std::ranges::find_if(entries, [&](const IdWords& entry) {
    return std::ranges::any_of(entry.patterns, [&](const WordPattern& pattern) { return matches(words, pattern); });
  });
  return place == entries.end() ? nullptr : &*place;
}

}  // namespace yusuan
