#include "pipeline/input_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

#include "pipeline/read_file.hpp"
#include "pipeline/sha256.hpp"
#include "pipeline/temporary_folder.hpp"

namespace yusuan {

Result<FileDescriptor> open_input(const std::filesystem::path& file) {
  FileDescriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!opened.valid()) return error_of_opening(errno);
  struct stat facts {};
  if (::fstat(opened.get(), &facts) != 0) return error_of_opening(errno);
  if (!S_ISREG(facts.st_mode)) {
    return Error{"file-unreadable", "this is no ordinary file", "give a PDF file"};
  }
  return opened;
}

Result<FileDescriptor> open_nameless_file(const std::filesystem::path& folder) {
  std::string name = (folder / "results-XXXXXX").native();
  FileDescriptor file(::mkostemp(name.data(), O_CLOEXEC));
  if (!file.valid()) return not_writable(folder, errno);
  ::unlink(name.c_str());
  return file;
}

std::string sha256_of_file(const std::filesystem::path& file) {
  const Result<FileDescriptor> opened = open_input(file);
  if (!opened) return {};
  const Result<std::vector<char>> bytes = read_open_file(opened.value().get());
  return bytes ? sha256_hex(bytes.value()) : std::string();
}

}  // namespace yusuan
