#include "pipeline/replacement_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <utility>

#include "pipeline/synced_files.hpp"
#include "pipeline/temporary_folder.hpp"

namespace yusuan {

namespace fs = std::filesystem;

ReplacementFile::ReplacementFile(fs::path target, fs::path path, FileDescriptor file)
    : target_(std::move(target)), path_(std::move(path)), file_(std::move(file)) {}

ReplacementFile::ReplacementFile(ReplacementFile&& other) noexcept
    : target_(std::move(other.target_)), path_(std::exchange(other.path_, {})), file_(std::move(other.file_)) {}

ReplacementFile::~ReplacementFile() {
  if (!path_.empty()) ::unlink(path_.c_str());
}

Result<ReplacementFile> ReplacementFile::make_for(const fs::path& target) {
  const fs::path path = target.parent_path() / fmt::format(".{}.{}.tmp", target.filename().native(), ::getpid());
  ::unlink(path.c_str());  // of a killed run whose number this process has got
  FileDescriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666));
  if (!file.valid()) return not_writable(target, errno);
  return ReplacementFile(target, path, std::move(file));
}

Result<void> ReplacementFile::append(std::string_view bytes) {
  const int code = write_all(file_.get(), bytes);
  return code == 0 ? Result<void>() : not_writable(target_, code);
}

Result<void> ReplacementFile::put_in_place() {
  if (::fsync(file_.get()) != 0) return not_writable(target_, errno);
  if (std::rename(path_.c_str(), target_.c_str()) != 0) return not_writable(target_, errno);
  path_.clear();
  return {};
}

Result<void> write_whole_file(const fs::path& target, std::string_view bytes) {
  Result<ReplacementFile> file = ReplacementFile::make_for(target);
  if (!file) return file.error();
  if (Result<void> written = file.value().append(bytes); !written) return written;
  return file.value().put_in_place();
}

}  // namespace yusuan
