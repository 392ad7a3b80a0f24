#include "budget/indicator_value.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <vector>

#include "budget/plain_text.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

constexpr int kFirstYear = 1900;  // a number of four digits from here on may be a year
constexpr int kLastYear = 2100;
constexpr int kMonths = 12;
constexpr int kDays = 31;  // in the longest month

// What is left to read of a value. Each take_… takes its words off the front, or leaves everything as it is.
class Rest {
 public:
  explicit Rest(std::u32string_view text) : text_(text) {}

  [[nodiscard]] bool empty() const { return text_.empty(); }
  [[nodiscard]] std::u32string_view text() const { return text_; }

  bool take(std::u32string_view word) {
    if (word.empty() || !text_.starts_with(word)) return false;
    text_.remove_prefix(word.size());
    return true;
  }

  bool take_any(const std::vector<std::u32string>& words) {
    return std::ranges::any_of(words, [&](const std::u32string& word) { return take(word); });
  }

  bool take_one_of(std::u32string_view characters) {
    if (text_.empty() || characters.find(text_.front()) == characters.npos) return false;
    text_.remove_prefix(1);
    return true;
  }

  // `1,234.50`: commas only where they part groups of three digits.
  std::optional<Decimal> take_number() {
    std::string digits;
    std::size_t at = 0;
    while (at < text_.size() && (is_ascii_digit(text_[at]) || is_group_comma(at))) {
      if (text_[at] != U',') digits += static_cast<char>(text_[at]);
      ++at;
    }
    if (digits.empty()) return std::nullopt;
    if (at + 1 < text_.size() && text_[at] == U'.' && is_ascii_digit(text_[at + 1])) {
      digits += '.';
      for (++at; at < text_.size() && is_ascii_digit(text_[at]); ++at) digits += static_cast<char>(text_[at]);
    }
    const auto number = Decimal::parse(digits);
    if (number) text_.remove_prefix(at);
    return number;
  }

  // A whole number and the word behind it, both or neither.
  std::optional<int> take_count(std::u32string_view word, int least, int most) {
    constexpr std::size_t kMostDigits = 4;
    Rest ahead = *this;
    int count = 0;
    std::size_t digits = 0;
    while (digits < kMostDigits && digits < text_.size() && is_ascii_digit(text_[digits])) {
      count = count * 10 + static_cast<int>(text_[digits++] - U'0');
    }
    ahead.text_.remove_prefix(digits);
    if (digits == 0 || count < least || count > most || !ahead.take(word)) return std::nullopt;
    *this = ahead;
    return count;
  }

 private:
  [[nodiscard]] bool digit_at(std::size_t at) const { return at < text_.size() && is_ascii_digit(text_[at]); }

  [[nodiscard]] bool is_group_comma(std::size_t at) const {
    return text_[at] == U',' && at > 0 && digit_at(at + 1) && digit_at(at + 2) && digit_at(at + 3) && !digit_at(at + 4);
  }

  std::u32string_view text_;
};

std::u32string without_spaces(std::string_view text) {
  std::u32string plain = plain_text(to_utf32(text));
  std::erase_if(plain, is_space);
  return plain;
}

// The sign that `text` begins with; the longest word wins.
ValueOperator take_sign(Rest& rest, const std::vector<SignWords>& signs) {
  const std::u32string* longest = nullptr;
  ValueOperator sign = ValueOperator::none;
  for (const SignWords& words : signs) {
    for (const std::u32string& word : words.words) {
      if (!rest.text().starts_with(word) || (longest != nullptr && word.size() <= longest->size())) continue;
      longest = &word;
      sign = words.sign;
    }
  }
  if (longest != nullptr) rest.take(*longest);
  return sign;
}

// The sign that `text` ends with, which is cut off.
ValueOperator cut_sign(std::u32string_view& text, const std::vector<SignWords>& signs) {
  std::size_t longest = 0;
  ValueOperator sign = ValueOperator::none;
  for (const SignWords& words : signs) {
    for (const std::u32string& word : words.words) {
      if (!text.ends_with(word) || word.size() <= longest) continue;
      longest = word.size();
      sign = words.sign;
    }
  }
  text.remove_suffix(longest);
  return sign;
}

bool is_one(std::u32string_view text, const std::vector<std::u32string>& words) {
  return std::ranges::any_of(words, [&](const std::u32string& word) { return word == text; });
}

// `元`, `万元`
bool is_simple_unit(std::u32string_view text, const PerformanceWords& words) {
  if (is_one(text, words.units)) return true;
  return std::ranges::any_of(words.unit_multiples, [&](const std::u32string& multiple) {
    return text == multiple || (text.starts_with(multiple) && is_one(text.substr(multiple.size()), words.units));
  });
}

// A unit, or several: `万元/人/年`
bool is_unit(std::u32string_view text, const PerformanceWords& words) {
  if (is_simple_unit(text, words)) return true;
  for (const std::u32string& mark : words.per_marks) {
    const std::size_t at = text.find(mark);
    if (at == text.npos) continue;
    const std::u32string_view behind = text.substr(at + mark.size());
    const bool counted = is_one(behind, words.per_units) || is_unit(behind, words);
    if (counted && is_simple_unit(text.substr(0, at), words)) return true;
  }
  return false;
}

