// Results of many documents in, one dataset out.
#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "budget/catalogue.hpp"
#include "output/csv_style.hpp"
#include "output/dataset_tables.hpp"

namespace yusuan {

struct DatasetRequest {
  std::vector<std::filesystem::path> folders;  // of results, at any depth; or document.json files
  std::filesystem::path output;                // .csv or .sqlite
  CsvStyle csv;
  // Called before each document.json is read, with its number (from 1), how many there are, and its path. May be empty. All are
  // read twice: to know their order and versions, then to write them.
  std::function<void(int number, int count, const std::filesystem::path& file)> on_document;
};

// A folder or document.json that is not in the dataset, and why.
struct DatasetProblem {
  std::filesystem::path file;
  Error error;
};

// Two results of one PDF that say different things: the other one is left out.
struct DatasetRival {
  std::filesystem::path taken;
  std::filesystem::path left_out;
};

struct DatasetReport {
  std::vector<DatasetBook> books;  // in the order of the panel
  std::int64_t figures = 0;
  int repeats = 0;  // results of a PDF that is in the dataset already, and say the same
  std::vector<DatasetRival> rivals;
  std::vector<DatasetProblem> problems;
};

// Finds every document.json, reads it, and writes the dataset; one that cannot be read stops nothing. What is written depends only on
// what the documents say. The output appears whole or not at all; no document that could be read: no books in the report, no output.
// Errors: those of check_dataset_output() and DatasetWriter, `document-changed`.
Result<DatasetReport> build_dataset(const DatasetRequest& request, const Catalogue& catalogue);

}  // namespace yusuan
