#include "pipeline/write_synced.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>

#include "pipeline/file_descriptor.hpp"

namespace yusuan {

int write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

int write_synced(int folder, const OutputFile& file) {
  const FileDescriptor out(::openat(folder, file.name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!out.valid()) return errno;
  if (const int code = write_all(out.get(), file.bytes); code != 0) return code;
  return ::fsync(out.get()) == 0 ? 0 : errno;
}

int sync_folder(int folder) { return ::fsync(folder) == 0 || errno == EINVAL ? 0 : errno; }

}  // namespace yusuan
