#include "pipeline/journal.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>
#include <vector>

#include "pipeline/read_file.hpp"
#include "pipeline/sha256.hpp"
#include "pipeline/temporary_folder.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kCheckDigits = 16;  // hex; against cut and mixed lines, not against malice
constexpr std::string_view kPrefix = "journal";
constexpr std::string_view kSuffix = ".log";

std::string check_of(std::string_view json) { return sha256_hex(json).substr(0, kCheckDigits); }

std::optional<BatchRecord> read_line(std::string_view line) {
  if (line.size() <= kCheckDigits || line[kCheckDigits] != ' ') return std::nullopt;
  const std::string_view json = line.substr(kCheckDigits + 1);
  if (check_of(json) != line.substr(0, kCheckDigits)) return std::nullopt;
  return read_batch_record(json);
}

std::string text_of(const fs::path& file) {
  const Result<std::vector<char>> bytes = read_file(file);
  return bytes ? std::string(bytes.value().begin(), bytes.value().end()) : std::string();
}

// Of a line that a kill cut off, everything; a line is written at once, but disks fill up in the middle.
int cut_torn_line(int file, const fs::path& path) {
  const std::string text = text_of(path);
  const std::size_t end = text.rfind('\n');
  const std::size_t whole = end == std::string::npos ? 0 : end + 1;
  return whole == text.size() || ::ftruncate(file, static_cast<off_t>(whole)) == 0 ? 0 : errno;
}

}  // namespace

std::string journal_name(std::size_t shard, std::size_t shards) {
  return shards == 1 ? fmt::format("{}{}", kPrefix, kSuffix)
                     : fmt::format("{}-{}-of-{}{}", kPrefix, shard, shards, kSuffix);
}

std::string journal_line(const BatchRecord& record) {
  std::string json = write_batch_record(record);
  json.pop_back();
  return check_of(json) + ' ' + json + '\n';
}

RecordsByInput records_in_journal(std::string_view text) {
  RecordsByInput records;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) break;
    if (std::optional<BatchRecord> record = read_line(text.substr(0, end))) {
      std::string input = record->input;
      records.insert_or_assign(std::move(input), *std::move(record));
    }
    text.remove_prefix(end + 1);
  }
  return records;
}

RecordsByInput records_of_batch(const fs::path& output) {
  RecordsByInput records;
  std::error_code failed;
  for (const fs::directory_entry& entry : fs::directory_iterator(output / kBatchFolder, failed)) {
    const std::string name = entry.path().filename();
    if (!name.starts_with(kPrefix) || !name.ends_with(kSuffix)) continue;
    for (auto& [input, record] : records_in_journal(text_of(entry.path()))) {
      const auto [known, added] = records.try_emplace(input, record);
      if (!added && known->second.status == BatchStatus::failed) known->second = record;
    }
  }
  return records;
}

Result<Journal> Journal::open(const fs::path& output, const std::string& name) {
  const fs::path folder = output / kBatchFolder;
  std::error_code failed;
  fs::create_directories(folder, failed);
  if (failed) return not_writable(folder, failed.value());
  fs::path path = folder / name;
  FileDescriptor file(::open(path.c_str(), O_RDWR | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0666));
  if (!file.valid()) return not_writable(path, errno);
  if (::flock(file.get(), LOCK_EX | LOCK_NB) != 0) {
    return Error{"batch-running", fmt::format("another run is at work in {}", output.native()),
                 "wait for its end, choose another folder with -o, or give each run its own --shard"};
  }
  if (const int code = cut_torn_line(file.get(), path); code != 0) return not_writable(path, code);
  return Journal(std::move(path), std::move(file));
}

RecordsByInput Journal::records() const { return records_in_journal(text_of(path_)); }

Result<void> Journal::append(const BatchRecord& record) {
  const std::string line = journal_line(record);
  const ssize_t written = ::write(file_.get(), line.data(), line.size());
  if (written != static_cast<ssize_t>(line.size())) return not_writable(path_, written < 0 ? errno : ENOSPC);
  if (::fdatasync(file_.get()) != 0 && errno != EINVAL) return not_writable(path_, errno);
  return {};
}

}  // namespace yusuan
