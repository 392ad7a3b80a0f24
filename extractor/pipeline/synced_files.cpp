#include "pipeline/synced_files.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <utility>

namespace yusuan {
namespace {

constexpr std::size_t kMostOpen = 64;  // files at once; a process may have some hundred

}  // namespace

int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

int SyncedFiles::write(const OutputFile& file) {
  FileDescriptor out(::openat(folder_, file.name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!out.valid()) return errno;
  if (const int code = write_all(out.get(), file.bytes); code != 0) return code;
  // Only begins, and may not be possible; fsync tells what went wrong.
  ::sync_file_range(out.get(), 0, 0, SYNC_FILE_RANGE_WRITE);
  open_.push_back(std::move(out));
  return open_.size() < kMostOpen ? 0 : sync_files();
}

int SyncedFiles::sync_files() {
  for (const FileDescriptor& file : open_) {
    if (::fsync(file.get()) != 0) return errno;
  }
  open_.clear();
  return 0;
}

int SyncedFiles::sync() {
  const int code = sync_files();
  return code != 0 ? code : sync_folder(folder_);
}

int sync_folder(int folder) { return ::fsync(folder) == 0 || errno == EINVAL ? 0 : errno; }

}  // namespace yusuan
