#include "table/edges_by_place.hpp"

#include <algorithm>
#include <cmath>

namespace yusuan {
namespace {

constexpr double kStripWidth = 6;  // points; about what cells' sides are looked for in

std::int64_t strip_of(double position) { return static_cast<std::int64_t>(std::floor(position / kStripWidth)); }

}  // namespace

EdgesByPlace::EdgesByPlace(std::span<const Edge> edges) {
  for (const Edge& edge : edges) {
    Strip& strip = strips_[{edge.orientation, strip_of(edge.position)}];
    strip.edges.push_back(edge);
    strip.longest = std::max(strip.longest, edge.to - edge.from);
  }
  for (auto& [place, strip] : strips_) std::ranges::sort(strip.edges, {}, &Edge::from);
}

double EdgesByPlace::shared_with(Orientation orientation, double position, Interval side, double reach) const {
  double length = 0;
  for (std::int64_t place = strip_of(position - reach); place <= strip_of(position + reach); ++place) {
    const auto found = strips_.find({orientation, place});
    if (found == strips_.end()) continue;
    const Strip& strip = found->second;
    auto edge = std::ranges::lower_bound(strip.edges, side.from - strip.longest, {}, &Edge::from);
    for (; edge != strip.edges.end() && edge->from < side.to; ++edge) {
      if (std::fabs(edge->position - position) <= reach) length += overlap({edge->from, edge->to}, side);
    }
  }
  return length;
}

}  // namespace yusuan
