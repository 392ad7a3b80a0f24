#include "table/box_finder.hpp"

#include <algorithm>

namespace yusuan {

BoxFinder::BoxFinder(std::span<const Box> boxes) : strips_(boxes.size()) {
  if (boxes.empty()) return;
  range_ = {boxes.front().y0, boxes.front().y1};
  for (const Box& box : boxes) range_ = {std::min(range_.from, box.y0), std::max(range_.to, box.y1)};
  for (std::size_t i = 0; i < boxes.size(); ++i) {
    const std::size_t last = strip_of(boxes[i].y1);
    for (std::size_t strip = strip_of(boxes[i].y0); strip <= last; ++strip) strips_[strip].push_back(i);
  }
}

std::span<const std::size_t> BoxFinder::near(Point point) const {
  if (strips_.empty() || point.y < range_.from || point.y > range_.to) return {};
  return strips_[strip_of(point.y)];
}

std::size_t BoxFinder::strip_of(double y) const {
  const double extent = range_.to - range_.from;
  if (extent <= 0) return 0;
  const double share = std::clamp((y - range_.from) / extent, 0.0, 1.0);
  return std::min(static_cast<std::size_t>(share * static_cast<double>(strips_.size())), strips_.size() - 1);
}

}  // namespace yusuan
