#include "check/identity.hpp"

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace yusuan {
namespace {

bool is_nought(const Term& term) { return !term.value || term.value->digits() == 0; }

std::optional<Decimal> sum_of(const std::vector<Term>& terms) {
  Decimal sum;
  for (const Term& term : terms) {
    if (!term.value) continue;
    const auto more = add(sum, *term.value);
    if (!more) return std::nullopt;
    sum = *more;
  }
  return sum;
}

// Twice what rounding may amount to: one unit of the last place a number.
std::optional<Decimal> twice_rounding(const Identity& identity) {
  Decimal sum = is_nought(identity.whole) ? Decimal() : identity.whole.last_place;
  for (const Term& term : identity.parts) {
    if (is_nought(term)) continue;
    const auto more = add(sum, term.last_place);
    if (!more) return std::nullopt;
    sum = *more;
  }
  return sum;
}

Verdict verdict_of(Decimal miss, Relation relation, Decimal twice_allowed) {
  if (miss.digits() == 0 || (relation == Relation::at_most && miss.digits() > 0)) return Verdict::held;
  const auto twice = add(magnitude(miss), magnitude(miss));
  return twice && *twice <= twice_allowed ? Verdict::rounding : Verdict::broken;
}

}  // namespace

std::optional<Check> checked(Identity identity) {
  const bool has_part = std::ranges::any_of(identity.parts, [](const Term& term) { return term.value.has_value(); });
  if (identity.parts.empty() || (!has_part && is_nought(identity.whole))) return std::nullopt;
  const auto sum = sum_of(identity.parts);
  if (!sum) return std::nullopt;
  const auto miss = add(identity.whole.value.value_or(Decimal()), -*sum);
  const auto allowed = twice_rounding(identity);
  if (!miss || !allowed) return std::nullopt;
  const Verdict verdict = verdict_of(*miss, identity.relation, *allowed);
  return Check{std::move(identity), verdict, *sum, *miss};
}

bool is_telling(const Check& check) {
  const auto parts = std::ranges::count_if(check.identity.parts, [](const Term& term) { return !is_nought(term); });
  const auto fewest = check.identity.one_part_tells ? 1 : 2;
  return !is_broken(check) && parts >= fewest && !is_nought(check.identity.whole);
}

void count(TableBalance& balance, Verdict verdict) {
  switch (verdict) {
    case Verdict::held: ++balance.held; return;
    case Verdict::rounding: ++balance.rounding; return;
    case Verdict::broken: ++balance.broken; return;
  }
}

}  // namespace yusuan
