// Where on which page something is printed.
#pragma once

#include <optional>

namespace yusuan {

// A rectangle in points, origin at the top left of the page as seen (rotation applied), y growing downwards.
struct Box {
  double x0 = 0;
  double y0 = 0;
  double x1 = 0;
  double y1 = 0;

  friend bool operator==(const Box&, const Box&) = default;
};

// A place in a document. Pages count from 1; 0 means the whole document. Without a box the whole page is meant.
struct Provenance {
  int page = 0;
  std::optional<Box> box;

  friend bool operator==(const Provenance&, const Provenance&) = default;
};

}  // namespace yusuan
