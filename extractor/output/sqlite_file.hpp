// Which of our databases a file is, told by its first bytes.
#pragma once

#include <cstdint>
#include <filesystem>
#include <string_view>

#include "base/result.hpp"
#include "output/sqlite_connection.hpp"

namespace yusuan {

// What SQLite keeps in a file for us: whose it is, and the version of its tables.
struct DatabaseMark {
  std::int32_t application_id = 0;
  std::int32_t version = 0;
};

// A file that is missing or empty is fine, as is one with this application id and no newer version. Reads the file's header and
// nothing else: SQLite itself might roll back or check in what another program left open.
// Errors: `output-not-ours`, `output-newer`.
Result<void> check_database_file(const std::filesystem::path& file, const DatabaseMark& mark);

// Makes the tables of `schema` (a file of schemas/*.sql) in a database that holds nothing, and marks it, inside the caller's
// transaction; nothing to do where the mark is there. Throws SqliteFault, also where the database holds something else.
void make_tables(SqliteConnection& database, std::string_view schema, const DatabaseMark& mark);

Error database_failed(const std::filesystem::path& file, const SqliteFault& fault);

}  // namespace yusuan
