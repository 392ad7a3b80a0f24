#include "output/collection_json.hpp"

#include "output/json_members.hpp"
#include "output/json_writer.hpp"
#include "output/write_batch_summary.hpp"

namespace yusuan {
namespace {

void write_count(JsonWriter& out, std::string_view name, std::size_t count) {
  out.key(name);
  out.integer(static_cast<std::int64_t>(count));
}

void write_texts(JsonWriter& out, std::string_view name, const std::vector<std::string>& texts) {
  out.key(name);
  out.begin_array();
  for (const std::string& text : texts) out.string(text);
  out.end_array();
}

void write_missing(JsonWriter& out, const std::vector<MissingInput>& missing) {
  out.key("missing");
  out.begin_array();
  for (const MissingInput& input : missing) {
    out.begin_object(JsonLayout::one_line);
    write_input_path(out, input.input);
    out.member("reason", name_of(input.reason));
    out.end_object();
  }
  out.end_array();
}

void write_unfinished(JsonWriter& out, const std::vector<UnfinishedShard>& shards) {
  out.key("unfinished_shards");
  out.begin_array();
  for (const UnfinishedShard& shard : shards) {
    out.begin_object(JsonLayout::one_line);
    out.member("list", shard.list);
    write_count(out, "shard", shard.shard);
    write_count(out, "shards", shard.shards);
    write_count(out, "inputs", shard.inputs);
    write_count(out, "left", shard.left);
    out.key("begun");
    out.boolean(shard.begun);
    out.end_object();
  }
  out.end_array();
}

void write_conflicts(JsonWriter& out, const std::vector<BatchConflict>& conflicts) {
  out.key("conflicts");
  out.begin_array();
  for (const BatchConflict& conflict : conflicts) {
    out.begin_object();
    out.member("code", conflict.code);
    out.key("results");
    out.begin_array();
    for (const ResultsPlace& place : conflict.places) {
      out.begin_object(JsonLayout::one_line);
      write_input_path(out, place.record.input);
      out.member("folder", place.folder);
      out.member("status", name_of(place.record.status));
      write_text_or_null(out, "sha256", place.record.sha256);
      out.member("options", place.record.options);
      out.end_object();
    }
    out.end_array();
    out.end_object();
  }
  out.end_array();
}

void write_options(JsonWriter& out, const std::vector<OptionsCount>& options) {
  out.key("options");
  out.begin_array();
  for (const OptionsCount& count : options) {
    out.begin_object(JsonLayout::one_line);
    out.member("options", count.options);
    write_count(out, "documents", count.documents);
    out.end_object();
  }
  out.end_array();
}

}  // namespace

std::string_view name_of(MissingReason reason) {
  switch (reason) {
    case MissingReason::not_done: return "not-done";
    case MissingReason::results_gone: return "results-gone";
  }
  return "not-done";
}

std::string write_collection_json(const Collection& collection) {
  std::string json;
  JsonWriter out(json);
  out.begin_object();
  out.member("format", "yusuan-collection/1");
  write_texts(out, "folders", collection.folders);
  write_batch_totals(out, totals_of(collection.records, collection.missing.size()));
  write_texts(out, "folders_without_runs", collection.without_runs);
  write_texts(out, "lost_lists", collection.lost_lists);
  write_missing(out, collection.missing);
  write_unfinished(out, collection.unfinished);
  write_conflicts(out, collection.conflicts);
  write_texts(out, "not_listed", collection.not_listed);
  write_options(out, collection.options);
  out.end_object();
  return json + '\n';
}

}  // namespace yusuan
