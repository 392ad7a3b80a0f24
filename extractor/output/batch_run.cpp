#include "output/batch_run.hpp"

#include "output/json_node.hpp"
#include "output/json_writer.hpp"

namespace yusuan {
namespace {

void write_number(JsonWriter& out, std::string_view name, std::int64_t number) {
  out.key(name);
  out.integer(number);
}

std::size_t read_count(const JsonNode& node) {
  const std::int64_t number = node.integer();
  if (number < 0) node.fault("is no count");
  return static_cast<std::size_t>(number);
}

}  // namespace

std::string write_batch_run(const BatchRun& run) {
  std::string line;
  JsonWriter out(line, JsonBreaks::none);
  out.begin_object();
  out.key("run");
  out.begin_object();
  out.member("list", run.list);
  write_number(out, "inputs", static_cast<std::int64_t>(run.inputs));
  write_number(out, "shard", static_cast<std::int64_t>(run.shard));
  write_number(out, "shards", static_cast<std::int64_t>(run.shards));
  write_number(out, "started_ms", run.started_ms);
  out.end_object();
  out.end_object();
  return line + '\n';
}

std::optional<BatchRun> read_batch_run(std::string_view line) {
  const std::optional<JsonNode> node = JsonNode::parse(line);
  if (!node) return std::nullopt;
  const JsonNode from = (*node)["run"];
  if (from.is_null()) return std::nullopt;
  const BatchRun run{from["list"].text(), read_count(from["inputs"]), read_count(from["shard"]),
                     read_count(from["shards"]), from["started_ms"].integer()};
  const bool whole = run.shard >= 1 && run.shard <= run.shards && !from.first_fault();
  return whole ? std::optional(run) : std::nullopt;
}

}  // namespace yusuan
