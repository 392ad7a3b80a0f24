// What one sees of a collection.
#pragma once

#include <filesystem>
#include <string>

#include "output/collection.hpp"

namespace yusuan {

// For people: what came of it, what is missing, and what to do.
std::string collect_report_text(const Collection& collection, const std::filesystem::path& output);

}  // namespace yusuan
