#include <string_view>
#include <utility>

#include "cli/report.hpp"
#include "output/json_writer.hpp"

namespace yusuan {
namespace {

std::string_view status_of(const FileOutcome& outcome) {
  if (outcome.error) return "failed";
  return outcome.warned() ? "warned" : "ok";
}

void write_integer(JsonWriter& out, std::string_view name, std::size_t number) {
  out.key(name);
  out.integer(static_cast<std::int64_t>(number));
}

void write_string_or_null(JsonWriter& out, std::string_view name, std::string_view text) {
  out.key(name);
  out.string_or_null(text);
}

void write_balance(JsonWriter& out, const TableBalance& balance) {
  out.key("balance");
  out.begin_object(JsonLayout::one_line);
  for (const auto& [name, count] : {std::pair{"held", balance.held},
                                    {"rounding", balance.rounding},
                                    {"broken", balance.broken},
                                    {"not_applicable", balance.not_applicable}}) {
    out.key(name);
    out.integer(count);
  }
  out.end_object();
}

void write_table(JsonWriter& out, const TableSummary& table) {
  out.begin_object(JsonLayout::one_line);
  out.member("id", table.id);
  out.member("kind", table.kind);
  write_string_or_null(out, "title", table.title);
  write_string_or_null(out, "unit", table.unit);
  out.key("pages");
  out.begin_array(JsonLayout::one_line);
  for (const int page : table.pages) out.integer(page);
  out.end_array();
  write_integer(out, "rows", table.rows);
  write_integer(out, "columns", table.columns);
  write_balance(out, table.balance);
  out.end_object();
}

void write_remark(JsonWriter& out, const Diagnostic& remark) {
  out.begin_object(JsonLayout::one_line);
  out.member("severity", name_of(remark.severity));
  out.member("code", remark.code);
  out.key("page");
  remark.where.page > 0 ? out.integer(remark.where.page) : out.null();
  out.member("message", remark.message);
  out.member("hint", remark.hint);
  out.end_object();
}

void write_finding(JsonWriter& out, const Finding& finding) {
  const FindingCell first = finding.cells.empty() ? FindingCell{} : finding.cells.front();
  out.begin_object(JsonLayout::one_line);
  out.member("severity", name_of(finding.severity));
  out.member("code", finding.code);
  write_string_or_null(out, "table", first.table);
  out.key("page");
  const int page = place_of(finding).page;
  page > 0 ? out.integer(page) : out.null();
  out.member("message", finding.message);
  out.member("message_zh", finding.message_zh);
  out.end_object();
}

void write_document(JsonWriter& out, const DocumentSummary& document) {
  write_string_or_null(out, "title", document.title);
  write_string_or_null(out, "organization", document.organization);
  out.key("fiscal_year");
  document.fiscal_year ? out.integer(*document.fiscal_year) : out.null();
  out.key("tables");
  out.begin_array();
  for (const TableSummary& table : document.tables) write_table(out, table);
  out.end_array();
  write_balance(out, document.balance);
  out.key("findings");
  out.begin_array();
  for (const Finding& finding : document.findings) write_finding(out, finding);
  out.end_array();
  out.key("diagnostics");
  out.begin_array();
  for (const Diagnostic& remark : document.remarks) write_remark(out, remark);
  out.end_array();
}

void write_error(JsonWriter& out, const std::optional<Error>& error) {
  out.key("error");
  if (!error) return out.null();
  out.begin_object(JsonLayout::one_line);
  out.member("code", error->code);
  out.member("message", error->message);
  out.member("hint", error->hint);
  out.end_object();
}

}  // namespace

std::string report_json(std::span<const FileOutcome> outcomes) {
  std::string json;
  JsonWriter out(json);
  out.begin_array();
  for (const FileOutcome& outcome : outcomes) {
    out.begin_object();
    out.member("file", outcome.file.native());
    out.member("status", status_of(outcome));
    write_string_or_null(out, "output", outcome.error ? "" : outcome.output.native());
    write_document(out, outcome.document);
    write_error(out, outcome.error);
    out.end_object();
  }
  out.end_array();
  json += '\n';
  return json;
}

}  // namespace yusuan
