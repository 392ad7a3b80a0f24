// A column's header path as one text, for formats that have one line of headers.
#pragma once

#include <string>
#include <vector>

namespace yusuan {

inline std::string header_path(const std::vector<std::string>& labels) {
  std::string path;
  for (const std::string& label : labels) {
    if (&label != &labels.front()) path += '/';
    path += label;
  }
  return path;
}

}  // namespace yusuan
