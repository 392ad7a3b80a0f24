#include "pipeline/temporary_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <sys/file.h>
#include <sys/stat.h>

#include <atomic>
#include <cerrno>
#include <string_view>
#include <system_error>
#include <vector>

#include "pipeline/replace_folder.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kPrefix = ".yusuan-";
constexpr std::string_view kSuffix = ".tmp";
constexpr int kMostTries = 1000;  // names taken by others; only to end some day

FileDescriptor open_folder(const fs::path& folder) {
  return FileDescriptor(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
}

// Another process that cleans up may take a new folder for a stale one before it is locked; then the name is lost.
FileDescriptor lock_new_folder(const fs::path& folder) {
  FileDescriptor opened = open_folder(folder);
  if (!opened.valid()) return opened;
  const bool held_by_other = ::flock(opened.get(), LOCK_EX | LOCK_NB) != 0 && errno == EWOULDBLOCK;
  struct stat facts {};
  const bool gone = ::fstat(opened.get(), &facts) != 0 || facts.st_nlink == 0;
  return held_by_other || gone ? FileDescriptor() : std::move(opened);
}

void remove_if_stale(const fs::path& folder) {
  const FileDescriptor opened = open_folder(folder);
  if (!opened.valid() || ::flock(opened.get(), LOCK_EX | LOCK_NB) != 0) return;
  remove_output_folder(folder);
}

std::vector<fs::path> entries_of(const fs::path& folder) {
  std::vector<fs::path> entries;
  std::error_code failed;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    entries.push_back(at->path());
  }
  return entries;
}

}  // namespace

Result<TemporaryFolder> TemporaryFolder::make_in(const fs::path& parent) {
  static std::atomic<int> next_number = 1;
  for (int tries = 0; tries < kMostTries; ++tries) {
    fs::path path = parent / fmt::format("{}{}-{}{}", kPrefix, ::getpid(), next_number++, kSuffix);
    if (::mkdir(path.c_str(), 0777) != 0) {
      if (errno == EEXIST) continue;
      return not_writable(parent, errno);
    }
    FileDescriptor lock = lock_new_folder(path);
    if (lock.valid()) return TemporaryFolder(std::move(path), std::move(lock));
  }
  return not_writable(parent, EEXIST);
}

TemporaryFolder::~TemporaryFolder() {
  if (lock_.valid()) remove_output_folder(path_);
}

void remove_output_folder(const fs::path& folder) {
  const FileDescriptor opened = open_folder(folder);
  if (!opened.valid()) return;
  ::fchmod(opened.get(), 0700);  // a folder made read-only could not be emptied
  for (const fs::path& entry : entries_of(folder)) {
    if (is_output_name(entry.filename().native())) ::unlinkat(opened.get(), entry.filename().c_str(), 0);
  }
  ::rmdir(folder.c_str());
}

void remove_stale_temporary_folders(const fs::path& parent) {
  for (const fs::path& entry : entries_of(parent)) {
    const std::string name = entry.filename();
    if (name.starts_with(kPrefix) && name.ends_with(kSuffix)) remove_if_stale(entry);
  }
}

Error not_writable(const fs::path& what, int code) {
  std::string hint = "choose another folder with -o";
  if (code == EACCES || code == EPERM) hint = "make the folder writable, or " + hint;
  if (code == ENOSPC || code == EDQUOT) hint = "make room on the disk, or " + hint;
  return {"output-not-writable",
          fmt::format("cannot write to {}: {}", what.native(), std::generic_category().message(code)), hint};
}

}  // namespace yusuan
