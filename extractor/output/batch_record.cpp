#include "output/batch_record.hpp"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <cmath>
#include <utility>

#include "base/decimal.hpp"
#include "output/json_members.hpp"
#include "output/json_node.hpp"
#include "output/json_writer.hpp"
#include "output/utf8.hpp"

namespace yusuan {
namespace {

constexpr std::array kStatuses = {BatchStatus::ok, BatchStatus::warned, BatchStatus::failed};
constexpr int kMilliseconds = 3;  // decimal places of seconds
constexpr double kMillisecondsPerSecond = 1000;
constexpr double kMostSeconds = 1e12;  // 30,000 years; as milliseconds they fit a Decimal

bool is_utf8(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_sequence_length(text, at);
    if (length == 0) return false;
    at += length;
  }
  return true;
}

std::string hex_of(std::string_view bytes) {
  std::string hex;
  for (const char byte : bytes) hex += fmt::format("{:02x}", static_cast<unsigned char>(byte));
  return hex;
}

std::optional<std::string> bytes_of_hex(std::string_view hex) {
  if (hex.size() % 2 != 0) return std::nullopt;
  std::string bytes;
  for (std::size_t at = 0; at < hex.size(); at += 2) {
    unsigned char byte = 0;
    const char* const end = hex.data() + at + 2;
    if (std::from_chars(hex.data() + at, end, byte, 16).ptr != end) return std::nullopt;
    bytes += static_cast<char>(byte);
  }
  return bytes;
}

void write_error(JsonWriter& out, const std::optional<Error>& error) {
  out.key("error");
  if (!error) return out.null();
  out.begin_object();
  out.member("code", error->code);
  out.member("message", error->message);
  out.member("hint", error->hint);
  out.end_object();
}

void write_number(JsonWriter& out, std::string_view name, std::uint64_t number) {
  out.key(name);
  out.integer(static_cast<std::int64_t>(number));
}

std::optional<Error> read_error(const JsonNode& node) {
  if (node.is_null()) return std::nullopt;
  return Error{node["code"].text(), node["message"].text(), node["hint"].text()};
}

std::optional<std::string> read_input(const JsonNode& record) {
  const JsonNode hex = record["input_hex"];
  return hex.is_null() ? std::optional(record["input"].text()) : bytes_of_hex(hex.text());
}

std::optional<BatchStatus> read_status(const JsonNode& node) {
  const std::string name = node.text();
  for (const BatchStatus status : kStatuses) {
    if (name_of(status) == name) return status;
  }
  return std::nullopt;
}

}  // namespace

std::string_view name_of(BatchStatus status) {
  switch (status) {
    case BatchStatus::ok: return "ok";
    case BatchStatus::warned: return "warned";
    case BatchStatus::failed: return "failed";
  }
  return "failed";
}

void write_input_path(JsonWriter& out, const std::string& input) {
  out.member("input", input);
  write_text_or_null(out, "input_hex", is_utf8(input) ? std::string() : hex_of(input));
}

void write_batch_members(JsonWriter& out, const BatchRecord& record) {
  write_input_path(out, record.input);
  out.member("status", name_of(record.status));
  write_text_or_null(out, "folder", record.folder);
  write_error(out, record.error);
  write_text_or_null(out, "sha256", record.sha256);
  write_number(out, "bytes", record.bytes);
  write_text_or_null(out, "title", record.title);
  write_text_or_null(out, "organization", record.organization);
  write_integer_or_null(out, "fiscal_year", record.fiscal_year);
  write_integer_or_null(out, "pages", record.pages);
  write_integer_or_null(out, "tables", record.tables);
  write_integer_or_null(out, "figures", record.figures);
  write_integer_or_null(out, "findings", record.findings);
  write_integer_or_null(out, "tries", record.tries);
  out.key("seconds");
  out.decimal(Decimal(std::llround(record.seconds * kMillisecondsPerSecond), kMilliseconds));
  write_number(out, "peak_bytes", record.peak_bytes);
  out.member("options", record.options);
}

std::string write_batch_record(const BatchRecord& record) {
  std::string line;
  JsonWriter out(line, JsonBreaks::none);
  out.begin_object();
  write_batch_members(out, record);
  out.end_object();
  return line + '\n';
}

std::optional<BatchRecord> read_batch_record(std::string_view line) {
  const std::optional<JsonNode> node = JsonNode::parse(line);
  if (!node) return std::nullopt;
  const JsonNode& from = *node;
  const std::optional<BatchStatus> status = read_status(from["status"]);
  const std::optional<std::string> input = read_input(from);
  if (!status || !input || from["input"].is_null()) return std::nullopt;
  BatchRecord record;
  record.input = *input;
  record.status = *status;
  record.folder = from["folder"].text();
  record.error = read_error(from["error"]);
  record.sha256 = from["sha256"].text();
  record.bytes = static_cast<std::uint64_t>(from["bytes"].integer());
  record.title = from["title"].text();
  record.organization = from["organization"].text();
  record.fiscal_year = from["fiscal_year"].optional_integer();
  record.pages = from["pages"].small_integer();
  record.tables = from["tables"].small_integer();
  record.figures = from["figures"].small_integer();
  record.findings = from["findings"].small_integer();
  record.tries = from["tries"].small_integer();
  record.seconds = from["seconds"].number();
  record.peak_bytes = static_cast<std::uint64_t>(from["peak_bytes"].integer());
  record.options = from["options"].text();
  const bool has_time = record.seconds >= 0 && record.seconds <= kMostSeconds;
  return !has_time || from.first_fault() ? std::nullopt : std::optional(std::move(record));
}

}  // namespace yusuan
