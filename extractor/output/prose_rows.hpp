// The rows of a document's findings, prose and diagnostics in the database.
#pragma once

#include <cstdint>

#include "budget/document.hpp"
#include "output/sqlite_connection.hpp"

namespace yusuan {

// `number` is the document's in the database, which holds its tables and nothing of these. Throws SqliteFault.
void put_prose_rows(SqliteConnection& database, std::int64_t number, const BudgetDocument& document);

}  // namespace yusuan
