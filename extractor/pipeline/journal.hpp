// The journal of a batch: what became of each document, a line each, in a file that a kill at any moment leaves readable.
#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.hpp"
#include "output/batch_record.hpp"
#include "output/batch_run.hpp"
#include "pipeline/file_descriptor.hpp"

namespace yusuan {

// What a batch keeps below its output folder, hidden.
inline constexpr std::string_view kBatchFolder = ".yusuan";

using RecordsByInput = std::map<std::string, BatchRecord>;

struct DatedRecord {
  BatchRecord record;
  std::int64_t started_ms = 0;  // of the run that it is of; 0 where the journal does not say
};

// What a journal says: its runs in their order, and the last record of each input.
struct JournalContent {
  std::vector<BatchRun> runs;
  std::map<std::string, DatedRecord> records;
};

// `journal.log`, or `journal-3-of-16.log` for a shard.
std::string journal_name(std::size_t shard, std::size_t shards);

// A line of the journal: the first digits of the SHA-256 of the JSON, a space, that JSON.
std::string journal_line(const BatchRecord& record);
std::string journal_line(const BatchRun& run);

// Lines that are cut or changed are passed over.
JournalContent read_journal(std::string_view text);

// The last record of each input alone.
RecordsByInput records_in_journal(std::string_view text);

// All journals in the batch's folder, which may not be there, in the order of their names.
std::vector<JournalContent> journals_of_batch(const std::filesystem::path& output);

// The records of all of them; of two for one input that of the later run, and of two as late the one that is not a failure:
// shards share inputs only where their number or the list has changed.
RecordsByInput records_of_batch(const std::filesystem::path& output);

// An open journal. While it lives no other process opens it.
class Journal {
 public:
  // Makes what is missing. A last line without its end, of a run that was killed, is cut off.
  // Errors: `batch-running` (another process has it), `output-not-writable`.
  static Result<Journal> open(const std::filesystem::path& output, const std::string& name);

  // The last record of each input, as records_in_journal() gives them.
  [[nodiscard]] RecordsByInput records() const;

  // On disk once this returns. Error: `output-not-writable`.
  Result<void> append(const BatchRecord& record) { return append_line(journal_line(record)); }
  Result<void> append(const BatchRun& run) { return append_line(journal_line(run)); }

 private:
  Journal(std::filesystem::path path, FileDescriptor file) : path_(std::move(path)), file_(std::move(file)) {}

  Result<void> append_line(const std::string& line);

  std::filesystem::path path_;
  FileDescriptor file_;
};

}  // namespace yusuan
