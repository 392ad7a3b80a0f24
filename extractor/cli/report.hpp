// What became of each input, told to people and to programs.
#pragma once

#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/diagnostic.hpp"
#include "base/result.hpp"
#include "budget/document.hpp"
#include "cli/exit_code.hpp"

namespace yusuan {

struct TableSummary {
  std::string id;
  std::string kind;
  std::string title;
  std::string unit;
  std::vector<int> pages;
  std::size_t rows = 0;
  std::size_t columns = 0;
  TableBalance balance;
};

// The facts of a document that a report tells; small, so that a long run can keep them all.
struct DocumentSummary {
  std::string title;
  std::string organization;
  std::optional<int> fiscal_year;
  int pages = 0;
  std::vector<TableSummary> tables;
  Diagnostics remarks;
  std::vector<Finding> findings;  // the worst first
  TableBalance balance;           // of all tables

  [[nodiscard]] bool warned() const;  // of a finding of rounding alone, no
};

DocumentSummary summary_of(const BudgetDocument& document);

// One input's end: an error, or a document that was written to `output` (empty where it was only checked).
struct FileOutcome {
  std::filesystem::path file;
  std::filesystem::path output;
  std::optional<Error> error;
  DocumentSummary document;  // empty where there is an error

  [[nodiscard]] bool warned() const;
};

bool any_warning(const Diagnostics& remarks);

// For people: a line a warning, those that say the same of several pages in one.
std::string warnings_text(const Diagnostics& remarks);

// For people: a line a warning, broken identities first.
std::string warnings_text(const DocumentSummary& document);

ExitCode exit_code_of(std::span<const FileOutcome> outcomes);

// For people: the document's facts, a line a table, how far its figures balance, broken identities, warnings with page and
// hint, where the output is.
// Requires: no error.
std::string report_text(const FileOutcome& outcome);

// For people: what a run of several inputs came to; empty for a single one.
std::string totals_text(std::span<const FileOutcome> outcomes);

// For programs: [{file, status, output, …, tables, balance, findings, diagnostics, error}]; `status` is ok, warned or failed.
std::string report_json(std::span<const FileOutcome> outcomes);

}  // namespace yusuan
