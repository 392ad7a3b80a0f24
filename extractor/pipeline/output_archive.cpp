#include "pipeline/output_archive.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>
#include <system_error>
#include <utility>

#include "output/output_formats.hpp"
#include "pipeline/replace_folder.hpp"
#include "pipeline/synced_files.hpp"

namespace yusuan {
namespace {

// Of both ends on one machine, so in its byte order.
using Length = std::uint64_t;

void append_sized(int archive, std::string_view content) {
  const Length length = content.size();
  std::array<char, sizeof length> prefix{};
  std::memcpy(prefix.data(), &length, sizeof length);
  for (const std::string_view part : {std::string_view(prefix.data(), prefix.size()), content}) {
    if (const int code = write_all(archive, part); code != 0) {
      throw std::system_error(code, std::generic_category(), "cannot hand on the results");
    }
  }
}

// Reads what append_sized() wrote, never more than the file has.
class ArchiveReader {
 public:
  explicit ArchiveReader(int archive) : archive_(archive) {
    struct stat facts {};
    if (::fstat(archive, &facts) == 0) left_ = static_cast<Length>(facts.st_size);
  }

  [[nodiscard]] bool at_end() const { return left_ == 0; }

  std::optional<std::string> take_sized() {
    Length length = 0;
    std::array<char, sizeof length> prefix{};
    if (!read(prefix.data(), prefix.size())) return std::nullopt;
    std::memcpy(&length, prefix.data(), sizeof length);
    if (length > left_) return std::nullopt;
    std::string content(length, '\0');
    return read(content.data(), content.size()) ? std::optional(std::move(content)) : std::nullopt;
  }

 private:
  bool read(char* to, std::size_t bytes) {
    if (bytes > left_) return false;
    while (bytes > 0) {
      const ssize_t got = ::pread(archive_, to, bytes, at_);
      if (got < 0 && errno == EINTR) continue;
      if (got <= 0) return false;
      to += got;
      at_ += got;
      bytes -= static_cast<std::size_t>(got);
      left_ -= static_cast<Length>(got);
    }
    return true;
  }

  int archive_;
  off_t at_ = 0;
  Length left_ = 0;
};

}  // namespace

void pack_file(int archive, const OutputFile& file) {
  append_sized(archive, file.name);
  append_sized(archive, file.bytes);
}

Result<void> unpack_files(int archive, const FileSink& hand_on) {
  const Error refused{"worker-answer", "its worker handed on something else than results",
                      "please report it with the PDF"};
  ArchiveReader reader(archive);
  for (bool first = true; first || !reader.at_end(); first = false) {
    std::optional<std::string> name = reader.take_sized();
    const bool fine = name && is_output_name(*name) && (!first || *name == kDocumentFile);
    std::optional<std::string> content = fine ? reader.take_sized() : std::nullopt;
    if (!content) return refused;
    if (Result<void> done = hand_on({std::move(*name), std::move(*content)}); !done) return done;
  }
  return {};
}

}  // namespace yusuan
