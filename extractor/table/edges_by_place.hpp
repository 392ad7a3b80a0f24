// The edges of a page, so sorted that those along a cell's side are found without looking at all of them.
#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <utility>
#include <vector>

#include "page/geometry.hpp"
#include "table/edges.hpp"

namespace yusuan {

class EdgesByPlace {
 public:
  explicit EdgesByPlace(std::span<const Edge> edges);

  // Length that edges of one orientation, no farther from `position` than `reach`, share with a side.
  [[nodiscard]] double shared_with(Orientation orientation, double position, Interval side, double reach) const;

 private:
  // The edges of one narrow strip of the page, by their starts.
  struct Strip {
    std::vector<Edge> edges;
    double longest = 0;
  };

  std::map<std::pair<Orientation, std::int64_t>, Strip> strips_;
};

}  // namespace yusuan
