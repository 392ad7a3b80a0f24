#include "output/document_database.hpp"

#include "output/document_rows.hpp"
#include "output/sqlite_connection.hpp"
#include "output/sqlite_file.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

// Stand in schemas/database.sql too, for its readers.
constexpr DatabaseMark kMark = {0x59555355, 1};

void store(const BudgetDocument& document, const fs::path& file) {
  SqliteConnection database(file);
  {
    SqliteTransaction making(database);
    make_tables(database, "database.sql", kMark);
    making.commit();
  }
  // Only now: until it is marked as ours, the mark has to stand in the file itself and not in a log beside it.
  database.execute("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  SqliteTransaction storing(database);
  replace_document_rows(database, document);
  storing.commit();
}

}  // namespace

Result<void> check_document_database(const fs::path& file) { return check_database_file(file, kMark); }

Result<void> store_document(const BudgetDocument& document, const fs::path& file) {
  if (Result<void> ours = check_document_database(file); !ours) return ours;
  try {
    store(document, file);
  } catch (const SqliteFault& fault) {
    return database_failed(file, fault);
  }
  return {};
}

}  // namespace yusuan
