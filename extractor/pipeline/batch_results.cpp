#include "pipeline/batch_results.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <system_error>
#include <vector>

#include "base/version.hpp"
#include "output/write_batch_summary.hpp"
#include "output/write_manifest.hpp"
#include "pipeline/read_file.hpp"
#include "pipeline/replacement_file.hpp"
#include "pipeline/sha256.hpp"
#include "pipeline/temporary_folder.hpp"

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

// `mark` goes between the name and its extension.
Result<void> write_summaries(const fs::path& output, const std::string& mark, std::span<const BatchRecord> records,
                             std::size_t not_done) {
  const auto write = [&](const char* stem, const char* extension, const std::string& bytes) {
    return write_whole_file(output / fmt::format("{}{}{}", stem, mark, extension), bytes);
  };
  if (Result<void> done = write("summary", ".json", write_summary_json(records, not_done)); !done) return done;
  if (Result<void> done = write("summary", ".csv", write_summary_csv(records)); !done) return done;
  return write("failures", ".txt", write_failures(records));
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
  return write_summaries(options.output, shard, report.records, report.not_done);
}

Result<void> write_collected_results(const fs::path& output, const Collection& collection) {
  std::error_code failed;
  fs::create_directories(output, failed);
  if (failed) return not_writable(output, failed.value());
  if (Result<void> done = write_summaries(output, "", collection.records, collection.missing.size()); !done) {
    return done;
  }
  std::vector<std::string> missing;
  missing.reserve(collection.missing.size());
  for (const MissingInput& input : collection.missing) missing.push_back(input.input);
  return write_whole_file(output / "missing.txt", write_manifest(missing));
}

}  // namespace yusuan
