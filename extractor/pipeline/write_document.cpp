#include "pipeline/write_document.hpp"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "output/validate_json.hpp"
#include "output/write_csv.hpp"
#include "output/write_findings_csv.hpp"
#include "output/write_json.hpp"
#include "pipeline/replace_folder.hpp"

namespace yusuan {
namespace {

using Files = std::vector<NamedBytes>;

Result<void> add_json(Files& files, std::string name, std::string json) {
  if (const Result<void> valid = validate_document_json(json); !valid) {
    Error error = valid.error();
    error.message = fmt::format("{}: {}", name, error.message);
    return error;
  }
  files.push_back({std::move(name), std::move(json)});
  return {};
}

// The document first: its check holds every table's kind to what a file name can bear.
Result<Files> files_of(const BudgetDocument& document) {
  Files files;
  if (const Result<void> added = add_json(files, "document.json", write_document_json(document)); !added)
    return added.error();
  int number = 0;
  for (const BudgetTable& table : document.tables) {
    const std::string stem = fmt::format("{:02}-{}", ++number, table.kind);
    if (const Result<void> added = add_json(files, stem + ".json", write_table_json(document, table)); !added) {
      return added.error();
    }
    files.push_back({stem + ".csv", write_table_csv(table)});
  }
  files.push_back({"findings.csv", write_findings_csv(document.findings)});
  return files;
}

}  // namespace

Result<void> write_document(const BudgetDocument& document, const std::filesystem::path& folder) {
  const Result<Files> files = files_of(document);
  if (!files) return files.error();
  return replace_folder(folder, files.value());
}

}  // namespace yusuan
