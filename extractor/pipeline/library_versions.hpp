// Which libraries this program runs with, for `--version` and bug reports.
#pragma once

#include <string>
#include <utility>
#include <vector>

namespace yusuan {

// Name and version, most important first.
std::vector<std::pair<std::string, std::string>> library_versions();

}  // namespace yusuan
