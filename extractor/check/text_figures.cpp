#include "check/text_figures.hpp"

#include <algorithm>
#include <cstdint>
#include <cstdlib>

namespace yusuan {
namespace {

constexpr Decimal kHalf{5, 1};
constexpr Decimal kHundred{100, 0};

std::optional<TextNumber> number_in_yuan(const std::optional<Decimal>& amount, const std::optional<Decimal>& unit) {
  if (!amount) return std::nullopt;
  const Decimal factor = unit.value_or(Decimal(1, 0));
  const auto value = multiply(*amount, factor);
  const auto last_place = multiply(Decimal(1, amount->scale()), factor);
  if (!value || !last_place) return std::nullopt;
  return TextNumber{*value, *last_place};
}

// a/b with `scale` digits behind the point, rounded half away from nought.
std::optional<Decimal> divided(const Decimal& a, const Decimal& b, int scale) {
  if (b.digits() == 0) return std::nullopt;
  // a·10^noughts/b in 128 bits: 18 digits and as many noughts, twice for the rounding.
  constexpr int kMostNoughts = 18;
  constexpr std::int64_t kMost = 999'999'999'999'999'999;  // 18 digits
  const int noughts = b.scale() + scale - a.scale();
  if (std::abs(noughts) > kMostNoughts) return std::nullopt;
  __int128 above = a.digits();
  __int128 below = b.digits();
  for (int i = 0; i < std::abs(noughts); ++i) (noughts > 0 ? above : below) *= 10;
  if (below < 0) above = -above, below = -below;
  const __int128 rounded = (2 * above + (above < 0 ? -below : below)) / (2 * below);
  if (rounded > kMost || rounded < -kMost) return std::nullopt;
  return Decimal(static_cast<std::int64_t>(rounded), scale);
}

}  // namespace

std::optional<TextNumber> number_of(const NarrativeFigure& figure) {
  if (figure.approximate) return std::nullopt;
  return number_in_yuan(figure.amount, figure.yuan_per_unit);
}

std::optional<TextNumber> number_of(const NarrativeComparison& comparison) {
  return number_in_yuan(comparison.amount, comparison.yuan_per_unit);
}

bool agree(const TextNumber& a, const TextNumber& b, int halves) {
  const auto miss = add(a.value, -b.value);
  const auto allowed = multiply(std::max(a.last_place, b.last_place), Decimal(halves, 0));
  if (!miss || !allowed) return false;
  const auto twice = add(magnitude(*miss), magnitude(*miss));
  return twice && *twice <= *allowed;
}

std::optional<TextNumber> difference(const TextNumber& a, const TextNumber& b) {
  const auto value = add(a.value, -b.value);
  const auto places = add(a.last_place, b.last_place);
  if (!value || !places) return std::nullopt;
  return TextNumber{*value, *places};
}

std::optional<bool> is_percent_of(const TextNumber& part, const TextNumber& whole, const Decimal& percent,
                                  const Decimal& units) {
  const auto hundredfold = multiply(kHundred, part.value);
  const auto product = multiply(percent, whole.value);
  if (!hundredfold || !product) return std::nullopt;
  const auto miss = add(*hundredfold, -*product);
  // What each number's rounding may make of it: 100·(p/2) + percent·(w/2) + whole·units.
  const auto of_part = multiply(multiply(kHundred, part.last_place).value_or(Decimal()), kHalf);
  const auto of_whole = multiply(multiply(magnitude(percent), whole.last_place).value_or(Decimal()), kHalf);
  const auto granted = multiply(units, Decimal(1, percent.scale()));
  const auto of_percent = granted ? multiply(magnitude(whole.value), *granted) : std::nullopt;
  if (!miss || !of_part || !of_whole || !of_percent) return std::nullopt;
  const auto allowed = add(*of_part, *of_whole);
  const auto all = allowed ? add(*allowed, *of_percent) : std::nullopt;
  if (!all) return std::nullopt;
  return magnitude(*miss) <= *all;
}

std::optional<Decimal> percent_of(const Decimal& part, const Decimal& whole, int scale) {
  const auto hundredfold = multiply(kHundred, part);
  return hundredfold ? divided(*hundredfold, whole, scale) : std::nullopt;
}

std::optional<Decimal> quotient(const Decimal& a, const Decimal& b) {
  constexpr int kScale = 6;  // a cent in millions
  const auto value = divided(a, b, kScale);
  // A product has no noughts at the end of its fraction.
  return value ? multiply(*value, Decimal(1, 0)) : std::nullopt;
}

}  // namespace yusuan
