#include "budget/form_label.hpp"

#include <algorithm>
#include <vector>

#include "text/characters.hpp"
#include "text/fold.hpp"
#include "text/match_words.hpp"

namespace yusuan {
namespace {

// Punctuation that parts a label from what follows.
bool is_mark(char32_t c) { return c == U':' || c == U',' || c == U'.' || c == U'\u3001'; }

void trim_marks(std::u32string& text) {
  while (!text.empty() && is_mark(text.back())) text.pop_back();
  while (!text.empty() && is_mark(text.front())) text.erase(0, 1);
}

std::u32string without_openers(std::u32string text, const PerformanceWords& words) {
  for (const std::u32string& opener : words.label_openers) {
    if (text.starts_with(opener) && text.size() > opener.size()) text.erase(0, opener.size());
  }
  trim_marks(text);
  return text;
}

std::u32string without_last_bracket(std::u32string text) {
  if (!text.ends_with(U')')) return text;
  if (const std::size_t at = text.rfind(U'('); at != text.npos && at > 0) text.erase(at);
  trim_marks(text);
  return text;
}

// `2026年预算金额` is 预算金额, `2026年度目标` is 年度目标.
std::vector<std::u32string> without_year(const std::u32string& text, const PerformanceWords& words) {
  constexpr std::size_t kDigits = 4;
  std::size_t digits = 0;
  while (digits < text.size() && is_ascii_digit(text[digits])) ++digits;
  if (digits != kDigits) return {};
  std::vector<std::u32string> labels = {text.substr(digits)};
  if (labels[0].starts_with(words.year)) labels.push_back(labels[0].substr(words.year.size()));
  return labels;
}

FormPeriod period_in(const std::u32string& label, const PerformanceWords& words) {
  const auto named =
      std::ranges::find_if(words.periods, [&](const PeriodWords& period) { return contains_any(label, period.words); });
  return named == words.periods.end() ? FormPeriod::unknown : named->period;
}

}  // namespace

FormLabelMeaning meaning_of_label(std::string_view text, const PerformanceWords& words) {
  constexpr std::size_t kLongestLabel = 40;  // characters; what is longer is no label, and need not be searched
  const std::u32string whole = folded(text);
  if (whole.empty() || whole.size() > kLongestLabel) return {};
  const std::u32string label = without_openers(whole, words);
  std::vector<std::u32string> forms = {label, without_last_bracket(label)};
  for (std::size_t i = 0; i < 2; ++i) {
    for (std::u32string& form : without_year(forms[i], words)) forms.push_back(std::move(form));
  }
  for (const std::u32string& form : forms) {
    const auto place = words.label_of_word.find(form);
    if (place == words.label_of_word.end()) continue;
    const FormLabel& known = words.labels[place->second];
    return {known.field, known.source, period_in(whole, words)};
  }
  return {};
}

}  // namespace yusuan
