#include "pipeline/replace_folder.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <optional>
#include <system_error>
#include <utility>

#include "output/output_formats.hpp"
#include "pipeline/file_descriptor.hpp"
#include "pipeline/synced_files.hpp"
#include "pipeline/temporary_folder.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

// How every document.json of ours begins; nobody else's does.
constexpr std::string_view kDocumentMark = R"("format": "yusuan-document/)";
constexpr std::size_t kMarkWithin = 64;  // bytes from the start of the file

bool begins_as_ours(const fs::path& document) {
  const FileDescriptor file(::open(document.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  std::array<char, kMarkWithin> start{};
  const ssize_t got = file.valid() ? ::read(file.get(), start.data(), start.size()) : -1;
  return got > 0 &&
         std::string_view(start.data(), static_cast<std::size_t>(got)).find(kDocumentMark) != std::string_view::npos;
}

Error not_ours(const fs::path& folder, std::string_view why) {
  return {"output-not-ours", fmt::format("{} {}", folder.native(), why),
          "yusuan replaces only what it wrote itself: move it away, or choose another folder with -o"};
}

// Holds what stands at `folder` against what we write. Nothing there, or an empty folder, is fine.
Result<void> check_replaceable(const fs::path& folder) {
  std::error_code failed;
  const fs::file_status status = fs::symlink_status(folder, failed);
  if (status.type() == fs::file_type::not_found) return {};
  if (failed) return not_writable(folder, failed.value());
  if (status.type() != fs::file_type::directory) return not_ours(folder, "is there already and is no folder");

  bool empty = true;
  for (fs::directory_iterator at(folder, failed), end; !failed && at != end; at.increment(failed)) {
    const std::string name = at->path().filename();
    if (!is_output_name(name) || !fs::is_regular_file(at->symlink_status(failed))) {
      return not_ours(folder, fmt::format("holds something else: {}", name));
    }
    empty = false;
  }
  if (failed) return not_writable(folder, failed.value());
  if (!empty && !begins_as_ours(folder / kDocumentFile)) {
    return not_ours(folder, "holds files but no document.json of yusuan");
  }
  return {};
}

// For file systems that cannot exchange: between the two renames `folder` is missing, never mixed.
int replace_in_two_steps(const fs::path& ready, const fs::path& folder) {
  fs::path aside = ready;
  aside.replace_extension(".old.tmp");
  if (std::rename(folder.c_str(), aside.c_str()) != 0) return errno;
  if (std::rename(ready.c_str(), folder.c_str()) != 0) {
    const int failed = errno;
    return std::rename(aside.c_str(), folder.c_str()) == 0 ? failed : errno;
  }
  remove_output_folder(aside);
  return 0;
}

// Puts `ready` where `folder` is; an older folder then stands at `ready`. Returns 0 or errno.
int put_in_place(const fs::path& ready, const fs::path& folder) {
  if (::renameat2(AT_FDCWD, ready.c_str(), AT_FDCWD, folder.c_str(), RENAME_EXCHANGE) == 0) return 0;
  if (errno == ENOENT) return std::rename(ready.c_str(), folder.c_str()) == 0 ? 0 : errno;
  if (errno != EINVAL && errno != ENOSYS && errno != EOPNOTSUPP) return errno;
  if (std::rename(ready.c_str(), folder.c_str()) == 0) return 0;  // nothing there, or an empty folder
  return errno == ENOTEMPTY || errno == EEXIST ? replace_in_two_steps(ready, folder) : errno;
}

fs::path parent_of(const fs::path& folder) {
  const fs::path parent = folder.parent_path();
  return parent.empty() ? fs::path(".") : parent;
}

Result<TemporaryFolder> make_folder_in(const fs::path& parent) {
  std::error_code failed;
  fs::create_directories(parent, failed);
  if (failed) return not_writable(parent, failed.value());
  return TemporaryFolder::make_in(parent);
}

}  // namespace

bool is_output_name(std::string_view name) {
  return name == kDocumentFile ||
         std::ranges::any_of(output_formats(), [&](const OutputFormat& format) { return is_file_of(format, name); });
}

Result<void> replace_folder(const fs::path& folder, std::span<const OutputFile> files) {
  return replace_folder(folder, [&](const FileSink& sink) {
    for (const OutputFile& file : files) {
      if (Result<void> done = sink(file); !done) return done;
    }
    return Result<void>{};
  });
}

Result<void> replace_folder(const fs::path& folder, const FileSource& files) {
  if (Result<void> ours = check_replaceable(folder); !ours) return ours;
  const fs::path parent = parent_of(folder);
  std::optional<TemporaryFolder> temporary;  // made for the first file: a document that gives none leaves no trace
  std::optional<SyncedFiles> synced;
  const FileSink write = [&](const OutputFile& file) -> Result<void> {
    if (!temporary) {
      Result<TemporaryFolder> made = make_folder_in(parent);
      if (!made) return made.error();
      temporary.emplace(std::move(made).value());
      synced.emplace(temporary->descriptor());
    }
    const int code = synced->write(file);
    return code == 0 ? Result<void>{} : not_writable(folder, code);
  };
  if (Result<void> written = files(write); !written) return written;
  if (!temporary) return {};
  if (const int code = synced->sync(); code != 0) return not_writable(folder, code);
  if (const int code = put_in_place(temporary->path(), folder); code != 0) return not_writable(folder, code);
  // The results stand whole whether or not this last sync works; it only makes them outlive a power cut sooner.
  const FileDescriptor opened(::open(parent.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.valid()) sync_folder(opened.get());
  return {};
}

Result<void> prepare_output_parent(const fs::path& parent) {
  std::error_code failed;
  fs::path existing = parent.empty() ? fs::path(".") : parent;
  while (fs::status(existing, failed).type() == fs::file_type::not_found && existing != parent_of(existing)) {
    existing = parent_of(existing);
  }
  if (!fs::is_directory(existing, failed)) return not_writable(existing, failed ? failed.value() : ENOTDIR);
  if (::access(existing.c_str(), W_OK | X_OK) != 0) return not_writable(existing, errno);
  if (fs::is_directory(parent, failed)) remove_stale_temporary_folders(parent);
  return {};
}

}  // namespace yusuan
