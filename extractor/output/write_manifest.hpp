// A manifest: a list of paths for `--manifest` of another run.
#pragma once

#include <span>
#include <string>

namespace yusuan {

// A path a line. NUL ends them instead where one holds a line break.
std::string write_manifest(std::span<const std::string> paths);

}  // namespace yusuan
