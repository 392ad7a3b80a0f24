// Which roles of columns hold numbers.
#pragma once

#include "budget/document.hpp"

namespace yusuan {

constexpr bool holds_numbers(ColumnRole role) {
  return role == ColumnRole::amount || role == ColumnRole::percent || role == ColumnRole::count;
}

}  // namespace yusuan
