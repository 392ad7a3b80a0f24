// The one door to the disk for results: a document's files appear whole or not at all.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "budget/document.hpp"

namespace yusuan {

// Writes document.json, NN-<kind>.json, NN-<kind>.csv and findings.csv into `folder`, replacing that folder whole. All JSON
// is validated before anything touches the disk; then replace_folder() puts the files in place or leaves `folder` as it was.
// Errors: `invalid-output`, `output-not-ours`, `output-not-writable`.
Result<void> write_document(const BudgetDocument& document, const std::filesystem::path& folder);

}  // namespace yusuan
