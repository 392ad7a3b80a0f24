#include "output/dataset_database.hpp"

#include <fmt/format.h>

#include <optional>
#include <utility>

#include "output/sqlite_connection.hpp"
#include "output/sqlite_file.hpp"
#include "output/sqlite_values.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

// Stand in schemas/dataset.sql too, for its readers.
constexpr DatabaseMark kMark = {0x59555344, 1};

void put(SqliteStatement& row, const DatasetRow& values) {
  for (const DatasetValue& value : values) {
    if (const auto* number = std::get_if<std::int64_t>(&value)) {
      row.integer(*number);
    } else if (const auto* text = std::get_if<std::string>(&value)) {
      row.text(*text);
    } else {
      row.null();
    }
  }
}

// `INSERT INTO figures VALUES (?, ?, …)`
std::string insertion(const char* table, std::size_t values) {
  std::string sql = fmt::format("INSERT INTO {} VALUES (?", table);
  for (std::size_t i = 1; i < values; ++i) sql += ", ?";
  return sql + ")";
}

SqliteConnection with_tables(const fs::path& file) {
  SqliteConnection database(file);
  // The file is thrown away unless it becomes whole: no journal is needed.
  database.execute("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF");
  SqliteTransaction making(database);
  make_tables(database, "dataset.sql", kMark);
  making.commit();
  return database;
}

}  // namespace

struct DatasetDatabase::Open {
  explicit Open(const fs::path& path)
      : file(path),
        database(with_tables(path)),
        transaction(std::in_place, database),
        document(database, insertion("documents", document_columns().size() + 1)),
        figure(database, insertion("figures", figure_columns().size() + 2)),
        word(database, insertion("codebook", codebook_columns().size())) {}

  fs::path file;
  SqliteConnection database;
  std::optional<SqliteTransaction> transaction;
  SqliteStatement document;
  SqliteStatement figure;
  SqliteStatement word;
  std::int64_t documents = 0;
};

DatasetDatabase::DatasetDatabase(std::unique_ptr<Open> open) : open_(std::move(open)) {}
DatasetDatabase::DatasetDatabase(DatasetDatabase&&) noexcept = default;
DatasetDatabase::~DatasetDatabase() = default;

Result<void> check_dataset_database(const fs::path& file) { return check_database_file(file, kMark); }

Result<DatasetDatabase> DatasetDatabase::make(const fs::path& file) {
  try {
    return DatasetDatabase(std::make_unique<Open>(file));
  } catch (const SqliteFault& fault) {
    return database_failed(file, fault);
  }
}

Result<void> DatasetDatabase::add(const BudgetDocument& document, const DatasetBook& book) {
  try {
    const std::int64_t number = ++open_->documents;
    open_->document.integer(number);
    put(open_->document, document_row(book));
    open_->document.run();
    for (const BudgetTable& table : document.tables) {
      for (const TidyFact& fact : tidy_facts(table)) {
        open_->figure.integer(number);
        put(open_->figure, figure_row(table, fact));
        const std::optional<std::int64_t> fen = fact.yuan ? to_fen(*fact.yuan) : std::nullopt;
        fen ? open_->figure.integer(*fen) : open_->figure.null();
        open_->figure.run();
      }
    }
  } catch (const SqliteFault& fault) {
    return database_failed(open_->file, fault);
  }
  return {};
}

Result<void> DatasetDatabase::finish(std::span<const DatasetRow> codebook) {
  try {
    for (const DatasetRow& row : codebook) {
      put(open_->word, row);
      open_->word.run();
    }
    open_->transaction->commit();
  } catch (const SqliteFault& fault) {
    return database_failed(open_->file, fault);
  }
  open_.reset();
  return {};
}

}  // namespace yusuan
