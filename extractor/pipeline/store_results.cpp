#include "pipeline/store_results.hpp"

#include <fmt/format.h>

#include <string>
#include <system_error>
#include <vector>

#include "output/read_document_json.hpp"
#include "pipeline/journal.hpp"
#include "pipeline/read_file.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

Result<BudgetDocument> written_document(const fs::path& folder) {
  const Result<std::vector<char>> bytes = read_file(folder / kDocumentFile);
  if (!bytes) return bytes.error();
  return read_document_json({bytes.value().data(), bytes.value().size()});
}

bool is_stored(const BatchRecord& record, const RecordsByInput& stored) {
  const auto known = stored.find(record.input);
  return known != stored.end() && write_batch_record(known->second) == write_batch_record(record);
}

Result<void> store_in(const SharedFile& shared, const StoreRequest& request) {
  const fs::path file = request.output / shared.name;
  const std::string name = fmt::format("stored-{}.log", shared.name);
  std::error_code failed;
  if (!fs::exists(file, failed)) fs::remove(request.output / kBatchFolder / name, failed);
  Result<Journal> journal = Journal::open(request.output, name);
  if (!journal) return journal.error();
  const RecordsByInput stored = journal.value().records();
  for (const BatchRecord& record : request.records) {
    if (record.folder.empty() || is_stored(record, stored)) continue;
    if (request.stop && request.stop()) return {};
    const Result<BudgetDocument> document = written_document(request.output / record.folder);
    if (!document) return document.error();
    if (Result<void> done = shared.store(document.value(), file); !done) return done;
    if (Result<void> kept = journal.value().append(record); !kept) return kept;
  }
  return {};
}

}  // namespace

Result<void> store_results(const StoreRequest& request) {
  for (const OutputFormat& format : request.choice.formats) {
    if (!format.shared) continue;
    if (Result<void> stored = store_in(*format.shared, request); !stored) return stored;
  }
  return {};
}

}  // namespace yusuan
