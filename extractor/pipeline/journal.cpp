#include "pipeline/journal.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <optional>
#include <system_error>
#include <utility>

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

std::string checked_line(std::string json) {
  json.pop_back();  // its newline
  return check_of(json) + ' ' + json + '\n';
}

// Its JSON; empty where it is not whole.
std::string_view json_of(std::string_view line) {
  if (line.size() <= kCheckDigits || line[kCheckDigits] != ' ') return {};
  const std::string_view json = line.substr(kCheckDigits + 1);
  return check_of(json) == line.substr(0, kCheckDigits) ? json : std::string_view();
}

void read_line(std::string_view line, JournalContent& content) {
  const std::string_view json = json_of(line);
  if (json.empty()) return;
  if (std::optional<BatchRecord> record = read_batch_record(json)) {
    std::string input = record->input;
    const std::int64_t started = content.runs.empty() ? 0 : content.runs.back().started_ms;
    content.records.insert_or_assign(std::move(input), DatedRecord{*std::move(record), started});
  } else if (const std::optional<BatchRun> run = read_batch_run(json)) {
    content.runs.push_back(*run);
  }
}

bool is_later(const DatedRecord& one, const DatedRecord& other) {
  if (one.started_ms != other.started_ms) return one.started_ms > other.started_ms;
  return one.record.status != BatchStatus::failed && other.record.status == BatchStatus::failed;
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

std::string journal_line(const BatchRecord& record) { return checked_line(write_batch_record(record)); }

std::string journal_line(const BatchRun& run) { return checked_line(write_batch_run(run)); }

JournalContent read_journal(std::string_view text) {
  JournalContent content;
  while (!text.empty()) {
    const std::size_t end = text.find('\n');
    if (end == std::string_view::npos) break;
    read_line(text.substr(0, end), content);
    text.remove_prefix(end + 1);
  }
  return content;
}

RecordsByInput records_in_journal(std::string_view text) {
  RecordsByInput records;
  for (auto& [input, dated] : read_journal(text).records) records.emplace(input, std::move(dated.record));
  return records;
}

std::vector<JournalContent> journals_of_batch(const fs::path& output) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (const fs::directory_entry& entry : fs::directory_iterator(output / kBatchFolder, failed)) {
    const std::string name = entry.path().filename();
    if (name.starts_with(kPrefix) && name.ends_with(kSuffix)) files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::vector<JournalContent> journals;
  journals.reserve(files.size());
  for (const fs::path& file : files) journals.push_back(read_journal(text_of(file)));
  return journals;
}

RecordsByInput records_of_batch(const fs::path& output) {
  std::map<std::string, DatedRecord> latest;
  for (const JournalContent& journal : journals_of_batch(output)) {
    for (const auto& [input, dated] : journal.records) {
      const auto [known, added] = latest.try_emplace(input, dated);
      if (!added && is_later(dated, known->second)) known->second = dated;
    }
  }
  RecordsByInput records;
  for (auto& [input, dated] : latest) records.emplace(input, std::move(dated.record));
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

Result<void> Journal::append_line(const std::string& line) {
  const ssize_t written = ::write(file_.get(), line.data(), line.size());
  if (written != static_cast<ssize_t>(line.size())) return not_writable(path_, written < 0 ? errno : ENOSPC);
  if (::fdatasync(file_.get()) != 0 && errno != EINVAL) return not_writable(path_, errno);
  return {};
}

}  // namespace yusuan
