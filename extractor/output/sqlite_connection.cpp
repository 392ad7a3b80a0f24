#include "output/sqlite_connection.hpp"

#include <sqlite3.h>

#include "output/utf8.hpp"

namespace yusuan {
namespace {

// A writer holds the lock while one document is written: far less than a second. Many writers in a row, or a slow disk, need more.
constexpr int kBusyMilliseconds = 60'000;

[[noreturn]] void fail(sqlite3* handle, int result) {
  throw SqliteFault(result & 0xFF, handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(result));
}

void check(sqlite3* handle, int result) {
  if (result != SQLITE_OK) fail(handle, result);
}

}  // namespace

SqliteConnection::SqliteConnection(const std::filesystem::path& file) {
  // A name that is a URI (`file:…`) or special (`:memory:`) to SQLite is only a name to us: an absolute path is neither.
  const std::string name = std::filesystem::absolute(file).native();
  sqlite3* opened = nullptr;
  const int result =
      sqlite3_open_v2(name.c_str(), &opened, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE | SQLITE_OPEN_NOMUTEX, nullptr);
  handle_.reset(opened);
  check(opened, result);
  check(opened, sqlite3_busy_timeout(opened, kBusyMilliseconds));
  check(opened, sqlite3_db_config(opened, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr));
  execute("PRAGMA foreign_keys = ON");
}

void SqliteConnection::Close::operator()(sqlite3* handle) const { sqlite3_close_v2(handle); }

void SqliteConnection::execute(std::string_view sql) {
  check(handle_.get(), sqlite3_exec(handle_.get(), std::string(sql).c_str(), nullptr, nullptr, nullptr));
}

std::int64_t SqliteConnection::integer(std::string_view sql) { return SqliteStatement(*this, sql).run().value_or(0); }

SqliteStatement::SqliteStatement(const SqliteConnection& connection, std::string_view sql) {
  sqlite3_stmt* prepared = nullptr;
  check(connection.handle(),
        sqlite3_prepare_v2(connection.handle(), sql.data(), static_cast<int>(sql.size()), &prepared, nullptr));
  statement_.reset(prepared);
}

void SqliteStatement::Finalize::operator()(sqlite3_stmt* statement) const { sqlite3_finalize(statement); }

void SqliteStatement::bound(int result) const { check(sqlite3_db_handle(statement_.get()), result); }

void SqliteStatement::null() { bound(sqlite3_bind_null(statement_.get(), ++values_)); }
void SqliteStatement::integer(std::int64_t number) { bound(sqlite3_bind_int64(statement_.get(), ++values_, number)); }
void SqliteStatement::integer_or_null(const std::optional<int>& number) { number ? integer(*number) : null(); }
void SqliteStatement::real(double number) { bound(sqlite3_bind_double(statement_.get(), ++values_, number)); }

void SqliteStatement::text(std::string_view text) {
  const std::string plain = plain_utf8(text);
  bound(sqlite3_bind_text64(statement_.get(), ++values_, plain.data(), plain.size(), SQLITE_TRANSIENT, SQLITE_UTF8));
}

void SqliteStatement::text_or_null(std::string_view text) { text.empty() ? null() : this->text(text); }

std::optional<std::int64_t> SqliteStatement::run() {
  sqlite3_stmt* statement = statement_.get();
  if (values_ != sqlite3_bind_parameter_count(statement)) throw SqliteFault(SQLITE_MISUSE, "a parameter has no value");
  values_ = 0;
  std::optional<std::int64_t> first;
  int result = sqlite3_step(statement);
  if (result == SQLITE_ROW && sqlite3_column_type(statement, 0) == SQLITE_INTEGER)
    first = sqlite3_column_int64(statement, 0);
  while (result == SQLITE_ROW) result = sqlite3_step(statement);
  sqlite3_reset(statement);  // says again what step said
  if (result != SQLITE_DONE) fail(sqlite3_db_handle(statement), result);
  return first;
}

SqliteTransaction::SqliteTransaction(SqliteConnection& connection) : connection_(connection) {
  connection_.execute("BEGIN IMMEDIATE");
}

SqliteTransaction::~SqliteTransaction() {
  if (open_) sqlite3_exec(connection_.handle(), "ROLLBACK", nullptr, nullptr, nullptr);
}

void SqliteTransaction::commit() {
  connection_.execute("COMMIT");
  open_ = false;
}

}  // namespace yusuan
