#include "cli/collect_report.hpp"

#include <fmt/format.h>

#include <algorithm>

#include "cli/batch_progress.hpp"
#include "cli/console.hpp"
#include "pipeline/run_batch.hpp"

namespace yusuan {
namespace {

constexpr std::size_t kMostLines = 10;  // of one kind; --json has all

std::string line_of(const UnfinishedShard& shard) {
  return fmt::format("shard {} of {}: {}{} of {} left", shard.shard, shard.shards, shard.begun ? "" : "not begun, ",
                     shard.left, shard.inputs);
}

std::string line_of(const BatchConflict& conflict) {
  std::string line = fmt::format("conflict: {}: {}", conflict.code, conflict.places.front().record.input);
  for (const ResultsPlace& place : conflict.places) line += ", " + place.folder;
  return line;
}

std::string line_of(const OptionsCount& count) {
  return fmt::format("{} made with: {}", count.documents, count.options);
}

template <typename Item>
std::string lines_of(const std::vector<Item>& items) {
  std::string text;
  for (std::size_t i = 0; i < std::min(items.size(), kMostLines); ++i) {
    text += fmt::format("  {}\n", printable(line_of(items[i])));
  }
  if (items.size() > kMostLines) text += fmt::format("  … and {} more\n", items.size() - kMostLines);
  return text;
}

std::string missing_lines(const Collection& collection, const std::filesystem::path& output) {
  if (collection.missing.empty()) return {};
  const auto gone = std::ranges::count(collection.missing, MissingReason::results_gone, &MissingInput::reason);
  std::string text;
  if (gone > 0) text += fmt::format("  done, but their results are gone: {}\n", gone);
  return text + fmt::format("  to do what is missing: yusuan batch --manifest {} -o {}\n",
                            printable((output / "missing.txt").native()), printable(output.native()));
}

}  // namespace

std::string collect_report_text(const Collection& collection, const std::filesystem::path& output) {
  BatchReport report;
  report.records = collection.records;
  report.not_done = collection.missing.size();
  std::string text = batch_report_text(report, output);
  for (const std::string& folder : collection.without_runs) {
    text += fmt::format("  no run has been at work in {}\n", printable(folder));
  }
  if (!collection.lost_lists.empty()) {
    text += "  a list of inputs is lost, so there may be more: compare with --manifest or --inputs\n";
  }
  text += lines_of(collection.unfinished) + missing_lines(collection, output) + lines_of(collection.conflicts);
  if (!collection.not_listed.empty()) {
    text += fmt::format("  done, but not among the inputs, left out: {}\n", collection.not_listed.size());
  }
  if (collection.options.size() > 1) text += lines_of(collection.options);
  return text;
}

}  // namespace yusuan
