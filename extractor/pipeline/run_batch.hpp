// The supervisor of a batch: hands documents to worker processes and puts what they make in place. It never reads a PDF itself.
#pragma once

#include <cstddef>
#include <filesystem>
#include <functional>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.hpp"
#include "budget/catalogue.hpp"
#include "output/batch_record.hpp"
#include "pipeline/document_worker.hpp"
#include "pipeline/find_inputs.hpp"

namespace yusuan {

struct BatchOptions {
  std::filesystem::path output;
  WorkerTask task;
  std::string
      results_key;  // of what results depend on beside the input; documents done under another key are done again
  std::size_t jobs = 1;
  Shard shard;
  std::optional<std::size_t> limit;      // documents to do in this run, at most
  bool redo = false;                     // also what is done
  bool fail_fast = false;                // no further document after the first failure
  std::size_t documents_a_worker = 500;  // then it is replaced, so that what leaks stays small
};

struct BatchEvents {
  std::function<void(std::size_t to_do, std::size_t done_before)> on_start;
  std::function<void(const BatchRecord& record)> on_record;  // one that is now in the journal
  std::function<void()> on_tick;                             // some times a second
  std::function<int()> stop_requests;                        // 1: begin nothing more; 2: and wait for nothing
};

struct BatchReport {
  std::vector<BatchRecord> records;  // of the shard's inputs, in their order; earlier runs' too
  std::size_t inputs = 0;            // of the shard
  std::size_t done_before = 0;       // not done again
  std::size_t done = 0;
  std::size_t not_done = 0;  // left for another run
};

// Does the inputs of the shard that are not done: in the journals, with the same bytes and key, its results in place. Each
// document's results appear whole in the output folder under the name that name_results() gives it, or, when it failed, not at
// all; only then it is in the journal. What killed its worker, or had too little memory, is tried once more, alone, at the end. Neither the order of the
// workers' answers nor their number changes a byte of the results.
// Errors, of the run as a whole: `output-not-writable`, `batch-running`, `no-worker`, `no-sandbox`.
Result<BatchReport> run_batch(std::span<const std::filesystem::path> inputs, const Catalogue& catalogue,
                              const BatchOptions& options, const BatchEvents& events);

}  // namespace yusuan
