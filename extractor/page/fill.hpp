// Fill: a painted area, the ground of what is printed on it.
#pragma once

#include <cstddef>

#include "base/provenance.hpp"

namespace yusuan {

// Anything painted that is too thick for a line.
struct Fill {
  Box box;  // points, clipped to what shows
  bool white = false;
  bool covers = false;             // an opaque rectangle: what was drawn before does not show in it
  std::size_t rulings_before = 0;  // so many of the page's rulings were drawn before it
};

}  // namespace yusuan
