// Numbers with units in prose.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

#include "base/decimal.hpp"
#include "budget/catalogue_data.hpp"

namespace yusuan {

// A number and its unit: text[begin, number_end) and text[number_end, end).
struct Quantity {
  std::size_t begin = 0;
  std::size_t number_end = 0;
  std::size_t end = 0;
  std::size_t past = 0;  // behind the word that says that the number is not exact, where one follows; else `end`
  Decimal value;
  std::string measure;  // `money`, `people`, `area`, `count` or `percent`
  std::optional<Decimal> yuan_per_unit;
  bool before_noun = false;  // what is counted may follow the unit
  bool approximate = false;  // the text says that the number is not exact
};

// The quantities of a paragraph in plain_text() form, from left to right. Left out are limits (`50万元及以上`), rates (`元/人`), ranges,
// ranks (`第3个`), spans of time, and numbers without a known unit.
std::vector<Quantity> find_quantities(const std::u32string& text, const CatalogueData& catalogue);

}  // namespace yusuan
