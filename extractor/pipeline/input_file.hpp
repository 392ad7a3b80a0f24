// The files that a batch hands to its workers: inputs, and places for results.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "pipeline/file_descriptor.hpp"

namespace yusuan {

// Open for reading; never waits, as for the other end of a pipe. Errors: `file-not-found`, `file-unreadable`.
Result<FileDescriptor> open_input(const std::filesystem::path& file);

// A new, empty file in `folder` without a name, gone with its last descriptor. Error: `output-not-writable`.
Result<FileDescriptor> open_nameless_file(const std::filesystem::path& folder);

// Empty where the file cannot be read.
std::string sha256_of_file(const std::filesystem::path& file);

}  // namespace yusuan
