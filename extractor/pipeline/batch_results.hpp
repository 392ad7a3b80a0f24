// What a batch leaves beside its documents: the summary files, and the key that says what results depend on.
#pragma once

#include <filesystem>
#include <string>

#include "base/result.hpp"
#include "output/collection.hpp"
#include "output/output_formats.hpp"
#include "pipeline/run_batch.hpp"

namespace yusuan {

// The program's version, the formats with files in the documents' folders and their style, and the user's catalogue by its content: documents that were done with
// another key are done again.
std::string results_key(const OutputChoice& choice, const std::filesystem::path& catalogue);

// summary.json, summary.csv and failures.txt in the output folder (`summary-3-of-16.json` … of a shard), each whole or not at all.
// Error: `output-not-writable`.
Result<void> write_batch_results(const BatchOptions& options, const BatchReport& report);

// The same of all shards together, and missing.txt, a manifest of what is missing; the folder is made if it is not there.
// Error: `output-not-writable`.
Result<void> write_collected_results(const std::filesystem::path& output, const Collection& collection);

}  // namespace yusuan
