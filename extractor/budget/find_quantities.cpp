#include "budget/find_quantities.hpp"

#include <algorithm>
#include <string_view>

#include "budget/chinese_number.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

bool starts_with_any_at(const std::u32string& text, std::size_t at, const Words& words) {
  return std::ranges::any_of(words,
                             [&](const std::u32string& word) { return text.compare(at, word.size(), word) == 0; });
}

bool ends_with_any_before(const std::u32string& text, std::size_t at, const Words& words) {
  const std::u32string_view before(text.data(), at);
  return std::ranges::any_of(words, [&](const std::u32string& word) { return before.ends_with(word); });
}

std::size_t end_of_digits(const std::u32string& text, std::size_t at) {
  while (at < text.size() && is_ascii_digit(text[at])) ++at;
  return at;
}

// The end of the number that begins at `begin`: `1,072.71`. Commas count only between groups of three digits.
std::size_t end_of_number(const std::u32string& text, std::size_t begin) {
  constexpr std::size_t kGroup = 3;
  std::size_t end = end_of_digits(text, begin);
  if (end - begin <= kGroup) {
    while (end < text.size() && text[end] == U',' && end_of_digits(text, end + 1) == end + 1 + kGroup)
      end += 1 + kGroup;
  }
  if (end + 1 < text.size() && text[end] == U'.' && is_ascii_digit(text[end + 1])) end = end_of_digits(text, end + 1);
  return end;
}

std::optional<Decimal> number_in(const std::u32string& text, std::size_t begin, std::size_t end, bool negative) {
  std::string digits = negative ? "-" : "";
  for (std::size_t i = begin; i < end; ++i) {
    if (text[i] != U',') digits.push_back(static_cast<char>(text[i]));
  }
  return Decimal::parse(digits);
}

class Finder {
 public:
  Finder(const std::u32string& text, const CatalogueData& catalogue) : text_(text), catalogue_(catalogue) {}

  std::vector<Quantity> find() {
    std::vector<Quantity> found;
    for (std::size_t at = 0; at < text_.size();) {
      if (!is_ascii_digit(text_[at])) {
        const auto count = read_numeral(at);
        at = count ? count->end : at + 1;
        if (count) found.push_back(*count);
        continue;
      }
      Quantity quantity;
      quantity.begin = at;
      quantity.number_end = end_of_number(text_, at);
      at = quantity.number_end;
      if (!read_unit_of(quantity) || is_part_of_name(quantity.begin) || is_limit(quantity)) continue;
      const bool negative = quantity.begin > 0 && text_[quantity.begin - 1] == U'-';
      const auto value = number_in(text_, quantity.begin, quantity.number_end, negative);
      if (!value) continue;
      quantity.value = *value;
      read_exactness(quantity);
      if (negative) --quantity.begin;
      at = quantity.end;
      found.push_back(std::move(quantity));
    }
    return found;
  }

 private:
  [[nodiscard]] bool is_numeral(char32_t c) const {
    return catalogue_.chinese_ten.find(c) != std::u32string::npos ||
           std::ranges::any_of(catalogue_.chinese_digits,
                               [&](const std::u32string& digit) { return digit.find(c) != std::u32string::npos; });
  }

  // `三辆`, `五个单位`; elsewhere Chinese numerals are parts of names and phrases.
  [[nodiscard]] std::optional<Quantity> read_numeral(std::size_t at) const {
    const NarrativeWords& words = catalogue_.narrative;
    Quantity quantity;
    quantity.begin = quantity.number_end = at;
    while (quantity.number_end < text_.size() && is_numeral(text_[quantity.number_end])) ++quantity.number_end;
    if (quantity.number_end == at || ends_with_any_before(text_, at, words.threshold_before)) return std::nullopt;
    const auto value = read_chinese_number(text_.substr(at, quantity.number_end - at), catalogue_);
    constexpr int kLeast = 2;  // `one` is an article more often than a number
    if (!value || *value < kLeast || !read_unit_of(quantity)) return std::nullopt;
    const std::u32string unit = text_.substr(quantity.number_end, quantity.end - quantity.number_end);
    const bool counts = std::ranges::find(words.numeral_units, unit) != words.numeral_units.end() ||
                        (quantity.before_noun && starts_with_any_at(text_, quantity.end, words.numeral_nouns));
    if (!counts) return std::nullopt;
    quantity.value = Decimal(*value, 0);
    quantity.past = quantity.end;
    return quantity;
  }

