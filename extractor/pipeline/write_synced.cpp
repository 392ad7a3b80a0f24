#include "pipeline/write_synced.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <cerrno>
#include <string_view>

#include "pipeline/file_descriptor.hpp"

namespace yusuan {

int write_synced(int folder, const OutputFile& file) {
  const FileDescriptor out(::openat(folder, file.name.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!out.valid()) return errno;
  std::string_view rest = file.bytes;
  while (!rest.empty()) {
    const ssize_t written = ::write(out.get(), rest.data(), rest.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    rest.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(out.get()) == 0 ? 0 : errno;
}

int sync_folder(int folder) { return ::fsync(folder) == 0 || errno == EINVAL ? 0 : errno; }

}  // namespace yusuan
