// Decimal: an exact decimal number as printed in a budget book.
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace yusuan {

// digits × 10^-scale. Keeps the scale it was read with: 18.00 and 18 are equal in value, not in to_string().
// Range: 18 significant digits (a thousand billion yuan in 0.01 fen needs 16); parse() refuses more.
class Decimal {
 public:
  constexpr Decimal() = default;
  constexpr Decimal(std::int64_t digits, int scale) : digits_(digits), scale_(scale) {}

  // Reads `[-]digits[.digits]`, plain ASCII, no separators. Nothing else is a number; more than 18 digits are none.
  static std::optional<Decimal> parse(std::string_view text);

  [[nodiscard]] constexpr std::int64_t digits() const { return digits_; }
  [[nodiscard]] constexpr int scale() const { return scale_; }

  // Canonical: no separators, a leading 0 before the point, the scale kept (`-0.50`). Also a JSON number.
  [[nodiscard]] std::string to_string() const;

  [[nodiscard]] constexpr Decimal operator-() const { return {-digits_, scale_}; }

  friend bool operator==(Decimal a, Decimal b) { return (a <=> b) == 0; }
  friend std::strong_ordering operator<=>(Decimal a, Decimal b);

 private:
  std::int64_t digits_ = 0;
  int scale_ = 0;
};

constexpr Decimal magnitude(Decimal number) { return number.digits() < 0 ? -number : number; }

// Exact. Empty where 18 digits, before or behind the point, do not hold it. A sum keeps the finer scale; a product has no noughts at the end of its fraction.
std::optional<Decimal> add(Decimal a, Decimal b);
std::optional<Decimal> multiply(Decimal a, Decimal b);

// How many 10^-scale it is, to the nearest, a half away from 0. Empty where 64 bits do not hold it.
std::optional<std::int64_t> rounded_to_scale(Decimal number, int scale);

}  // namespace yusuan
