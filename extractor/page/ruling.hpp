// Ruling: a straight horizontal or vertical line drawn on a page.
#pragma once

#include <cstdint>

namespace yusuan {

enum class Orientation : std::uint8_t { horizontal, vertical };

// Where the line came from: a stroked path, a thin filled rectangle, a thin image.
enum class RulingSource : std::uint8_t { stroke, fill, image };

// A line in points: at y = `position` from x = `from` to `to` when horizontal; at x = `position` from y = `from` to `to`
// when vertical. `position` is the middle of its thickness. from ≤ to.
struct Ruling {
  Orientation orientation = Orientation::horizontal;
  double position = 0;
  double from = 0;
  double to = 0;
  double thickness = 0;
  RulingSource source = RulingSource::stroke;
  bool dashed = false;
};

}  // namespace yusuan
