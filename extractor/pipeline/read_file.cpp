#include "pipeline/read_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>

#include <cerrno>
#include <system_error>

#include "pipeline/file_descriptor.hpp"

namespace yusuan {
namespace {

constexpr std::size_t kPipeStep = std::size_t{1} << 16U;

// Why this is nothing to read bytes from, if so.
Result<void> readable_kind(const struct stat& facts) {
  if (S_ISDIR(facts.st_mode)) return Error{"file-unreadable", "this is a folder", "give the PDF files in it"};
  if (S_ISREG(facts.st_mode) || S_ISFIFO(facts.st_mode)) return {};
  return Error{"file-unreadable", "this is no ordinary file", "give a PDF file"};
}

}  // namespace

Error error_of_opening(int code) {
  switch (code) {
    case ENOENT:
    case ENOTDIR: return {"file-not-found", "no such file", "check the path"};
    case EACCES:
    case EPERM: return {"file-unreadable", "no permission to read the file", "ask its owner, or copy it"};
    default: return {"file-unreadable", "cannot read the file: " + std::generic_category().message(code), ""};
  }
}

Result<std::vector<char>> read_file(const std::filesystem::path& file) {
  const FileDescriptor input(::open(file.c_str(), O_RDONLY | O_CLOEXEC));
  if (!input.valid()) return error_of_opening(errno);
  return read_open_file(input.get());
}

Result<std::vector<char>> read_open_file(int file) {
  struct stat facts {};
  if (::fstat(file, &facts) != 0) return error_of_opening(errno);
  if (const Result<void> kind = readable_kind(facts); !kind) return kind.error();

  // One byte more than the file says, so that its end is seen without growing.
  std::vector<char> bytes(S_ISREG(facts.st_mode) ? static_cast<std::size_t>(facts.st_size) + 1 : kPipeStep);
  std::size_t filled = 0;
  while (true) {
    if (filled == bytes.size()) bytes.resize(bytes.size() * 2);
    const ssize_t got = ::read(file, bytes.data() + filled, bytes.size() - filled);
    if (got < 0 && errno == EINTR) continue;
    if (got < 0) return error_of_opening(errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  bytes.resize(filled);
  return bytes;
}

}  // namespace yusuan
