#include "output/write_manifest.hpp"

#include <algorithm>

namespace yusuan {

std::string write_manifest(std::span<const std::string> paths) {
  const auto is_broken = [](const std::string& path) { return path.find('\n') != std::string::npos; };
  const char end = std::ranges::any_of(paths, is_broken) ? '\0' : '\n';
  std::string list;
  for (const std::string& path : paths) list += path + end;
  return list;
}

}  // namespace yusuan
