// Puts one file in place whole, or leaves what was there that is not ours.
#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

#include "base/result.hpp"

namespace yusuan {

// Makes `bytes` the content of `file`. What stands there already is replaced only if it is a file that is empty or whose start
// `is_ours` knows. Errors: `output-not-ours`, `output-not-writable`.
Result<void> replace_file(const std::filesystem::path& file, std::string_view bytes,
                          const std::function<bool(std::string_view start)>& is_ours);

}  // namespace yusuan
