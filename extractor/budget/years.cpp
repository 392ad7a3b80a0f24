#include "budget/years.hpp"

#include <algorithm>
#include <map>

#include "text/characters.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

constexpr std::size_t kDigits = 4;
// Of a budget that is published on paper that became a PDF.
constexpr int kFirst = 1990;
constexpr int kLast = 2099;
// One in so many titles with a stage must name the later budget: a report on execution has a table of next year's limits too.
constexpr int kShareOfBudget = 4;

char32_t ascii_digit(char32_t c, const CatalogueData& catalogue) {
  if (is_ascii_digit(c)) return c;
  for (std::size_t digit = 0; digit < catalogue.chinese_digits.size(); ++digit) {
    if (catalogue.chinese_digits[digit].find(c) != std::u32string::npos) return U'0' + static_cast<char32_t>(digit);
  }
  return 0;
}

std::optional<Stage> stage_in(const std::u32string& text, const CatalogueData& catalogue) {
  const auto stage =
      std::ranges::find_if(catalogue.stages, [&](const StageWords& each) { return contains_any(text, each.words); });
  return stage == catalogue.stages.end() ? std::nullopt : std::optional(stage->stage);
}

// Later than every year that is named with another stage.
bool is_later_than_the_rest(int year, const std::vector<StagedYear>& years) {
  return std::ranges::all_of(years, [&](const StagedYear& other) {
    return !other.year || !other.stage || other.stage == Stage::budget || *other.year < year;
  });
}

std::optional<int> latest_budget(const std::vector<StagedYear>& years) {
  std::optional<int> latest;
  for (const StagedYear& each : years) {
    if (each.stage == Stage::budget && each.year) latest = std::max(latest.value_or(*each.year), *each.year);
  }
  if (!latest || !is_later_than_the_rest(*latest, years)) return std::nullopt;
  return latest;
}

template <typename T>
std::optional<T> most_frequent(const std::map<T, int>& votes) {
  const auto best = std::ranges::max_element(votes, {}, [](const auto& vote) { return vote.second; });
  return best == votes.end() ? std::nullopt : std::optional(best->first);
}

std::optional<int> usual_year(const std::vector<StagedYear>& years, std::optional<Stage> stage) {
  std::map<int, int> votes;
  for (const StagedYear& each : years) {
    if (each.year && (!stage || each.stage == stage)) ++votes[*each.year];
  }
  return most_frequent(votes);
}

}  // namespace

std::u32string with_ascii_years(std::u32string text, const CatalogueData& catalogue) {
  const std::u32string& suffix = catalogue.year_suffix;
  for (std::size_t at = text.find(suffix); at != std::u32string::npos; at = text.find(suffix, at + 1)) {
    if (at < kDigits) continue;
    std::u32string digits;
    for (std::size_t i = at - kDigits; i < at; ++i) digits.push_back(ascii_digit(text[i], catalogue));
    if (digits.find(U'\0') == std::u32string::npos) text.replace(at - kDigits, kDigits, digits);
  }
  return text;
}

std::vector<PrintedYear> years_in(const std::u32string& text, const CatalogueData& catalogue) {
  std::vector<PrintedYear> years;
  const std::u32string& suffix = catalogue.year_suffix;
  for (std::size_t at = text.find(suffix); at != std::u32string::npos; at = text.find(suffix, at + 1)) {
    if (at < kDigits || (at > kDigits && is_ascii_digit(text[at - kDigits - 1]))) continue;
    int year = 0;
    bool all_digits = true;
    for (std::size_t i = at - kDigits; i < at; ++i) {
      all_digits = all_digits && is_ascii_digit(text[i]);
      year = year * 10 + static_cast<int>(text[i] - U'0');
    }
    if (all_digits && year >= kFirst && year <= kLast) years.push_back({year, at - kDigits});
  }
  return years;
}

std::vector<StagedYear> staged_years_in(const std::u32string& folded_text, const CatalogueData& catalogue) {
  const std::vector<PrintedYear> years = years_in(folded_text, catalogue);
  if (years.size() < 2) {
    const auto year = years.empty() ? std::nullopt : std::optional(years.front().year);
    return {{year, stage_in(folded_text, catalogue)}};
  }
  std::vector<StagedYear> staged;
  for (std::size_t i = 0; i < years.size(); ++i) {
    const std::size_t end = i + 1 < years.size() ? years[i + 1].at : folded_text.size();
    staged.push_back({years[i].year, stage_in(folded_text.substr(years[i].at, end - years[i].at), catalogue)});
  }
  return staged;
}

StagedYear main_year(const std::vector<StagedYear>& years) {
  if (const auto latest = latest_budget(years)) return {latest, Stage::budget};
  StagedYear result;
  for (const StagedYear& each : years) {
    if (each.year && each.stage) return each;
    if (!result.year) result.year = each.year;
    if (!result.stage) result.stage = each.stage;
  }
  return result;
}

StagedYear main_year_of_titles(const std::vector<StagedYear>& years) {
  std::map<Stage, int> stages;
  int staged = 0;
  for (const StagedYear& each : years) {
    if (!each.stage) continue;
    ++stages[*each.stage];
    ++staged;
  }
  const std::optional<int> latest = latest_budget(years);
  if (latest && stages[Stage::budget] * kShareOfBudget >= staged) return {latest, Stage::budget};
  std::optional<Stage> stage;
  // Of as many titles final accounts come before the budget that they are compared with.
  for (const Stage each : {Stage::final_accounts, Stage::execution, Stage::budget}) {
    if (stages[each] > 0 && (!stage || stages[each] > stages[*stage])) stage = each;
  }
  const std::optional<int> year = usual_year(years, stage);
  return {year ? year : usual_year(years, std::nullopt), stage};
}

}  // namespace yusuan
