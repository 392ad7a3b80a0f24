// The one door to the disk for results: a document's files appear whole or not at all.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "budget/document.hpp"
#include "output/output_formats.hpp"

namespace yusuan {

// Writes document.json and the files of the chosen formats into `folder`, replacing that folder whole. All JSON is validated
// before anything touches the disk; then replace_folder() puts the files in place or leaves `folder` as it was.
// Errors: `invalid-output`, `output-not-ours`, `output-not-writable`.
Result<void> write_document(const BudgetDocument& document, const std::filesystem::path& folder,
                            const OutputChoice& choice = standard_choice());

}  // namespace yusuan
