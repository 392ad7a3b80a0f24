// The database of `--format sqlite`: one file for many documents, stored whole or not at all.
#pragma once

#include <filesystem>

#include "base/result.hpp"
#include "budget/document.hpp"

namespace yusuan {

// Whether documents can be stored in `file`: nothing is there yet, or a database of ours that this program knows. Reads only the
// first bytes, so that what is not ours is left as it is. Errors: `output-not-ours`, `output-newer`.
Result<void> check_document_database(const std::filesystem::path& file);

// Stores the document in one transaction, in place of one of the same sha256; makes the database where it is not there. Others
// may read meanwhile; other writers wait for each other. On an error, and if the run is killed, the database holds what it held.
// Errors: as check_document_database(), `database-failed`.
Result<void> store_document(const BudgetDocument& document, const std::filesystem::path& file);

}  // namespace yusuan
