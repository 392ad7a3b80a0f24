#include "pipeline/replace_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdio>
#include <system_error>
#include <utility>

#include "pipeline/file_descriptor.hpp"
#include "pipeline/replacement_file.hpp"
#include "pipeline/temporary_folder.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kStart = 1024;  // bytes that tell whose file it is

Result<void> check_replaceable(const fs::path& file, const std::function<bool(std::string_view)>& is_ours) {
  const auto not_ours = [&](std::string_view why) {
    return Error{"output-not-ours", fmt::format("{} {}", file.native(), why),
                 "yusuan replaces only what it wrote itself: move it away, or choose another file with -o"};
  };
  std::error_code failed;
  const fs::file_status status = fs::symlink_status(file, failed);
  if (status.type() == fs::file_type::not_found) return {};
  if (failed) return not_writable(file, failed.value());
  if (status.type() != fs::file_type::regular) return not_ours("is there already and is no file");
  const FileDescriptor opened(::open(file.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (!opened.valid()) return not_writable(file, errno);
  std::array<char, kStart> start{};
  const ssize_t got = ::read(opened.get(), start.data(), start.size());
  if (got < 0) return not_writable(file, errno);
  const bool ours = got == 0 || is_ours({start.data(), static_cast<std::size_t>(got)});
  return ours ? Result<void>{} : not_ours("is there already and is none of ours");
}

}  // namespace

Result<void> replace_file(const fs::path& file, std::string_view bytes,
                          const std::function<bool(std::string_view start)>& is_ours) {
  if (Result<void> replaceable = check_replaceable(file, is_ours); !replaceable) return replaceable;
  return write_whole_file(file, bytes);
}

}  // namespace yusuan
