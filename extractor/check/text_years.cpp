#include "check/text_years.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>

#include "budget/bare_subject.hpp"
#include "budget/paragraph_text.hpp"
#include "budget/plain_text.hpp"
#include "budget/read_subject.hpp"
#include "check/describe_text.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

std::u32string plain(const std::string& text) { return plain_text(to_utf32(text)); }

class YearReader {
 public:
  YearReader(const BudgetDocument& document, std::span<const TextCheck> checks, const CatalogueData& catalogue,
             const TextYearLimits& limits)
      : document_(document), checks_(checks), catalogue_(catalogue), limits_(limits) {
    for (const Section& section : document.sections) {
      years_.push_back(year_named(plain(section.title), std::nullopt, catalogue.narrative));
    }
  }

  std::vector<Finding> read() {
    std::vector<Finding> findings;
    for (std::size_t i = 0; i < years_.size(); ++i) {
      const Section& section = document_.sections[i];
      if (is_other(years_[i])) {
        if (is_odd_among_siblings(i) || figures_are_of_the_book(i)) {
          findings.push_back(finding(*years_[i], {section.where, section.number + section.title}));
        }
      } else if (const auto slip = sentence_of_other_year(section)) {
        findings.push_back(finding(slip->year, {section.where, slip->sentence}));
      }
    }
    return findings;
  }

 private:
  struct Slip {
    int year = 0;
    std::string sentence;
  };

  [[nodiscard]] bool is_other(std::optional<int> year) const { return year && year != document_.fiscal_year; }

  // One past the last section below section `index`.
  [[nodiscard]] std::size_t end_of(std::size_t index) const {
    std::size_t end = index + 1;
    while (end < years_.size() && document_.sections[end].level > document_.sections[index].level) ++end;
    return end;
  }

  // The headings beside it name the book's year.
  [[nodiscard]] bool is_odd_among_siblings(std::size_t index) const {
    const int level = document_.sections[index].level;
    std::size_t first = index;
    while (first > 0 && document_.sections[first - 1].level >= level) --first;
    int same = 0;
    int other = 0;
    for (std::size_t i = first; i < years_.size() && document_.sections[i].level >= level; ++i) {
      if (document_.sections[i].level != level || !years_[i]) continue;
      ++(is_other(years_[i]) ? other : same);
    }
    return same >= limits_.headings_of_year && other <= limits_.other_headings * same;
  }

  // The figures below it, which have its year for want of another, are those of the book's tables.
  [[nodiscard]] bool figures_are_of_the_book(std::size_t index) const {
    const std::size_t end = end_of(index);
    int held = 0;
    for (const TextCheck& check : checks_) {
      const NarrativeFigure& figure = document_.narrative[check.figure];
      if (!figure.section || *figure.section < index || *figure.section >= end || figure.year != years_[index])
        continue;
      if (check.verdict == Verdict::broken) return false;
      if (figure.amount->digits() != 0) ++held;
    }
    return held >= limits_.figures_held;
  }

  // A sentence that repeats its heading's words with another year.
  [[nodiscard]] std::optional<Slip> sentence_of_other_year(const Section& section) const {
    constexpr std::size_t kShortest = 6;  // characters of a heading that say which section it is
    std::u32string title = plain(section.title);
    TextRange rest{0, title.size()};
    const Subject words = read_subject(title, rest, std::nullopt, catalogue_);
    title = words.name.in(title);
    if (title.size() < kShortest) return std::nullopt;
    const std::u32string text = to_utf32(section.text);
    const std::u32string plain_form = plain_text(text);
    for (std::size_t begin = 0; begin < text.size();) {
      std::size_t end = plain_form.find_first_of(U"\u3002!?\n", begin);
      if (end == std::u32string::npos) end = text.size();
      const std::u32string sentence = plain_form.substr(begin, end - begin);
      const auto year = year_named(sentence, std::nullopt, catalogue_.narrative);
      if (is_other(year) && sentence.find(title) != std::u32string::npos) {
        return Slip{*year, to_utf8(std::u32string_view(text).substr(begin, end - begin))};
      }
      begin = end + 1;
    }
    return std::nullopt;
  }

  [[nodiscard]] Finding finding(int year, FindingText text) const {
    std::map<std::string, std::string> words = {{"stated", std::to_string(year)},
                                                {"year", std::to_string(*document_.fiscal_year)},
                                                {"sentence", text.sentence}};
    return finding_of(TextClaim{"text_year", "text-year", Severity::warning, std::move(text), {}, std::move(words)},
                      document_, catalogue_);
  }

  const BudgetDocument& document_;
  std::span<const TextCheck> checks_;
  const CatalogueData& catalogue_;
  TextYearLimits limits_;
  std::vector<std::optional<int>> years_;  // one a section
};

}  // namespace

std::vector<Finding> year_findings(const BudgetDocument& document, std::span<const TextCheck> checks,
                                   const CatalogueData& catalogue, const TextYearLimits& limits) {
  if (!document.fiscal_year || document.scope == Scope::government) return {};
  return YearReader(document, checks, catalogue, limits).read();
}

}  // namespace yusuan
