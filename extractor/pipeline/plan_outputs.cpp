#include "pipeline/plan_outputs.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string_view>
#include <system_error>

namespace yusuan {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kExtension = ".pdf";
constexpr std::string_view kNameless = "document";

std::vector<fs::path> without_repeats(std::span<const fs::path> files) {
  std::vector<fs::path> once;
  std::set<fs::path> seen;
  for (const fs::path& file : files) {
    if (seen.insert(identity_of(file)).second) once.push_back(file);
  }
  return once;
}

}  // namespace

bool is_pdf_name(std::string_view name) {
  if (name.size() < kExtension.size()) return false;
  return std::ranges::equal(name.substr(name.size() - kExtension.size()), kExtension,
                            [](char a, char b) { return a == b || (a >= 'A' && a <= 'Z' && a - 'A' + 'a' == b); });
}

fs::path identity_of(const fs::path& file) {
  std::error_code failed;
  fs::path real = fs::canonical(file, failed);
  if (!failed) return real;
  const fs::path absolute = fs::absolute(file, failed);
  return (failed ? file : absolute).lexically_normal();
}

std::string output_stem(const fs::path& file) {
  std::string name = file.filename().native();
  if (is_pdf_name(name)) name.resize(name.size() - kExtension.size());
  return name.empty() || name == "." || name == ".." ? std::string(kNameless) : name;
}

std::vector<PlannedInput> plan_outputs(std::span<const fs::path> files, const fs::path& parent) {
  std::vector<PlannedInput> plan;
  std::map<std::string, fs::path> first_of;  // stem → who has it
  for (const fs::path& file : without_repeats(files)) {
    const bool first = first_of.emplace(output_stem(file), file).second;
    plan.push_back({file, first ? parent / output_stem(file) : fs::path(), ""});
  }
  // Only now, since a later file's own stem may be `<stem>-2`.
  std::set<std::string> taken;
  for (const auto& [stem, file] : first_of) taken.insert(stem);
  for (PlannedInput& input : plan) {
    if (!input.folder.empty()) continue;
    const std::string stem = output_stem(input.file);
    int number = 2;
    while (!taken.insert(fmt::format("{}-{}", stem, number)).second) ++number;
    input.folder = parent / fmt::format("{}-{}", stem, number);
    input.note = fmt::format("its results go to {}, since {} has the same name", input.folder.native(),
                             first_of.at(stem).native());
  }
  return plan;
}

}  // namespace yusuan
