// Puts a whole folder of files in place at once, or leaves everything as it was.
#pragma once

#include <filesystem>
#include <functional>
#include <span>
#include <string_view>

#include "base/result.hpp"
#include "output/output_file.hpp"

namespace yusuan {

// Whether yusuan writes files of this name (document.json, and those of output/output_formats.hpp): only those are ever removed.
bool is_output_name(std::string_view name);

// Hands files to a sink, all that there are, unless it or the sink cannot go on.
using FileSource = std::function<Result<void>(const FileSink& sink)>;

// Makes `folder` hold exactly the files of the source. They are written into a hidden sibling, synced, and exchanged with what stood
// there; on any failure `folder` is as it was and the sibling is gone. Missing parents are made.
// Requires: every name is an output name, `document.json` among them.
// Errors: `output-not-ours` (something stands there that yusuan did not write: it is never removed),
// `output-not-writable`, and those of the source.
Result<void> replace_folder(const std::filesystem::path& folder, const FileSource& files);

// The same of files that are there.
Result<void> replace_folder(const std::filesystem::path& folder, std::span<const OutputFile> files);

// For the start of a run, so that it does not work in vain: whether results can be put below `parent`, which need not
// exist yet and is not made. Clears away the hidden folders there that runs which were killed have left.
// Errors: `output-not-writable`.
Result<void> prepare_output_parent(const std::filesystem::path& parent);

}  // namespace yusuan
