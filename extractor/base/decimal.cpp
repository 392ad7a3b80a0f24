#include "base/decimal.hpp"

#include <algorithm>
#include <array>
#include <limits>

namespace yusuan {
namespace {

constexpr int kMaxDigits = 18;

__int128 power_of_ten(int exponent) {
  __int128 power = 1;
  for (int i = 0; i < exponent; ++i) power *= 10;
  return power;
}

// Both numbers' digits at the finer of the two scales. 36 digits fit 128 bits.
std::pair<__int128, __int128> at_common_scale(Decimal a, Decimal b) {
  const int scale = std::max(a.scale(), b.scale());
  return {a.digits() * power_of_ten(scale - a.scale()), b.digits() * power_of_ten(scale - b.scale())};
}

}  // namespace

std::optional<Decimal> Decimal::parse(std::string_view text) {
  const bool negative = text.starts_with('-');
  if (negative) text.remove_prefix(1);
  const std::size_t point = text.find('.');
  const std::string_view whole = text.substr(0, point);
  const std::string_view fraction = point == std::string_view::npos ? std::string_view{} : text.substr(point + 1);
  const auto all_digits = [](std::string_view s) {
    return !s.empty() && std::ranges::all_of(s, [](char c) { return c >= '0' && c <= '9'; });
  };
  if (!all_digits(whole) || (point != std::string_view::npos && !all_digits(fraction))) return std::nullopt;

  std::int64_t digits = 0;
  int significant = 0;
  for (const std::string_view part : {whole, fraction}) {
    for (const char c : part) {
      if (digits != 0 || c != '0') ++significant;
      if (significant > kMaxDigits) return std::nullopt;
      digits = digits * 10 + (c - '0');
    }
  }
  if (fraction.size() > kMaxDigits) return std::nullopt;
  return Decimal(negative ? -digits : digits, static_cast<int>(fraction.size()));
}

std::string Decimal::to_string() const {
  std::string text = std::to_string(digits_ < 0 ? -digits_ : digits_);
  const auto scale = static_cast<std::size_t>(scale_);
  if (text.size() <= scale) text.insert(0, scale + 1 - text.size(), '0');
  if (scale > 0) text.insert(text.size() - scale, 1, '.');
  if (digits_ < 0) text.insert(0, 1, '-');
  return text;
}

std::optional<Decimal> add(Decimal a, Decimal b) {
  const auto [x, y] = at_common_scale(a, b);
  const __int128 sum = x + y;
  const __int128 limit = power_of_ten(kMaxDigits);
  if (sum >= limit || sum <= -limit) return std::nullopt;
  return Decimal(static_cast<std::int64_t>(sum), std::max(a.scale(), b.scale()));
}

std::optional<Decimal> multiply(Decimal a, Decimal b) {
  __int128 product = static_cast<__int128>(a.digits()) * b.digits();
  int scale = a.scale() + b.scale();
  for (; scale > 0 && product % 10 == 0; --scale) product /= 10;
  const __int128 limit = power_of_ten(kMaxDigits);
  if (product >= limit || product <= -limit || scale > kMaxDigits) return std::nullopt;
  return Decimal(static_cast<std::int64_t>(product), scale);
}

std::optional<std::int64_t> rounded_to_scale(Decimal number, int scale) {
  __int128 count = number.digits();
  if (scale >= number.scale()) {
    count *= power_of_ten(scale - number.scale());
  } else {
    const __int128 unit = power_of_ten(number.scale() - scale);
    count = (count + (count < 0 ? -unit : unit) / 2) / unit;
  }
  constexpr auto kMost = std::numeric_limits<std::int64_t>::max();
  if (count > kMost || count < -kMost) return std::nullopt;
  return static_cast<std::int64_t>(count);
}

std::strong_ordering operator<=>(Decimal a, Decimal b) {
  const auto [x, y] = at_common_scale(a, b);
  return x < y ? std::strong_ordering::less : x > y ? std::strong_ordering::greater : std::strong_ordering::equal;
}

}  // namespace yusuan
