// The shape of subject codes.
#pragma once

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "text/characters.hpp"

namespace yusuan {

// A class has three digits, a section two more, an item two more (the state's budget classification): 1, 2, 3; 0 for a code of
// any other length.
constexpr int subject_level(std::size_t digits) {
  switch (digits) {
    case 3: return 1;
    case 5: return 2;
    case 7: return 3;
    default: return 0;
  }
}

inline bool is_all_digits(std::string_view code) {
  return !code.empty() &&
         std::ranges::all_of(code, [](char c) { return is_ascii_digit(static_cast<unsigned char>(c)); });
}

}  // namespace yusuan
