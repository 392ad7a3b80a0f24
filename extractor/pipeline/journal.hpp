// The journal of a batch: what became of each document, a line each, in a file that a kill at any moment leaves readable.
#pragma once

#include <filesystem>
#include <map>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "output/batch_record.hpp"
#include "pipeline/file_descriptor.hpp"

namespace yusuan {

// What a batch keeps below its output folder, hidden.
inline constexpr std::string_view kBatchFolder = ".yusuan";

using RecordsByInput = std::map<std::string, BatchRecord>;

// `journal.log`, or `journal-3-of-16.log` for a shard.
std::string journal_name(std::size_t shard, std::size_t shards);

// A line of the journal: the first digits of the SHA-256 of the record's JSON, a space, that JSON.
std::string journal_line(const BatchRecord& record);

// The last record of each input. Lines that are cut or changed are passed over.
RecordsByInput records_in_journal(std::string_view text);

// Those of all journals in the batch's folder, which may not be there; of two for one input the one that is not a failure, else
// any: shards do not share inputs unless the list has changed.
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
  Result<void> append(const BatchRecord& record);

 private:
  Journal(std::filesystem::path path, FileDescriptor file) : path_(std::move(path)), file_(std::move(file)) {}

  std::filesystem::path path_;
  FileDescriptor file_;
};

}  // namespace yusuan
