#include "output/sqlite_file.hpp"

#include <fmt/format.h>
#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <fstream>
#include <system_error>

#include "embedded_files.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

// The header of an SQLite file (sqlite.org/fileformat2.html, 1.3): numbers are big-endian.
constexpr std::size_t kHeaderSize = 100;
constexpr std::string_view kMagic("SQLite format 3\0", 16);
constexpr std::size_t kVersionAt = 60;
constexpr std::size_t kApplicationIdAt = 68;

using Header = std::array<char, kHeaderSize>;

std::int32_t number_at(const Header& header, std::size_t at) {
  std::uint32_t number = 0;
  for (std::size_t i = 0; i < 4; ++i) number = number << 8U | static_cast<unsigned char>(header.at(at + i));
  return static_cast<std::int32_t>(number);
}

Error not_ours(const fs::path& file) {
  return {"output-not-ours", fmt::format("{} is there already and is no such database of yusuan", file.native()),
          "it is left as it is: move it away, or choose another place with -o"};
}

}  // namespace

Result<void> check_database_file(const fs::path& file, const DatabaseMark& mark) {
  std::error_code failed;
  const fs::file_status status = fs::status(file, failed);
  if (status.type() == fs::file_type::not_found && fs::symlink_status(file, failed).type() != fs::file_type::symlink)
    return {};
  if (status.type() != fs::file_type::regular) return not_ours(file);
  if (fs::file_size(file, failed) == 0) return {};
  Header header{};
  std::ifstream stream(file, std::ios::binary);
  if (!stream.read(header.data(), header.size()) || std::string_view(header.data(), kMagic.size()) != kMagic ||
      number_at(header, kApplicationIdAt) != mark.application_id) {
    return not_ours(file);
  }
  if (const std::int32_t version = number_at(header, kVersionAt); version > mark.version) {
    return Error{"output-newer",
                 fmt::format("{} was made by a newer yusuan: its tables are version {}, this program knows {}",
                             file.native(), version, mark.version),
                 "use that yusuan, or choose another place with -o"};
  }
  return {};
}

void make_tables(SqliteConnection& database, std::string_view schema, const DatabaseMark& mark) {
  if (database.integer("PRAGMA application_id") == mark.application_id) return;
  if (database.integer("SELECT count(*) FROM sqlite_schema") != 0) {
    throw SqliteFault(SQLITE_NOTADB, "another program has made a database of this name");
  }
  const auto schemas = embedded_databases();
  database.execute(std::ranges::find(schemas, schema, &EmbeddedFile::name)->content);
  database.execute(
      fmt::format("PRAGMA application_id = {}; PRAGMA user_version = {}", mark.application_id, mark.version));
}

Error database_failed(const fs::path& file, const SqliteFault& fault) {
  std::string hint = "make sure that the folder can be written and is on a local disk";
  if (fault.code == SQLITE_FULL) hint = "make room on the disk";
  if (fault.code == SQLITE_BUSY) hint = "another program keeps it locked: close that, then run this again";
  if (fault.code == SQLITE_CORRUPT || fault.code == SQLITE_NOTADB)
    hint = "the file is damaged: move it away, then run this again";
  return {"database-failed", fmt::format("{}: {}", file.native(), fault.what()), hint};
}

}  // namespace yusuan
