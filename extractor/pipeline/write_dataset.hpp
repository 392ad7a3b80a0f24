// The files of a dataset: each appears whole or not at all.
#pragma once

#include <filesystem>
#include <memory>
#include <span>
#include <vector>

#include "base/result.hpp"
#include "budget/codebook.hpp"
#include "output/csv_style.hpp"
#include "output/dataset_tables.hpp"

namespace yusuan {

// The files that `-o OUTPUT` makes: itself and, beside a CSV, <stem>.documents.csv and <stem>.codebook.csv.
// Error: `wrong-usage`: neither .csv nor .sqlite.
Result<std::vector<std::filesystem::path>> dataset_files(const std::filesystem::path& output);

// For the start of a run: whether these files may be made: nothing stands there, or a dataset of ours.
// Errors: as dataset_files(), `output-not-ours`, `output-newer`, `output-not-writable`.
Result<void> check_dataset_output(const std::filesystem::path& output);

// Takes the documents in the order in which they are to stand. What has no finish() leaves no trace.
class DatasetWriter {
 public:
  // Errors: as dataset_files(), `output-not-writable`, `database-failed`.
  static Result<std::unique_ptr<DatasetWriter>> make(const std::filesystem::path& output, const CsvStyle& style);

  virtual ~DatasetWriter() = default;
  virtual Result<void> add(const BudgetDocument& document, const DatasetBook& book) = 0;
  virtual Result<void> finish(std::span<const DatasetBook> books, std::span<const DatasetRow> codebook) = 0;
};

}  // namespace yusuan
