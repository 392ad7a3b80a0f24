#include "pipeline/find_inputs.hpp"

#include <glob.h>

#include <algorithm>
#include <charconv>
#include <set>
#include <string>
#include <system_error>

#include "pipeline/plan_outputs.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

void add_folder(const fs::path& folder, std::vector<fs::path>& files) {
  std::error_code failed;
  fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied, failed);
  for (const fs::recursive_directory_iterator end; !failed && at != end; at.increment(failed)) {
    std::error_code unknown;
    if (is_pdf_name(at->path().filename().native()) && at->is_regular_file(unknown)) files.push_back(at->path());
  }
}

// Owns what glob() finds.
class GlobMatches {
 public:
  explicit GlobMatches(const std::string& pattern) { ::glob(pattern.c_str(), 0, nullptr, &found_); }
  GlobMatches(const GlobMatches&) = delete;
  GlobMatches& operator=(const GlobMatches&) = delete;
  ~GlobMatches() { ::globfree(&found_); }

  [[nodiscard]] std::span<char* const> paths() const { return {found_.gl_pathv, found_.gl_pathc}; }

 private:
  glob_t found_{};
};

void add_path(const fs::path& path, std::vector<fs::path>& files) {
  std::error_code failed;
  const fs::file_status status = fs::status(path, failed);
  if (status.type() == fs::file_type::directory) return add_folder(path, files);
  if (status.type() != fs::file_type::not_found) return files.push_back(path);
  const GlobMatches matches(path.native());
  if (matches.paths().empty()) return files.push_back(path);
  for (const char* match : matches.paths()) {
    if (fs::is_directory(match, failed)) {
      add_folder(match, files);
    } else {
      files.emplace_back(match);
    }
  }
}

std::optional<std::size_t> whole_number(std::string_view text) {
  std::size_t number = 0;
  const auto [end, failed] = std::from_chars(text.data(), text.data() + text.size(), number);
  if (failed != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return number;
}

}  // namespace

std::vector<fs::path> find_inputs(std::span<const fs::path> paths) {
  std::vector<fs::path> files;
  for (const fs::path& path : paths) add_path(path, files);
  std::ranges::sort(files, {}, [](const fs::path& file) -> const std::string& { return file.native(); });
  std::set<fs::path> seen;
  std::erase_if(files, [&](const fs::path& file) { return !seen.insert(identity_of(file)).second; });
  return files;
}

std::vector<fs::path> paths_in_manifest(std::string_view text) {
  const char end_mark = text.find('\0') == std::string_view::npos ? '\n' : '\0';
  std::vector<fs::path> paths;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find(end_mark), text.size());
    std::string_view path = text.substr(0, end);
    if (end_mark == '\n' && path.ends_with('\r')) path.remove_suffix(1);
    if (!path.empty()) paths.emplace_back(path);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return paths;
}

std::optional<Shard> parse_shard(std::string_view text) {
  const std::size_t slash = text.find('/');
  if (slash == std::string_view::npos) return std::nullopt;
  const auto index = whole_number(text.substr(0, slash));
  const auto count = whole_number(text.substr(slash + 1));
  if (!index || !count || *index < 1 || *index > *count) return std::nullopt;
  return Shard{*index, *count};
}

}  // namespace yusuan
