// Puts one file in place at once, or leaves everything as it was.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.hpp"
#include "pipeline/file_descriptor.hpp"

namespace yusuan {

// A file beside `target` under a name of its own, made ready there and then moved to `target`. Gone where it never was.
class ReplacementFile {
 public:
  // Errors: `output-not-writable`.
  static Result<ReplacementFile> make_for(const std::filesystem::path& target);

  ReplacementFile(ReplacementFile&& other) noexcept;
  ReplacementFile& operator=(ReplacementFile&&) = delete;
  ~ReplacementFile();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }

  // Errors: `output-not-writable`.
  Result<void> append(std::string_view bytes);

  // Syncs it and renames it to `target`. Errors: `output-not-writable`.
  Result<void> put_in_place();

 private:
  ReplacementFile(std::filesystem::path target, std::filesystem::path path, FileDescriptor file);

  std::filesystem::path target_;
  std::filesystem::path path_;  // empty once in place or moved from
  FileDescriptor file_;
};

// `target` with these bytes, at once. Errors: `output-not-writable`.
Result<void> write_whole_file(const std::filesystem::path& target, std::string_view bytes);

}  // namespace yusuan
