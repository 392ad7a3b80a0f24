// Amounts: each line of the input is read as a cell, as prose, as the value of an indicator; the decimals of the first lines are
// reckoned with. A number read has the digits that are printed and is written with them; sums and products are exact or none.
#include <algorithm>
#include <optional>
#include <vector>

#include "base/decimal.hpp"
#include "budget/find_quantities.hpp"
#include "budget/indicator_value.hpp"
#include "budget/plain_text.hpp"
#include "fuzz_target.hpp"
#include "input_lines.hpp"
#include "support/embedded_words.hpp"
#include "table/figure.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"

namespace yusuan::fuzz {
namespace {

constexpr std::size_t kMostDigits = 18;  // that a Decimal holds, base/decimal.hpp
constexpr std::size_t kMostLines = 16;

std::string digits_of(std::u32string_view text) {
  std::string digits;
  for (const char32_t c : text) {
    if (is_ascii_digit(canonical(c))) digits += static_cast<char>(canonical(c));
  }
  return digits;
}

std::string without_leading_noughts(std::string digits) {
  digits.erase(0, std::min(digits.find_first_not_of('0'), digits.size()));
  return digits;
}

bool says_negative(std::u32string_view text) {
  return std::ranges::any_of(text, [](char32_t c) {
    return std::u32string_view(U"-(\uFF08\uFF0D\u2212\u2013\u2014\u25B3\u2010").find(c) != std::u32string_view::npos;
  });
}

void check_written(const Decimal& number, const std::string& read) {
  const std::string written = number.to_string();
  const auto again = Decimal::parse(written);
  require(again && *again == number && again->scale() == number.scale(), "a decimal is read back as written", written);
  require(again->to_string() == written, "it is then written the same", written);
  const std::string digits = without_leading_noughts(digits_of(to_utf32(read)));
  require(without_leading_noughts(digits_of(to_utf32(written))) == digits, "it has the digits read", read);
  const bool negative = read.starts_with('-') && !digits.empty();
  require(written.starts_with('-') == negative, "it has the sign read", read);
}

std::optional<Decimal> check_cell(std::u32string_view text) {
  const std::optional<std::string> plain = plain_number(text);
  require(is_figure(text) == (plain || is_nil(text)), "a figure is a number or nil", to_utf8(text));
  if (!plain) return std::nullopt;
  require(digits_of(to_utf32(*plain)) == digits_of(text), "a number has the digits printed", *plain);
  require(!plain->starts_with('-') || says_negative(text), "what is negative says so", *plain);
  const auto number = Decimal::parse(*plain);
  const std::size_t point = plain->find('.');
  const std::size_t fraction = point == std::string::npos ? 0 : plain->size() - point - 1;
  const std::size_t significant = without_leading_noughts(digits_of(text)).size();
  require(number.has_value() == (significant <= kMostDigits && fraction <= kMostDigits),
          "a number of 18 digits is kept, a longer one is none", *plain);
  if (number) check_written(*number, *plain);
  return number;
}

void check_prose(std::u32string_view text) {
  const std::u32string plain = plain_text(text);
  require(plain.size() == text.size(), "plain text keeps its length");
  std::size_t past = 0;
  for (const Quantity& quantity : find_quantities(plain, test::embedded_words())) {
    const std::string shown = to_utf8(plain);
    require(past <= quantity.begin && quantity.begin < quantity.number_end && quantity.number_end < quantity.end &&
                quantity.end <= quantity.past && quantity.past <= plain.size(),
            "quantities follow each other", shown);
    past = quantity.end;
    const std::string digits = digits_of(plain.substr(quantity.begin, quantity.number_end - quantity.begin));
    const std::string read = digits_of(to_utf32(quantity.value.to_string()));
    const bool in_chinese_digits = digits.empty();
    require(in_chinese_digits || without_leading_noughts(read) == without_leading_noughts(digits),
            "a quantity has the digits printed", shown);
    require(quantity.value.digits() >= 0 || plain[quantity.begin] == U'-', "what is negative says so", shown);
  }
}

void check_indicator(std::string_view text) {
  const IndicatorValue value = read_indicator_value(text, "", "", test::embedded_words().performance);
  if (value.sort != ValueSort::number) return;
  require(value.number.has_value(), "a number has its number");
  std::string digits = digits_of(to_utf32(value.number->to_string()));
  if (value.upper) {
    require(*value.number <= *value.upper, "a range goes up");
    digits += digits_of(to_utf32(value.upper->to_string()));
  }
  const std::string unit_digits = digits_of(to_utf32(value.unit));
  require(digits_of(plain_text(to_utf32(text))).size() >= digits.size() + unit_digits.size(), "its digits are printed",
          std::string(text));
}

void check_arithmetic(Decimal a, Decimal b) {
  const std::string shown = a.to_string() + " and " + b.to_string();
  require((a < b) == (b > a) && (a == b) == (b == a), "order has two sides", shown);
  if (const auto sum = add(a, b)) {
    require(*sum == add(b, a), "sums have no order", shown);
    require(!add(*sum, -b) || *add(*sum, -b) == a, "what is added can be taken away", shown);
    check_written(*sum, sum->to_string());
  }
  if (const auto product = multiply(a, b)) {
    require(*product == multiply(b, a), "products have no order", shown);
    require((product->digits() == 0) == (a.digits() == 0 || b.digits() == 0), "nought alone makes nought", shown);
    require((*product < a) == (a > *product), "products can be compared", shown);
    check_written(*product, product->to_string());
  }
  const auto rounded = rounded_to_scale(a, b.scale());
  if (rounded && b.scale() >= a.scale())
    require(Decimal(*rounded, b.scale()) == a, "a finer scale rounds nothing", shown);
}

}  // namespace

void fuzz_one(std::string_view input) {
  std::vector<Decimal> numbers;
  std::vector<std::string_view> lines = lines_of(input);
  lines.resize(std::min(lines.size(), kMostLines));
  for (const std::string_view line : lines) {
    const std::u32string text = to_utf32(line);
    if (const auto number = check_cell(text)) numbers.push_back(*number);
    check_prose(text);
    check_indicator(line);
  }
  for (const Decimal a : numbers) {
    for (const Decimal b : numbers) check_arithmetic(a, b);
  }
}

}  // namespace yusuan::fuzz
