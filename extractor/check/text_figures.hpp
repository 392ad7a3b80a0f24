// Figures of the prose as terms that can be compared and divided, exactly.
#pragma once

#include <optional>
#include <string>

#include "budget/document.hpp"

namespace yusuan {

// A number and one unit of its last printed digit, both in yuan where it is money.
struct TextNumber {
  Decimal value;
  Decimal last_place;
};

// A whole as the prose prints it; empty for what has no amount, is not exact, or is too large.
std::optional<TextNumber> number_of(const NarrativeFigure& figure);

// The amount of a change; empty where it gives a percentage alone.
std::optional<TextNumber> number_of(const NarrativeComparison& comparison);

// Are they prints of one number? Within half a unit of the last place of the one that is printed less exactly; with two `halves`
// within a whole one: where digits were cut off, or a last digit made to add up.
bool agree(const TextNumber& a, const TextNumber& b, int halves = 1);

// a − b, as exact as the less exact of them; empty on overflow.
std::optional<TextNumber> difference(const TextNumber& a, const TextNumber& b);

// Is `part` so many per cent of `whole`, as far as the printed digits of all three tell? `units` of the last digit of the per cent
// are granted. Empty on overflow. Of nothing, only 0 per cent is right.
std::optional<bool> is_percent_of(const TextNumber& part, const TextNumber& whole, const Decimal& percent,
                                  const Decimal& units);

// a/b as far as it is a decimal of six digits behind the point, without noughts at its end.
std::optional<Decimal> quotient(const Decimal& a, const Decimal& b);

// 100·part/whole with `scale` digits; empty where there is no whole.
std::optional<Decimal> percent_of(const Decimal& part, const Decimal& whole, int scale);

}  // namespace yusuan
