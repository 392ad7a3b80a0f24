#include "pipeline/output_archive.hpp"

#include <array>
#include <cstdint>
#include <cstring>

#include "pipeline/replace_folder.hpp"

namespace yusuan {
namespace {

// Of both ends on one machine, so in its byte order.
using Length = std::uint64_t;

void append_sized(std::string& bytes, std::string_view content) {
  const Length length = content.size();
  std::array<char, sizeof length> prefix{};
  std::memcpy(prefix.data(), &length, sizeof length);
  bytes.append(prefix.data(), prefix.size());
  bytes.append(content);
}

std::optional<std::string_view> take_sized(std::string_view& bytes) {
  Length length = 0;
  if (bytes.size() < sizeof length) return std::nullopt;
  std::memcpy(&length, bytes.data(), sizeof length);
  bytes.remove_prefix(sizeof length);
  if (length > bytes.size()) return std::nullopt;
  const std::string_view content = bytes.substr(0, length);
  bytes.remove_prefix(length);
  return content;
}

}  // namespace

std::string pack_files(std::span<const OutputFile> files) {
  std::size_t size = 0;
  for (const OutputFile& file : files) size += file.name.size() + file.bytes.size() + 2 * sizeof(Length);
  std::string bytes;
  bytes.reserve(size);
  for (const OutputFile& file : files) {
    append_sized(bytes, file.name);
    append_sized(bytes, file.bytes);
  }
  return bytes;
}

std::optional<OutputFiles> unpack_files(std::string_view bytes) {
  OutputFiles files;
  while (!bytes.empty()) {
    const auto name = take_sized(bytes);
    const auto content = name ? take_sized(bytes) : std::nullopt;
    if (!content || !is_output_name(*name)) return std::nullopt;
    files.push_back({std::string(*name), std::string(*content)});
  }
  return files;
}

}  // namespace yusuan
