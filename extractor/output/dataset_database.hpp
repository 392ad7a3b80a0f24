// A dataset as a database (schemas/dataset.sql), written document by document.
#pragma once

#include <filesystem>
#include <memory>
#include <span>

#include "base/result.hpp"
#include "output/dataset_tables.hpp"

namespace yusuan {

// Whether a dataset may take the place of `file`: nothing is there, or a dataset of ours. Errors: as check_database_file().
Result<void> check_dataset_database(const std::filesystem::path& file);

class DatasetDatabase {
 public:
  // In a new file. Error: `database-failed`.
  static Result<DatasetDatabase> make(const std::filesystem::path& file);

  DatasetDatabase(DatasetDatabase&&) noexcept;
  DatasetDatabase& operator=(DatasetDatabase&&) = delete;
  ~DatasetDatabase();

  // In the order in which they are to stand. Error: `database-failed`.
  Result<void> add(const BudgetDocument& document, const DatasetBook& book);

  // Ends and closes it: nothing is in the file before. Error: `database-failed`.
  Result<void> finish(std::span<const DatasetRow> codebook);

 private:
  struct Open;
  explicit DatasetDatabase(std::unique_ptr<Open> open);
  std::unique_ptr<Open> open_;
};

}  // namespace yusuan
