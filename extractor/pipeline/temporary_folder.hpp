// A hidden folder beside an output, where files are made ready before they are moved into place.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "pipeline/file_descriptor.hpp"

namespace yusuan {

// A new, empty folder `.yusuan-<pid>-<n>.tmp` that no other process uses: it is locked while this lives, which tells it
// from those that a killed run left. Whatever stands under its name in the end is removed, as remove_output_folder() does.
class TemporaryFolder {
 public:
  // Errors: `output-not-writable`.
  static Result<TemporaryFolder> make_in(const std::filesystem::path& parent);

  TemporaryFolder(TemporaryFolder&&) = default;
  TemporaryFolder& operator=(TemporaryFolder&&) = delete;
  ~TemporaryFolder();

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  [[nodiscard]] int descriptor() const { return lock_.get(); }

 private:
  TemporaryFolder(std::filesystem::path path, FileDescriptor lock) : path_(std::move(path)), lock_(std::move(lock)) {}

  std::filesystem::path path_;  // empty once moved from
  FileDescriptor lock_;
};

// Removes the output files in a folder, then the folder if nothing else is in it. Never follows a symbolic link, never
// fails aloud: what cannot be removed stays.
void remove_output_folder(const std::filesystem::path& folder);

// Removes the temporary folders in `parent` that no living process has locked.
void remove_stale_temporary_folders(const std::filesystem::path& parent);

// `output-not-writable` for what could not be done, with the system's reason for `code` (of errno) and a hint.
Error not_writable(const std::filesystem::path& what, int code);

}  // namespace yusuan