  void read_exactness(Quantity& quantity) const {
    const NarrativeWords& words = catalogue_.narrative;
    quantity.past = quantity.end;
    for (const std::u32string& word : words.not_exact_after) {
      if (text_.compare(quantity.end, word.size(), word) == 0) quantity.past = quantity.end + word.size();
    }
    quantity.approximate =
        quantity.past > quantity.end || ends_with_any_before(text_, quantity.begin, words.not_exact_before);
  }

  // Sets unit and measure; false where no known unit follows.
  bool read_unit_of(Quantity& quantity) const {
    const std::size_t at = quantity.number_end;
    if (at < text_.size() && text_[at] == U'%') {
      quantity.end = at + 1;
      quantity.measure = "percent";
      return true;
    }
    for (const UnitData& unit : catalogue_.units) {
      if (text_.compare(at, unit.folded_name.size(), unit.folded_name) != 0) continue;
      quantity.end = at + unit.folded_name.size();
      quantity.measure = "money";
      quantity.yuan_per_unit = unit.yuan;
      return true;
    }
    for (const CountUnit& unit : catalogue_.narrative.units) {
      if (text_.compare(at, unit.name.size(), unit.name) != 0) continue;
      quantity.end = at + unit.name.size();
      quantity.measure = unit.measure;
      quantity.before_noun = unit.before_noun;
      return !starts_with_any_at(text_, quantity.end, catalogue_.narrative.not_counted);
    }
    return false;
  }

  // Digits that go on from letters or other numbers: `A4`, `1.2.3`, `5, 10`.
  [[nodiscard]] bool is_part_of_name(std::size_t begin) const {
    if (begin == 0) return false;
    const char32_t before = text_[begin - 1];
    return is_spaced_letter(before) || before == U'.' || before == U'/' || is_space(before) ||
           (before == U',' && begin > 1 && is_ascii_digit(text_[begin - 2]));
  }

  // What a range mark may follow: the end of a number or of its unit.
  [[nodiscard]] bool ends_quantity(std::size_t at) const {
    if (at == 0) return false;
    const char32_t c = text_[at - 1];
    return is_ascii_digit(c) || c == U'%' ||
           std::ranges::any_of(catalogue_.units, [&](const UnitData& unit) { return unit.folded_name.back() == c; });
  }

  [[nodiscard]] bool is_range_mark(std::size_t at) const {
    return at < text_.size() && catalogue_.narrative.range_marks.find(text_[at]) != std::u32string::npos;
  }

  [[nodiscard]] bool is_limit(const Quantity& quantity) const {
    const NarrativeWords& words = catalogue_.narrative;
    if (ends_with_any_before(text_, quantity.begin, words.threshold_before)) return true;
    if (starts_with_any_at(text_, quantity.end, words.threshold_after)) return true;
    for (const std::u32string& word : words.threshold_after_before_number) {
      const std::size_t end = quantity.end + word.size();
      if (text_.compare(quantity.end, word.size(), word) == 0 && end < text_.size() && is_ascii_digit(text_[end])) {
        return true;
      }
    }
    if (quantity.begin > 0 && is_range_mark(quantity.begin - 1) && ends_quantity(quantity.begin - 1)) return true;
    return is_range_mark(quantity.end) && quantity.end + 1 < text_.size() && is_ascii_digit(text_[quantity.end + 1]);
  }

  const std::u32string& text_;
  const CatalogueData& catalogue_;
};

}  // namespace

std::vector<Quantity> find_quantities(const std::u32string& text, const CatalogueData& catalogue) {
  return Finder(text, catalogue).find();
}

}  // namespace yusuan
