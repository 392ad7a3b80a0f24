#include "pipeline/batch_results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <system_error>
#include <vector>

#include "base/version.hpp"
#include "output/write_batch_summary.hpp"
#include "pipeline/read_file.hpp"
#include "pipeline/replacement_file.hpp"
#include "pipeline/sha256.hpp"

namespace yusuan {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t kDigits = 16;  // hex, of the catalogue's hash

std::string hash_of_catalogue(const fs::path& folder) {
  std::vector<fs::path> files;
  std::error_code failed;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, failed)) {
    if (entry.path().extension() == ".json") files.push_back(entry.path());
  }
  std::ranges::sort(files);
  std::string all;
  for (const fs::path& file : files) {
    const Result<std::vector<char>> bytes = read_file(file);
    all += file.filename().native() + '\0';
    if (bytes) all += sha256_hex(bytes.value());
  }
  return sha256_hex(all).substr(0, kDigits);
}

Result<void> write_whole(const fs::path& target, std::string_view bytes) {
  Result<ReplacementFile> file = ReplacementFile::make_for(target);
  if (!file) return file.error();
  if (Result<void> written = file.value().append(bytes); !written) return written;
  return file.value().put_in_place();
}

}  // namespace

std::string results_key(const OutputChoice& choice, const fs::path& catalogue) {
  std::string key = fmt::format("yusuan {}", kVersion);
  for (const OutputFormat& format : choice.formats) {
    if (!format.shared) key += fmt::format(" {}", format.name);  // the shared files are filled from the others
  }
  if (choice.options.csv.byte_order_mark) key += " csv-bom";
  if (choice.options.csv.no_formulas) key += " csv-safe";
  if (!catalogue.empty()) key += " catalogue:" + hash_of_catalogue(catalogue);
  return key;
}

Result<void> write_batch_results(const BatchOptions& options, const BatchReport& report) {
  const std::string shard =
      options.shard.count == 1 ? "" : fmt::format("-{}-of-{}", options.shard.index, options.shard.count);
  const auto write = [&](const char* stem, const char* extension, const std::string& bytes) {
    return write_whole(options.output / fmt::format("{}{}{}", stem, shard, extension), bytes);
  };
  if (Result<void> done = write("summary", ".json", write_summary_json(report.records, report.not_done)); !done)
    return done;
  if (Result<void> done = write("summary", ".csv", write_summary_csv(report.records)); !done) return done;
  return write("failures", ".txt", write_failures(report.records));
}

}  // namespace yusuan
