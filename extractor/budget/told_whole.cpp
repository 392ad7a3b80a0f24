#include "budget/told_whole.hpp"

namespace yusuan {
namespace {

// More than the whole? By less than a thousandth is not: rounding, and books that misprint their total's last digit.
bool exceeds(const Decimal& told, const Decimal& whole) {
  const auto thousandth = Decimal(whole.digits(), whole.scale() + 3);
  const std::optional<Decimal> most = add(whole, thousandth);
  return most ? told > *most : told > whole;
}

}  // namespace

std::optional<Decimal> comparable_amount(const NarrativeFigure& figure) {
  if (!figure.amount) return std::nullopt;
  return figure.yuan_per_unit ? multiply(*figure.amount, *figure.yuan_per_unit) : figure.amount;
}

bool take_part(ToldWhole& whole, const NarrativeFigure& part) {
  if (part.measure != whole.measure || !whole.amount) return true;
  const std::optional<Decimal> amount = comparable_amount(part);
  if (!amount) return true;
  const std::optional<Decimal> told = add(whole.told, *amount);
  if (!told || exceeds(*told, *whole.amount)) return false;
  whole.told = *told;
  ++whole.parts;
  return true;
}

bool is_told(const ToldWhole& whole) { return whole.parts >= 2 && whole.amount && whole.told == *whole.amount; }

}  // namespace yusuan
