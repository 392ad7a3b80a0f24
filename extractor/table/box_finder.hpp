// Finds the boxes that hold a point without looking at all of them.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "page/geometry.hpp"

namespace yusuan {

class BoxFinder {
 public:
  explicit BoxFinder(std::span<const Box> boxes);

  // Indexes of boxes that may hold the point, ascending; those that do are all among them.
  [[nodiscard]] std::span<const std::size_t> near(Point point) const;

 private:
  [[nodiscard]] std::size_t strip_of(double y) const;

  // The range of all boxes is cut into as many strips as there are boxes; each strip knows the boxes that reach into it.
  Interval range_;
  std::vector<std::vector<std::size_t>> strips_;
};

}  // namespace yusuan
