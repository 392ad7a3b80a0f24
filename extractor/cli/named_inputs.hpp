// The inputs that a command line names by paths and manifests.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.hpp"

namespace yusuan {

// What find_inputs() makes of the paths and of those that the manifests list (`-`: standard input).
// Errors: `wrong-usage` where nothing is named; those of read_file().
Result<std::vector<std::filesystem::path>> inputs_of(std::vector<std::filesystem::path> paths,
                                                     const std::vector<std::filesystem::path>& manifests);

}  // namespace yusuan
