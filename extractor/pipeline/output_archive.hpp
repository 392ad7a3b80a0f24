// A document's files in one run of bytes: how a worker, which may open no file, hands them to the supervisor.
#pragma once

#include "base/result.hpp"
#include "output/output_file.hpp"

namespace yusuan {

// Appends a file to the archive that is open as `archive`. Throws std::system_error where it cannot be written.
void pack_file(int archive, const OutputFile& file);

// Hands on the files of the archive, from its start, one at a time.
// Errors: `worker-answer` where the first is no document.json, or something is cut, is too long, or has a name that yusuan gives to no
// file (pipeline/replace_folder.hpp), since it comes from a process that read an untrusted PDF; and what `hand_on` gives.
Result<void> unpack_files(int archive, const FileSink& hand_on);

}  // namespace yusuan
