// The door to SQLite: a connection, its statements and transactions, which end themselves.
#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>

struct sqlite3;
struct sqlite3_stmt;

namespace yusuan {

// What SQLite says against it. Thrown by all below; caught where a database is written, never leaves output/.
struct SqliteFault : std::runtime_error {
  SqliteFault(int result, const std::string& message) : std::runtime_error(message), code(result) {}
  int code;  // SQLite's primary result code
};

class SqliteConnection {
 public:
  // Opens the file, makes it where it is not there. Foreign keys are enforced; waits for other writers as long as a book
  // may take to be written.
  explicit SqliteConnection(const std::filesystem::path& file);

  // One statement or several, without parameters.
  void execute(std::string_view sql);

  // The first value of the first row of the one statement.
  std::int64_t integer(std::string_view sql);

  [[nodiscard]] sqlite3* handle() const { return handle_.get(); }

 private:
  struct Close {
    void operator()(sqlite3* handle) const;
  };
  std::unique_ptr<sqlite3, Close> handle_;
};

// A prepared statement and the values of its next run: ?1, ?2, … in the order in which they are handed over.
class SqliteStatement {
 public:
  SqliteStatement(const SqliteConnection& connection, std::string_view sql);

  void null();
  void integer(std::int64_t number);
  void integer_or_null(const std::optional<int>& number);
  void real(double number);
  void text(std::string_view text);          // bound, never put into SQL; made valid UTF-8 without NUL
  void text_or_null(std::string_view text);  // NULL where empty

  // Runs it to its end. Requires: a value for each parameter. Gives the first value of the first row, where it is an integer.
  std::optional<std::int64_t> run();

 private:
  void bound(int result) const;

  struct Finalize {
    void operator()(sqlite3_stmt* statement) const;
  };
  std::unique_ptr<sqlite3_stmt, Finalize> statement_;
  int values_ = 0;
};

// From BEGIN IMMEDIATE to commit(); rolled back where it ends without.
class SqliteTransaction {
 public:
  explicit SqliteTransaction(SqliteConnection& connection);
  SqliteTransaction(const SqliteTransaction&) = delete;
  SqliteTransaction& operator=(const SqliteTransaction&) = delete;
  ~SqliteTransaction();

  void commit();

 private:
  SqliteConnection& connection_;
  bool open_ = true;
};

}  // namespace yusuan
