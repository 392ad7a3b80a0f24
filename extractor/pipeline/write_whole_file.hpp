// Puts one file in place at once, or leaves what was there.
#pragma once

#include <filesystem>
#include <string_view>

#include "base/result.hpp"

namespace yusuan {

// Written beside its place, synced and renamed. Error: `output-not-writable`.
Result<void> write_whole_file(const std::filesystem::path& file, std::string_view bytes);

}  // namespace yusuan
