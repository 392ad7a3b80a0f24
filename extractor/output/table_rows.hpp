// The rows of a document's tables, their columns, cells and figures in the database.
#pragma once

#include <cstdint>
#include <span>

#include "budget/document.hpp"
#include "output/sqlite_connection.hpp"

namespace yusuan {

// `document` is the document's number in the database, which holds nothing of these tables. Throws SqliteFault.
void put_table_rows(SqliteConnection& database, std::int64_t document, std::span<const BudgetTable> tables);

}  // namespace yusuan
