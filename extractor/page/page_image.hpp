// PageImage: what a page looks like, as bytes that a browser shows.
#pragma once

#include <string>

namespace yusuan {

struct PageImage {
  int page = 0;     // counted from 1
  std::string png;  // sixteen greys

  friend bool operator==(const PageImage&, const PageImage&) = default;
};

}  // namespace yusuan
