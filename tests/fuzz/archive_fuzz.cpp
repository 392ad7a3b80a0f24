// Archives of outputs, which come from a process that read an untrusted PDF: the input is an archive's bytes. It is refused, or its
// files have names of ours alone and are packed to the same bytes. The input's lines, `name=content`, are packed as well.
#include "fuzz_target.hpp"
#include "input_lines.hpp"
#include "pipeline/output_archive.hpp"
#include "pipeline/replace_folder.hpp"

namespace yusuan::fuzz {
namespace {

void check_unpacked(std::string_view bytes) {
  const std::optional<OutputFiles> files = unpack_files(bytes);
  if (!files) return;
  require(pack_files(*files) == bytes, "what is unpacked is packed to the same bytes");
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
  const std::string bytes = pack_files(files);
  const std::optional<OutputFiles> unpacked = unpack_files(bytes);
  require(unpacked.has_value() == all_ours, "files of ours, and no others, are unpacked", std::string(input));
  check_unpacked(bytes);
  check_unpacked(std::string_view(bytes).substr(0, input.size() % (bytes.size() + 1)));  // cut somewhere
}

}  // namespace yusuan::fuzz
