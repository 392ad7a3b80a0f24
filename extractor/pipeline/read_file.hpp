// Reads a whole input file.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.hpp"

namespace yusuan {

// The bytes of a file (or of a pipe); empty for an empty file.
// Errors: `file-not-found`; `file-unreadable` (a folder, a device, no permission, a read error).
Result<std::vector<char>> read_file(const std::filesystem::path& file);

// The same of a file that is open, from where it stands.
Result<std::vector<char>> read_open_file(int file);

// `file-not-found` or `file-unreadable`, with the reason for `code` (of errno).
Error error_of_opening(int code);

}  // namespace yusuan
