// The committed PDFs of samples/.
#pragma once

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <vector>

namespace yusuan::test {

// `name` is the path below samples/: `faults/scanned.pdf`.
inline std::filesystem::path sample(std::string_view name) {
  return std::filesystem::path(YUSUAN_SOURCE_DIR) / "samples" / name;
}

inline std::vector<char> sample_bytes(std::string_view name) {
  std::ifstream stream(sample(name), std::ios::binary);
  return {std::istreambuf_iterator<char>(stream), {}};
}

// The names of all PDFs below samples/, sorted.
inline std::vector<std::string> sample_names() {
  std::vector<std::string> names;
  const std::filesystem::path root = sample("");
  for (const auto& entry : std::filesystem::recursive_directory_iterator(root)) {
    if (entry.path().extension() == ".pdf") names.push_back(entry.path().lexically_relative(root).string());
  }
  std::ranges::sort(names);
  return names;
}

}  // namespace yusuan::test
