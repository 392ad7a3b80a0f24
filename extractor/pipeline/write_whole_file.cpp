#include "pipeline/write_whole_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>

#include "pipeline/file_descriptor.hpp"
#include "pipeline/temporary_folder.hpp"

namespace yusuan {
namespace {

// Returns 0 or errno.
int write_synced(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t written = ::write(file, bytes.data(), bytes.size());
    if (written < 0 && errno == EINTR) continue;
    if (written < 0) return errno;
    bytes.remove_prefix(static_cast<std::size_t>(written));
  }
  return ::fsync(file) == 0 ? 0 : errno;
}

}  // namespace

Result<void> write_whole_file(const std::filesystem::path& file, std::string_view bytes) {
  std::filesystem::path ready = file;
  ready.replace_filename(fmt::format(".yusuan-{}-{}.part", ::getpid(), file.filename().native()));
  const FileDescriptor out(::open(ready.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW | O_CLOEXEC, 0666));
  if (!out.valid()) return not_writable(file, errno);
  int code = write_synced(out.get(), bytes);
  if (code == 0 && std::rename(ready.c_str(), file.c_str()) != 0) code = errno;
  if (code == 0) return {};
  ::unlink(ready.c_str());
  return not_writable(file, code);
}

}  // namespace yusuan
