// Written documents in, the same documents with their checks run anew out.
#pragma once

#include <filesystem>
#include <vector>

#include "base/result.hpp"
#include "budget/catalogue.hpp"
#include "budget/document.hpp"

namespace yusuan {

// The document.json that `path` means: itself where it is a file, that in it where it is a folder of results, those in the
// folders right below it where it is the folder given to `extract -o`, by name.
// Errors: `file-not-found`, `no-document`.
Result<std::vector<std::filesystem::path>> find_documents(const std::filesystem::path& path);

// Reads the file and sets findings and balances anew, from its `values`. Values that are not what their cells print, so
// corrected by a person, are in the diagnostics. Changes no figure.
// Errors: `file-not-found`, `file-unreadable`, `invalid-document`.
Result<BudgetDocument> check_document(const std::filesystem::path& file, const Catalogue& catalogue);

}  // namespace yusuan
