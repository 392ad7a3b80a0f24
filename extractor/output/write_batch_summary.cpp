#include "output/write_batch_summary.hpp"

#include <fmt/format.h>

#include <map>
#include <string_view>
#include <vector>

#include "output/csv_writer.hpp"
#include "output/json_members.hpp"
#include "output/json_writer.hpp"
#include "output/write_manifest.hpp"

namespace yusuan {
namespace {

// Of each record the first input of the same bytes; empty for that one itself.
std::vector<std::string_view> duplicates_of(std::span<const BatchRecord> records) {
  std::map<std::string_view, std::string_view> first;
  std::vector<std::string_view> duplicates;
  for (const BatchRecord& record : records) {
    const bool is_first = record.sha256.empty() || first.try_emplace(record.sha256, record.input).second;
    duplicates.push_back(is_first ? std::string_view() : first.at(record.sha256));
  }
  return duplicates;
}

void write_count(JsonWriter& out, std::string_view name, std::size_t count) {
  out.key(name);
  out.integer(static_cast<std::int64_t>(count));
}

}  // namespace

BatchTotals totals_of(std::span<const BatchRecord> records, std::size_t not_done) {
  BatchTotals totals;
  totals.documents = records.size() + not_done;
  totals.not_done = not_done;
  for (const BatchRecord& record : records) {
    totals.ok += record.status == BatchStatus::ok ? 1U : 0U;
    totals.warned += record.status == BatchStatus::warned ? 1U : 0U;
    totals.failed += record.status == BatchStatus::failed ? 1U : 0U;
    totals.pages += static_cast<std::size_t>(record.pages);
    totals.tables += static_cast<std::size_t>(record.tables);
    totals.figures += static_cast<std::size_t>(record.figures);
  }
  return totals;
}

void write_batch_totals(JsonWriter& out, const BatchTotals& totals) {
  out.key("totals");
  out.begin_object();
  write_count(out, "documents", totals.documents);
  write_count(out, "ok", totals.ok);
  write_count(out, "warned", totals.warned);
  write_count(out, "failed", totals.failed);
  write_count(out, "not_done", totals.not_done);
  write_count(out, "pages", totals.pages);
  write_count(out, "tables", totals.tables);
  write_count(out, "figures", totals.figures);
  out.end_object();
}

std::string write_summary_json(std::span<const BatchRecord> records, std::size_t not_done) {
  const std::vector<std::string_view> duplicates = duplicates_of(records);
  std::string json;
  JsonWriter out(json);
  out.begin_object();
  out.member("format", "yusuan-summary/1");
  write_batch_totals(out, totals_of(records, not_done));
  out.key("documents");
  out.begin_array();
  for (std::size_t i = 0; i < records.size(); ++i) {
    out.begin_object(JsonLayout::one_line);
    write_batch_members(out, records[i]);
    write_text_or_null(out, "duplicate_of", duplicates[i]);
    out.end_object();
  }
  out.end_array();
  out.end_object();
  return json + '\n';
}

std::string write_summary_csv(std::span<const BatchRecord> records) {
  const std::vector<std::string_view> duplicates = duplicates_of(records);
  std::string csv;
  CsvWriter out(csv,
                {.no_formulas =
                     true});  // file names are anybody's, and this file is for spreadsheets; programs take summary.json
  for (const char* name :
       {"input", "status", "folder", "error", "message", "sha256", "bytes", "title", "organization", "fiscal_year",
        "pages", "tables", "figures", "findings", "tries", "seconds", "peak_bytes", "duplicate_of"}) {
    out.exact(name);
  }
  out.end_line();
  for (std::size_t i = 0; i < records.size(); ++i) {
    const BatchRecord& record = records[i];
    out.text(record.input);
    out.exact(name_of(record.status));
    out.text(record.folder);
    out.exact(record.error ? record.error->code : std::string());
    out.text(record.error ? record.error->message : std::string());
    out.exact(record.sha256);
    out.exact(std::to_string(record.bytes));
    out.text(record.title);
    out.text(record.organization);
    out.exact(record.fiscal_year ? std::to_string(*record.fiscal_year) : std::string());
    for (const int count : {record.pages, record.tables, record.figures, record.findings, record.tries}) {
      out.exact(std::to_string(count));
    }
    out.exact(fmt::format("{:.3f}", record.seconds));
    out.exact(std::to_string(record.peak_bytes));
    out.text(duplicates[i]);
    out.end_line();
  }
  return csv;
}

std::string write_failures(std::span<const BatchRecord> records) {
  std::vector<std::string> failed;
  for (const BatchRecord& record : records) {
    if (record.status == BatchStatus::failed) failed.push_back(record.input);
  }
  return write_manifest(failed);
}

}  // namespace yusuan
