// Identity: a statement that figures of a book add up, held against the printed figures.
#pragma once

#include <compare>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "budget/document.hpp"

namespace yusuan {

// Indices into the document's tables, its rows and columns.
struct CellAt {
  std::size_t table = 0;
  std::size_t row = 0;
  std::size_t column = 0;

  friend auto operator<=>(const CellAt&, const CellAt&) = default;
};

// A figure of an identity. `value` is empty where the cell is blank: nothing, so nought. `last_place` is one unit of the last
// digit that its column prints. Both in the unit of the identity.
struct Term {
  CellAt at;
  std::optional<Decimal> value;
  Decimal last_place;
};

enum class Relation : std::uint8_t { equal, at_most };  // the parts are the whole; are no more than the whole

struct Identity {
  std::string code;  // what kind of statement it is, of the finding it may become: `sum`, `columns` …
  Relation relation = Relation::equal;
  Term whole;
  std::vector<Term> parts;
  bool one_part_tells = false;  // the only part is a figure of its own, no single item repeated as its sum
  bool in_yuan = false;         // the terms are, since their tables have two units
};

// Rounding: the whole misses the sum by no more than half a unit of the last printed place for each number that is not nought
// (n parts and the whole: 0.5·(n+1), as each was rounded for itself).
enum class Verdict : std::uint8_t { held, rounding, broken };

struct Check {
  Identity identity;
  Verdict verdict = Verdict::held;
  Decimal sum;   // of the parts
  Decimal miss;  // whole − sum
};

// Empty where there is nothing to compare (no figure but blanks, or no part) or a sum has more than 18 digits.
std::optional<Check> checked(Identity identity);

// Fails by more than rounding.
inline bool is_broken(const Check& check) { return check.verdict == Verdict::broken; }

// Holds although it could have failed: the whole is not nought, nor are two parts (or one that tells).
bool is_telling(const Check& check);

// Adds one to what the verdict counts as.
void count(TableBalance& balance, Verdict verdict);

}  // namespace yusuan
