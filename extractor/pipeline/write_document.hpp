// The one door to the disk for results: a document's files appear whole or not at all.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "budget/document.hpp"
#include "output/output_formats.hpp"

namespace yusuan {

// Writes document.json and the files of the chosen formats into `folder`, replacing that folder whole, then stores the document in
// their shared files beside it. All JSON is validated before anything touches the disk; then replace_folder() puts the files in
// place or leaves `folder` as it was. Where a shared file fails, the folder stands all the same.
// Errors: `invalid-output`, `output-not-ours`, `output-not-writable`, and those of the shared files.
Result<void> write_document(const BudgetDocument& document, const std::filesystem::path& folder,
                            const OutputChoice& choice = standard_choice());

// For the start of a run, so that it does not work in vain: whether documents can be stored in the shared files of the formats
// below `parent`. Errors: theirs.
Result<void> check_shared_files(const std::filesystem::path& parent, const OutputChoice& choice);

}  // namespace yusuan
