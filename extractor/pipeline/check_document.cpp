#include "pipeline/check_document.hpp"

#include <algorithm>
#include <string_view>
#include <system_error>

#include "check/corrected_values.hpp"
#include "check/run_checks.hpp"
#include "output/read_document_json.hpp"
#include "pipeline/read_file.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kDocumentName = "document.json";

std::vector<fs::path> documents_in(const fs::path& folder) {
  std::error_code failed;
  if (fs::is_regular_file(folder / kDocumentName, failed)) return {folder / kDocumentName};
  std::vector<fs::path> documents;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    std::error_code unknown;
    const fs::path document = at->path() / kDocumentName;
    if (!at->path().filename().native().starts_with('.') && fs::is_regular_file(document, unknown)) {
      documents.push_back(document);
    }
  }
  std::ranges::sort(documents);
  return documents;
}

}  // namespace

Result<std::vector<fs::path>> find_documents(const fs::path& path) {
  std::error_code failed;
  if (!fs::exists(path, failed)) return Error{"file-not-found", "there is no such file or folder", "check the path"};
  if (!fs::is_directory(path, failed)) return std::vector{path};
  std::vector<fs::path> documents = documents_in(path);
  if (documents.empty()) {
    return Error{"no-document", "the folder holds no results: no document.json, neither in it nor in a folder below it",
                 "name a folder that `yusuan extract` wrote, or a document.json"};
  }
  return documents;
}

Result<BudgetDocument> check_document(const fs::path& file, const Catalogue& catalogue) {
  const Result<std::vector<char>> bytes = read_file(file);
  if (!bytes) return bytes.error();
  Result<BudgetDocument> document = read_document_json({bytes.value().data(), bytes.value().size()});
  if (!document) return document;
  run_checks(document.value(), catalogue.data());
  report_corrected_values(document.value());
  return document;
}

}  // namespace yusuan
