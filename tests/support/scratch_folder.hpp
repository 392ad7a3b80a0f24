// A folder for one test's files, gone when the test ends.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace yusuan::test {

class ScratchFolder {
 public:
  ScratchFolder();
  ScratchFolder(const ScratchFolder&) = delete;
  ScratchFolder& operator=(const ScratchFolder&) = delete;
  ~ScratchFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] std::filesystem::path operator/(std::string_view name) const { return path_ / name; }

  // Writes a file below the folder, with its parents; returns its path.
  std::filesystem::path write(const std::string& name, std::string_view bytes) const;

 private:
  std::filesystem::path path_;
};

// The bytes of a file; empty where it cannot be read.
std::string bytes_of(const std::filesystem::path& file);

// The names in a folder, hidden ones too, sorted.
std::vector<std::string> names_in(const std::filesystem::path& folder);

}  // namespace yusuan::test
