// Which folder each document of a batch gets, so that no two share one and the same inputs always give the same names.
#pragma once

#include <filesystem>
#include <map>
#include <span>
#include <string>
#include <vector>

namespace yusuan {

// A name an input, in order. An input of `taken` (path as given → name, from an earlier run) keeps its own. The others get their
// stem where nobody has it, in the order of `inputs`; else `<stem>-<the first digits of the SHA-256 of their path>`, which neither
// other inputs nor other runs change. No name is longer than a file system allows.
std::vector<std::string> name_results(std::span<const std::filesystem::path> inputs,
                                      const std::map<std::string, std::string>& taken);

}  // namespace yusuan