// One sign of two: they must not contradict each other.
std::optional<ValueOperator> joined_sign(ValueOperator a, ValueOperator b) {
  if (a == ValueOperator::none) return b;
  if (b == ValueOperator::none || a == b) return a;
  return std::nullopt;
}

// `2023`, and `2023.12` too.
bool looks_like_year(const Decimal& number) {
  return number >= Decimal(kFirstYear, 0) && number < Decimal(kLastYear, 0);
}

IndicatorValue number_value(ValueOperator sign, Decimal number, std::u32string_view unit) {
  IndicatorValue value;
  value.sort = ValueSort::number;
  value.comparison = sign;
  value.number = number;
  value.unit = to_utf8(unit);
  return value;
}

std::optional<IndicatorValue> as_number(Rest rest, const PerformanceWords& words) {
  const bool opened = rest.take_any(words.empty_openers);
  const ValueOperator before = take_sign(rest, words.signs_before);
  const bool negative = rest.take(U"-");
  auto number = rest.take_number();
  if (!number) return std::nullopt;
  if (negative) number = Decimal(-number->digits(), number->scale());
  std::u32string_view unit = rest.text();
  const ValueOperator after = cut_sign(unit, words.signs_after);
  const auto sign = joined_sign(before, after);
  if (!sign || (opened && *sign == ValueOperator::none)) return std::nullopt;
  if (!unit.empty() && !is_unit(unit, words)) return std::nullopt;
  return number_value(*sign, *number, unit);
}

// `90%-95%`, `10~12次`
std::optional<IndicatorValue> as_range(Rest rest, const PerformanceWords& words) {
  const auto lower = rest.take_number();
  if (!lower) return std::nullopt;
  const std::size_t mark = rest.text().find_first_of(words.range_marks);
  if (mark == std::u32string_view::npos) return std::nullopt;
  const std::u32string_view first_unit = rest.text().substr(0, mark);
  Rest second(rest.text().substr(mark));
  second.take_one_of(words.range_marks);
  const auto upper = second.take_number();
  if (!upper || *upper < *lower) return std::nullopt;
  const std::u32string_view unit = second.text();
  if (!first_unit.empty() && first_unit != unit) return std::nullopt;
  if (unit.empty() ? looks_like_year(*lower) && looks_like_year(*upper) : !is_unit(unit, words)) return std::nullopt;
  IndicatorValue value = number_value(ValueOperator::between, *lower, unit);
  value.upper = upper;
  return value;
}

// `2023年12月31日前`, `10月底前`, `2023年5月`. A month alone may be a span of time, so it needs more.
std::optional<IndicatorValue> as_date(Rest rest, const PerformanceWords& words) {
  IndicatorValue value;
  value.sort = ValueSort::date;
  const bool opened = rest.take_any(words.date_openers);
  const bool filled = rest.take_any(words.date_fillers);
  if (!filled) value.date.year = rest.take_count(words.year, kFirstYear, kLastYear);
  value.date.month = rest.take_count(words.month, 1, kMonths);
  if (value.date.month) value.date.day = rest.take_count(words.day, 1, kDays);
  if (!value.date.year && !value.date.month) return std::nullopt;
  const bool ended = rest.take_any(words.date_ends);
  const bool limited = rest.take_any(words.date_limits);
  if (!rest.empty()) return std::nullopt;
  const bool month_alone = !value.date.year && !value.date.day && !filled;
  if (month_alone && !ended && !limited && !opened) return std::nullopt;
  if (opened || limited) value.comparison = ValueOperator::at_most;
  return value;
}

// Adds what columns of their own print; false where that contradicts the value.
bool add_columns(IndicatorValue& value, std::string_view sign, std::string_view unit, const PerformanceWords& words) {
  const std::u32string sign_text = without_spaces(sign);
  Rest rest(sign_text);
  ValueOperator printed = take_sign(rest, words.signs_before);
  if (!rest.empty()) printed = ValueOperator::none;
  const auto joined = joined_sign(value.comparison, printed);
  if (!joined) return false;
  value.comparison = *joined;
  const std::u32string unit_text = without_spaces(unit);
  if (unit_text.empty() || is_one(unit_text, words.no_units)) return true;
  if (value.sort != ValueSort::number) return false;
  if (value.unit.empty()) value.unit = unit;
  return without_spaces(value.unit) == unit_text;
}

}  // namespace

IndicatorValue read_indicator_value(std::string_view text, std::string_view sign, std::string_view unit,
                                    const PerformanceWords& words) {
  const std::u32string plain = without_spaces(text);
  auto value = as_date(Rest(plain), words);
  if (!value) value = as_number(Rest(plain), words);
  if (!value) value = as_range(Rest(plain), words);
  if (!value || !add_columns(*value, sign, unit, words)) return {};
  const bool bare = value->comparison == ValueOperator::none && value->unit.empty();
  if (value->number && bare && looks_like_year(*value->number)) return {};
  return *value;
}

}  // namespace yusuan
