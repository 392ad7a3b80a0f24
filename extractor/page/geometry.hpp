// Measures of boxes and intervals, in points.
#pragma once

#include <algorithm>

#include "base/provenance.hpp"

namespace yusuan {

struct Interval {
  double from = 0;
  double to = 0;
};

struct Point {
  double x = 0;
  double y = 0;
};

constexpr double width(const Box& b) { return b.x1 - b.x0; }
constexpr double height(const Box& b) { return b.y1 - b.y0; }
constexpr double centre_x(const Box& b) { return (b.x0 + b.x1) / 2; }
constexpr double centre_y(const Box& b) { return (b.y0 + b.y1) / 2; }
constexpr Point centre(const Box& b) { return {centre_x(b), centre_y(b)}; }

constexpr bool contains(const Box& b, Point p) { return b.x0 <= p.x && p.x <= b.x1 && b.y0 <= p.y && p.y <= b.y1; }

// Length of what two intervals share; 0 where they do not meet.
constexpr double overlap(Interval a, Interval b) {
  return std::max(0.0, std::min(a.to, b.to) - std::max(a.from, b.from));
}

// The smallest box around both.
constexpr Box united(const Box& a, const Box& b) {
  return {std::min(a.x0, b.x0), std::min(a.y0, b.y0), std::max(a.x1, b.x1), std::max(a.y1, b.y1)};
}

constexpr Box grown(const Box& b, double by) { return {b.x0 - by, b.y0 - by, b.x1 + by, b.y1 + by}; }

}  // namespace yusuan
