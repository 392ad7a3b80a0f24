#include "output/memory_file.hpp"

#include <fmt/format.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>

namespace yusuan {
namespace {

Error not_read() {
  return {"output-not-made", "a file in memory could not be read: " + std::generic_category().message(errno),
          "free memory, or leave this format out"};
}

}  // namespace

MemoryFile::MemoryFile() : descriptor_(::memfd_create("yusuan", MFD_CLOEXEC)) {}

MemoryFile::~MemoryFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::string MemoryFile::path() const {
  return descriptor_ < 0 ? std::string() : fmt::format("/proc/self/fd/{}", descriptor_);
}

Result<std::string> MemoryFile::bytes() const {
  struct stat facts {};
  if (::fstat(descriptor_, &facts) != 0) return not_read();
  std::string bytes(static_cast<std::size_t>(facts.st_size), '\0');
  for (std::size_t at = 0; at < bytes.size();) {
    const ssize_t count = ::pread(descriptor_, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return not_read();
    at += static_cast<std::size_t>(count);
  }
  return bytes;
}

}  // namespace yusuan
