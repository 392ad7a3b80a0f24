// A document's files in one run of bytes: how a worker, which may open no file, hands them to the supervisor.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "output/output_file.hpp"

namespace yusuan {

std::string pack_files(std::span<const OutputFile> files);

// The inverse. Empty where the bytes are cut, have something behind their end, or name a file that yusuan writes none of
// (pipeline/replace_folder.hpp): they come from a process that read an untrusted PDF.
std::optional<OutputFiles> unpack_files(std::string_view bytes);

}  // namespace yusuan
