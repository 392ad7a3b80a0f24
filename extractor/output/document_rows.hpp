// A document's rows in the tables of the database (schemas/database.sql).
#pragma once

#include <cstdint>

#include "budget/document.hpp"
#include "output/sqlite_connection.hpp"

namespace yusuan {

// Inside the caller's transaction. A document of the same sha256 keeps its number, and nothing else, of what was stored before.
// Throws SqliteFault.
void replace_document_rows(SqliteConnection& database, const BudgetDocument& document);

}  // namespace yusuan
