#include "pipeline/name_results.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <string_view>

#include "pipeline/plan_outputs.hpp"
#include "pipeline/sha256.hpp"

namespace yusuan {
namespace {

constexpr std::size_t kLongestName = 255;  // bytes: NAME_MAX of the usual file systems
constexpr std::array<std::string_view, 4> kBatchFiles = {"summary", "failures", "missing", "yusuan.sqlite"};
constexpr std::size_t kDigits = 8;  // hex; made longer should two paths share them

// `bytes` at most, without cutting a character of UTF-8 in two.
std::string shortened(std::string name, std::size_t bytes) {
  if (name.size() <= bytes) return name;
  while (bytes > 0 && (static_cast<unsigned char>(name[bytes]) & 0xC0U) == 0x80U) --bytes;
  name.resize(bytes);
  return name;
}

// Names that the batch itself uses: hidden ones, summaries.
bool is_ours(std::string_view name) {
  return name.starts_with('.') ||
         std::ranges::any_of(kBatchFiles, [&](std::string_view file) { return name.starts_with(file); });
}

std::string marked_name(const std::string& stem, const std::filesystem::path& input,
                        const std::set<std::string>& names) {
  const std::string hash = sha256_hex(input.native());
  std::size_t digits = kDigits;
  std::string name;
  do {
    const std::string mark = '-' + hash.substr(0, digits);
    name = (is_ours(stem) ? "_" : "") + shortened(stem, kLongestName - mark.size() - 1) + mark;
  } while (names.contains(name) && ++digits <= hash.size());
  return name;
}

}  // namespace

std::vector<std::string> name_results(std::span<const std::filesystem::path> inputs,
                                      const std::map<std::string, std::string>& taken) {
  std::set<std::string> names;
  for (const auto& [input, name] : taken) names.insert(name);
  std::vector<std::string> result;
  result.reserve(inputs.size());
  for (const std::filesystem::path& input : inputs) {
    if (const auto earlier = taken.find(input.native()); earlier != taken.end()) {
      result.push_back(earlier->second);
      continue;
    }
    const std::string stem = output_stem(input);
    const bool free = !is_ours(stem) && !names.contains(stem);
    result.push_back(free ? stem : marked_name(stem, input, names));
    names.insert(result.back());
  }
  return result;
}

}  // namespace yusuan
