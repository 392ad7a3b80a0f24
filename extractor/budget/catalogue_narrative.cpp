#include "budget/catalogue_narrative.hpp"

#include <algorithm>
#include <functional>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "budget/catalogue_words.hpp"

namespace yusuan {
namespace {

using nlohmann::json;

void read_count_units(const json& groups, NarrativeWords& words) {
  for (const json& group : groups) {
    for (const std::u32string& name : longest_plain_words(group, "names")) {
      words.units.push_back({name, group.at("measure").get<std::string>(), group.value("before_noun", false)});
    }
  }
  std::ranges::stable_sort(words.units, std::greater{}, [](const CountUnit& unit) { return unit.name.size(); });
}

void read_years(const json& year, NarrativeWords& words) {
  words.year_suffix = plain_word(year, "suffix");
  words.year_period = longest_plain_words(year, "period");
  words.since = longest_plain_words(year, "since");
  words.month = plain_word(year, "month");
  words.day = plain_word(year, "day");
  words.previous_year = longest_plain_words(year, "previous");
  words.not_previous_year = longest_plain_words(year, "not_previous");
}

void read_comparison(const json& comparison, NarrativeWords& words) {
  words.comparison_openers = longest_plain_words(comparison, "openers");
  words.not_comparison_openers = longest_plain_words(comparison, "not_openers");
  words.base_names = longest_plain_words(comparison, "base_names");
  words.self_contained = longest_plain_words(comparison, "self_contained");
  words.closers = longest_plain_words(comparison, "closers");
  words.adjusted = longest_plain_words(comparison, "adjusted");
  words.base_ends = longest_plain_words(comparison, "base_ends");
  words.increase = longest_plain_words(comparison, "increase");
  words.decrease = longest_plain_words(comparison, "decrease");
  words.unchanged = longest_plain_words(comparison, "unchanged");
  words.about = longest_plain_words(comparison, "about");
  words.change_fillers = longest_plain_words(comparison, "fillers");
  words.change_levels = longest_plain_words(comparison, "levels");
}

void read_share(const json& share, NarrativeWords& words) {
  words.share_openers = longest_plain_words(share, "openers");
  words.completions = longest_plain_words(share, "completions");
  words.plans = longest_plain_words(share, "plans");
  words.share_ends = longest_plain_words(share, "ends");
  words.rates = longest_plain_words(share, "rates");
}

void read_subject(const json& subject, NarrativeWords& words) {
  words.leading = longest_plain_words(subject, "leading");
  words.kept_leading = longest_plain_words(subject, "kept_leading");
  words.trailing = longest_plain_words(subject, "trailing");
  for (const std::u32string& splitter : longest_plain_words(subject, "splitters")) {
    const std::size_t bar = splitter.find(U'|');
    if (bar == std::u32string::npos) throw std::invalid_argument("splitters: an entry without `|`");
    words.splitters.push_back({splitter.substr(0, bar), splitter.substr(bar + 1)});
  }
  words.particle = plain_word(subject, "particle");
  words.generic = longest_plain_words(subject, "generic");
  words.aspects = longest_plain_words(subject, "aspects");
  words.after_stops = longest_plain_words(subject, "after_stops");
  words.noun_ends = longest_plain_words(subject, "noun_ends");
}

}  // namespace

NarrativeWords read_narrative_words(const json& file) {
  NarrativeWords words;
  read_count_units(file.at("units"), words);
  words.numeral_units = longest_plain_words(file.at("numerals"), "units");
  words.numeral_nouns = longest_plain_words(file.at("numerals"), "nouns");
  words.not_exact_before = longest_plain_words(file.at("not_exact"), "before");
  words.not_exact_after = longest_plain_words(file.at("not_exact"), "after");
  words.not_counted = longest_plain_words(file, "not_counted");
  words.threshold_before = longest_plain_words(file.at("thresholds"), "before");
  words.threshold_after = longest_plain_words(file.at("thresholds"), "after");
  words.threshold_after_before_number = longest_plain_words(file.at("thresholds"), "after_before_number");
  words.range_marks = plain_word(file, "range_marks");
  words.percent_point = plain_word(file, "percent_point");
  words.of_which = longest_plain_words(file, "of_which");
  words.within = longest_plain_words(file, "within");
  words.consists = longest_plain_words(file, "consists");
  words.consists_not = longest_plain_words(file, "consists_not");
  read_years(file.at("year"), words);
  read_comparison(file.at("comparison"), words);
  read_share(file.at("share"), words);
  read_subject(file.at("subject"), words);
  const json& prose = file.at("prose");
  words.part_opens = plain_word(prose, "part_opens");
  words.part_closes = longest_plain_words(prose, "part_closes");
  words.list_marks = plain_word(prose, "list_marks");
  words.longest_heading = prose.at("longest_heading").get<std::size_t>();
  return words;
}

}  // namespace yusuan
