// The list of a batch's inputs, kept with its journals: by it one tells later what no shard has done.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"

namespace yusuan {

// The same for the same inputs in the same order, and for no others.
std::string input_list_key(std::span<const std::filesystem::path> inputs);

// Sees to it that the list stands in the batch's folder, `.yusuan/inputs-<key>.list`; returns its key. All shards of one list
// share the file. Error: `output-not-writable`.
Result<std::string> keep_input_list(const std::filesystem::path& output, std::span<const std::filesystem::path> inputs);

// Empty where it is not there, or not whole.
std::optional<std::vector<std::filesystem::path>> read_input_list(const std::filesystem::path& output,
                                                                  const std::string& key);

}  // namespace yusuan
