#include "pipeline/input_list.hpp"

#include <fmt/format.h>

#include <system_error>

#include "pipeline/find_inputs.hpp"
#include "pipeline/journal.hpp"
#include "pipeline/read_file.hpp"
#include "pipeline/replacement_file.hpp"
#include "pipeline/sha256.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kKeyDigits = 16;  // hex

// NUL ends each path, since a path may hold anything else; it is a manifest as well.
std::string text_of(std::span<const fs::path> inputs) {
  std::string text;
  for (const fs::path& input : inputs) text += input.native() + '\0';
  return text;
}

std::string key_of(std::span<const char> text) { return sha256_hex(text).substr(0, kKeyDigits); }

fs::path file_of(const fs::path& output, const std::string& key) {
  return output / kBatchFolder / fmt::format("inputs-{}.list", key);
}

bool is_there(const fs::path& file, const std::string& text) {
  std::error_code failed;
  return fs::file_size(file, failed) == text.size() && !failed;
}

}  // namespace

std::string input_list_key(std::span<const fs::path> inputs) { return key_of(text_of(inputs)); }

Result<std::string> keep_input_list(const fs::path& output, std::span<const fs::path> inputs) {
  const std::string text = text_of(inputs);
  const std::string key = key_of(text);
  const fs::path target = file_of(output, key);
  if (is_there(target, text)) return key;
  const Result<void> written = write_whole_file(target, text);
  // A process of the same number on another machine may have had the temporary name; then that one has written the same.
  if (!written && !is_there(target, text)) return written.error();
  return key;
}

std::optional<std::vector<fs::path>> read_input_list(const fs::path& output, const std::string& key) {
  const Result<std::vector<char>> bytes = read_file(file_of(output, key));
  if (!bytes || key_of(bytes.value()) != key) return std::nullopt;
  return paths_in_manifest({bytes.value().data(), bytes.value().size()});
}

}  // namespace yusuan
