// Results of a batch into the files that many documents share (the database), once all documents are done.
#pragma once

#include <filesystem>
#include <functional>
#include <span>

#include "base/result.hpp"
#include "output/batch_record.hpp"
#include "output/output_formats.hpp"

namespace yusuan {

struct StoreRequest {
  std::filesystem::path output;  // of the batch
  OutputChoice choice;
  std::span<const BatchRecord> records;
  // Asked before each document; true ends it there, and another run stores the rest. May be empty.
  std::function<bool()> stop = {};
};

// Stores, in the order of the records, each that has results and is not stored as it is now. What is stored stands in a journal of
// its own in the batch's folder, a line after each, so that a kill at any moment loses nothing. The workers have no part in it: the
// order of documents, which such a file keeps, must not depend on theirs.
// Errors: those of the shared files, `batch-running`, `invalid-document`, `output-not-writable`.
Result<void> store_results(const StoreRequest& request);

}  // namespace yusuan
