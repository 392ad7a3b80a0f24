#include "budget/catalogue_narrative.hpp"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "budget/plain_text.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

using nlohmann::json;

std::u32string word_at(const json& object, const char* key) {
  return plain_text(to_utf32(object.at(key).get<std::string>()));
}

// Longest first, so that the first that fits is the one that is meant.
Words words_at(const json& object, const char* key) {
  Words words;
  for (const json& word : object.at(key)) words.push_back(plain_text(to_utf32(word.get<std::string>())));
  std::ranges::stable_sort(words, std::greater{}, &std::u32string::size);
  return words;
}

void read_count_units(const json& groups, NarrativeWords& words) {
  for (const json& group : groups) {
    for (const std::u32string& name : words_at(group, "names")) {
      words.units.push_back({name, group.at("measure").get<std::string>(), group.value("before_noun", false)});
    }
  }
  std::ranges::stable_sort(words.units, std::greater{}, [](const CountUnit& unit) { return unit.name.size(); });
}

void read_years(const json& year, NarrativeWords& words) {
  words.year_suffix = word_at(year, "suffix");
  words.year_period = words_at(year, "period");
  words.since = words_at(year, "since");
  words.month = word_at(year, "month");
  words.day = word_at(year, "day");
  words.previous_year = words_at(year, "previous");
  words.not_previous_year = words_at(year, "not_previous");
}

void read_comparison(const json& comparison, NarrativeWords& words) {
  words.comparison_openers = words_at(comparison, "openers");
  words.not_comparison_openers = words_at(comparison, "not_openers");
  words.base_names = words_at(comparison, "base_names");
  words.self_contained = words_at(comparison, "self_contained");
  words.closers = words_at(comparison, "closers");
  words.adjusted = words_at(comparison, "adjusted");
  words.base_ends = words_at(comparison, "base_ends");
  words.increase = words_at(comparison, "increase");
  words.decrease = words_at(comparison, "decrease");
  words.unchanged = words_at(comparison, "unchanged");
  words.about = words_at(comparison, "about");
  words.change_fillers = words_at(comparison, "fillers");
  words.change_levels = words_at(comparison, "levels");
}

void read_share(const json& share, NarrativeWords& words) {
  words.share_openers = words_at(share, "openers");
  words.completions = words_at(share, "completions");
  words.plans = words_at(share, "plans");
  words.share_ends = words_at(share, "ends");
  words.rates = words_at(share, "rates");
}

void read_subject(const json& subject, NarrativeWords& words) {
  words.leading = words_at(subject, "leading");
  words.kept_leading = words_at(subject, "kept_leading");
  words.trailing = words_at(subject, "trailing");
  for (const std::u32string& splitter : words_at(subject, "splitters")) {
    const std::size_t bar = splitter.find(U'|');
    if (bar == std::u32string::npos) throw std::invalid_argument("splitters: an entry without `|`");
    words.splitters.push_back({splitter.substr(0, bar), splitter.substr(bar + 1)});
  }
  words.particle = word_at(subject, "particle");
  words.generic = words_at(subject, "generic");
  words.aspects = words_at(subject, "aspects");
  words.after_stops = words_at(subject, "after_stops");
  words.noun_ends = words_at(subject, "noun_ends");
}

}  // namespace

NarrativeWords read_narrative_words(const json& file) {
  NarrativeWords words;
  read_count_units(file.at("units"), words);
  words.numeral_units = words_at(file.at("numerals"), "units");
  words.numeral_nouns = words_at(file.at("numerals"), "nouns");
  words.not_exact_before = words_at(file.at("not_exact"), "before");
  words.not_exact_after = words_at(file.at("not_exact"), "after");
  words.not_counted = words_at(file, "not_counted");
  words.threshold_before = words_at(file.at("thresholds"), "before");
  words.threshold_after = words_at(file.at("thresholds"), "after");
  words.threshold_after_before_number = words_at(file.at("thresholds"), "after_before_number");
  words.range_marks = word_at(file, "range_marks");
  words.percent_point = word_at(file, "percent_point");
  words.of_which = words_at(file, "of_which");
  words.within = words_at(file, "within");
  words.consists = words_at(file, "consists");
  words.consists_not = words_at(file, "consists_not");
  read_years(file.at("year"), words);
  read_comparison(file.at("comparison"), words);
  read_share(file.at("share"), words);
  read_subject(file.at("subject"), words);
  const json& prose = file.at("prose");
  words.part_opens = word_at(prose, "part_opens");
  words.part_closes = words_at(prose, "part_closes");
  words.list_marks = word_at(prose, "list_marks");
  words.longest_heading = prose.at("longest_heading").get<std::size_t>();
  return words;
}

}  // namespace yusuan
