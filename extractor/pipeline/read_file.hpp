// Reads a whole input file.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.hpp"

namespace yusuan {

// The bytes of a file (or of a pipe); empty for an empty file.
// Errors: `file-not-found`; `file-unreadable` (a folder, a device, no permission, a read error).
Result<std::vector<char>> read_file(const std::filesystem::path& file);

}  // namespace yusuan
