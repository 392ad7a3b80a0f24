#include "budget/read_subject.hpp"

#include <algorithm>
#include <string_view>

#include "budget/heading_mark.hpp"
#include "text/characters.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr std::size_t kYearDigits = 4;

// A year at `at` with the word behind it; the place after both, or `at` where there is none.
std::size_t end_of_year(const std::u32string& text, std::size_t at, std::size_t end, const NarrativeWords& words,
                        int& year) {
  constexpr int kFirst = 1990;
  constexpr int kLast = 2099;
  if (at + kYearDigits >= end || (at > 0 && is_ascii_digit(text[at - 1]))) return at;
  int number = 0;
  for (std::size_t i = at; i < at + kYearDigits; ++i) {
    if (!is_ascii_digit(text[i])) return at;
    number = number * 10 + static_cast<int>(text[i] - U'0');
  }
  const std::u32string& suffix = words.year_suffix;
  if (number < kFirst || number > kLast || text.compare(at + kYearDigits, suffix.size(), suffix) != 0) return at;
  year = number;
  return at + kYearDigits + suffix.size();
}

// `12月` after a year.
bool drop_number_with(const std::u32string& text, TextRange& range, const std::u32string& unit) {
  std::size_t at = range.begin;
  while (at < range.end && is_ascii_digit(text[at])) ++at;
  if (at == range.begin || text.compare(at, unit.size(), unit) != 0) return false;
  range.begin = at + unit.size();
  return true;
}

bool drop_year(const std::u32string& text, TextRange& range, const NarrativeWords& words, std::optional<int>& year) {
  int found = 0;
  const std::size_t end = end_of_year(text, range.begin, range.end, words, found);
  if (end == range.begin) return false;
  year = found;
  range.begin = end;
  if (!drop_first(text, range, words.year_period) && drop_number_with(text, range, words.month)) {
    drop_number_with(text, range, words.day);
  }
  return true;
}

// The character's first place in text[begin, end); npos without.
std::size_t find_within(std::u32string_view text, char32_t c, std::size_t begin, std::size_t end) {
  return text.substr(0, end).find(c, begin);
}

bool begins_with_any(std::u32string_view text, const Words& words) {
  return std::ranges::any_of(words, [&](const std::u32string& word) { return text.starts_with(word); });
}

bool begins_with_previous_year(std::u32string_view text, const NarrativeWords& words) {
  return begins_with_any(text, words.previous_year) && !begins_with_any(text, words.not_previous_year);
}

std::u32string_view view_of(const std::u32string& text, TextRange range) {
  return range.empty() ? std::u32string_view() : std::u32string_view(text).substr(range.begin, range.end - range.begin);
}

// `“2023年预算数”的`: says of which column the rest speaks.
bool drop_quotation(const std::u32string& text, TextRange& range, const NarrativeWords& words,
                    std::optional<int>& year) {
  if (range.empty() || text[range.begin] != U'"') return false;
  const std::size_t close = find_within(text, U'"', range.begin + 1, range.end);
  if (close >= range.end || text.compare(close + 1, words.particle.size(), words.particle) != 0) return false;
  const auto named = year_named(TextRange{range.begin, close}.in(text), std::nullopt, words);
  if (!named) return false;
  year = named;
  range.begin = close + 1 + words.particle.size();
  return true;
}

// `（含…）、` left over from the figure before.
bool drop_bracket(const std::u32string& text, TextRange& range) {
  if (range.empty() || text[range.begin] != U'(') return false;
  const std::size_t close = find_within(text, U')', range.begin, range.end);
  if (close >= range.end) return false;
  range.begin = close + 1;
  return true;
}

bool drop_marks(const std::u32string& text, TextRange& range) {
  constexpr std::u32string_view kMarks = U"\u3001,;:\u3002)\u2014-\u2022\u00B7 ";
  const std::size_t before = range.begin;
  while (range.begin < range.end && kMarks.find(text[range.begin]) != std::u32string_view::npos) ++range.begin;
  return range.begin != before;
}

void split(const std::u32string& text, TextRange& range, const NarrativeWords& words) {
  const std::u32string name = range.in(text);
  for (const WordPair& splitter : words.splitters) {
    const std::size_t at = name.rfind(splitter.first + splitter.second);
    if (at == std::u32string::npos || at + splitter.first.size() >= name.size()) continue;
    range.begin += at + splitter.first.size();
    return;
  }
}

}  // namespace

bool drop_first(const std::u32string& text, TextRange& range, const Words& words) {
  for (const std::u32string& word : words) {
    if (range.begin + word.size() > range.end || text.compare(range.begin, word.size(), word) != 0) continue;
    range.begin += word.size();
    return true;
  }
  return false;
}

bool drop_last(const std::u32string& text, TextRange& range, const Words& words) {
  for (const std::u32string& word : words) {
    if (range.begin + word.size() > range.end) continue;
    if (text.compare(range.end - word.size(), word.size(), word) != 0) continue;
    range.end -= word.size();
    return true;
  }
  return false;
}

std::optional<int> year_named(const std::u32string& text, std::optional<int> year, const NarrativeWords& words) {
  std::optional<int> named;
  for (std::size_t at = 0; at < text.size(); ++at) {
    int found = 0;
    if (end_of_year(text, at, text.size(), words, found) == at) continue;
    if (named && *named != found) return std::nullopt;
    named = found;
  }
  if (named) return named;
  if (year && contains_any(text, words.previous_year)) return *year - 1;
  return std::nullopt;
}

TextRange counted_noun(const std::u32string& text, std::size_t begin, const NarrativeWords& words) {
  TextRange noun{begin, begin};
  while (noun.end < text.size() && is_cjk(text[noun.end])) {
    if (text[noun.end] == U'\u3002' || text[noun.end] == U'\u3001') break;
    if (starts_with_any(text.substr(noun.end, 2), words.noun_ends)) break;
    ++noun.end;
  }
  if (starts_with_any(noun.in(text), words.after_stops)) return {begin, begin};
  constexpr std::size_t kShortest = 2;
  return noun.end - noun.begin < kShortest ? TextRange{begin, begin} : noun;
}

Subject read_subject(const std::u32string& text, TextRange range, std::optional<int> year,
                     const CatalogueData& catalogue) {
  const NarrativeWords& words = catalogue.narrative;
  Subject subject;
  if (range.begin == 0) range.begin = std::min(range.end, heading_mark(text.substr(0, range.end), catalogue).length);
  for (bool changed = true; changed;) {
    changed = drop_marks(text, range);
    changed = drop_bracket(text, range) || changed;
    if (drop_first(text, range, words.of_which)) changed = subject.is_part = true;
    changed = drop_first(text, range, words.since) || changed;
    changed = drop_year(text, range, words, subject.year) || changed;
    changed = drop_quotation(text, range, words, subject.year) || changed;
    if (!begins_with_any(view_of(text, range), words.kept_leading))
      changed = drop_first(text, range, words.leading) || changed;
  }
  subject.leads_with_year = subject.year.has_value();
  if (!subject.year && year && begins_with_previous_year(view_of(text, range), words)) subject.year = *year - 1;
  if (!subject.year) subject.year = year_named(range.in(text), std::nullopt, words);
  TextRange shorter = range;
  while (drop_last(text, shorter, words.trailing)) {
    if (!shorter.empty()) range = shorter;
  }
  split(text, range, words);
  subject.name = range;
  return subject;
}

}  // namespace yusuan
