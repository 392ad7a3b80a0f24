// Archives of outputs, which come from a process that read an untrusted PDF: the input is an archive's bytes. It is refused, or its
// files have names of ours alone and are packed to the same bytes. The input's lines, `name=content`, are packed as well.
#include <sys/mman.h>
#include <unistd.h>

#include "fuzz_target.hpp"
#include "input_lines.hpp"
#include "output/output_formats.hpp"
#include "pipeline/file_descriptor.hpp"
#include "pipeline/output_archive.hpp"
#include "pipeline/read_file.hpp"
#include "pipeline/replace_folder.hpp"
#include "pipeline/synced_files.hpp"

namespace yusuan::fuzz {
namespace {

FileDescriptor archive_of(std::string_view bytes) {
  FileDescriptor archive(::memfd_create("archive", MFD_CLOEXEC));
  require(write_all(archive.get(), bytes) == 0, "an archive is made");
  return archive;
}

std::string packed(const OutputFiles& files) {
  const FileDescriptor archive(::memfd_create("archive", MFD_CLOEXEC));
  for (const OutputFile& file : files) pack_file(archive.get(), file);
  ::lseek(archive.get(), 0, SEEK_SET);
  const std::vector<char> bytes = read_open_file(archive.get()).value();
  return {bytes.begin(), bytes.end()};
}

std::optional<OutputFiles> unpacked(std::string_view bytes) {
  OutputFiles files;
  const Result<void> end = unpack_files(archive_of(bytes).get(), [&](OutputFile file) {
    files.push_back(std::move(file));
    return Result<void>{};
  });
  return end ? std::optional(std::move(files)) : std::nullopt;
}

void check_unpacked(std::string_view bytes) {
  const std::optional<OutputFiles> files = unpacked(bytes);
  if (!files) return;
  require(packed(*files) == bytes, "what is unpacked is packed to the same bytes");
  require(files->front().name == kDocumentFile, "the first is document.json");
  for (const OutputFile& file : *files) {
    require(is_output_name(file.name) && file.name.find('/') == std::string::npos && !file.name.starts_with('.') &&
                file.name.find('\0') == std::string::npos,
            "a file stands in its folder", file.name);
  }
}

}  // namespace

void fuzz_one(std::string_view input) {
  check_unpacked(input);
  OutputFiles files;
  bool all_ours = true;
  for (std::string_view line : lines_of(input)) {
    const std::string name(take_piece(line, '='));
    all_ours = all_ours && is_output_name(name);
    files.push_back({name, std::string(line)});
  }
  const bool is_document = !files.empty() && files.front().name == kDocumentFile;
  const std::string bytes = packed(files);
  require(unpacked(bytes).has_value() == (all_ours && is_document), "files of ours, and no others, are unpacked",
          std::string(input));
  check_unpacked(bytes);
  check_unpacked(std::string_view(bytes).substr(0, input.size() % (bytes.size() + 1)));  // cut somewhere
}

}  // namespace yusuan::fuzz
