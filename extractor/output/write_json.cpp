#include "output/write_json.hpp"

#include <algorithm>
#include <span>

#include "output/enum_names.hpp"
#include "output/facts_json.hpp"
#include "output/json_members.hpp"
#include "output/json_writer.hpp"
#include "output/prose_json.hpp"
#include "output/table_json.hpp"
#include "output/tidy_facts_json.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kFormat = "yusuan-document/1";

// A row of a wide table needs about so many bytes a cell; a good guess saves copies while the text grows.
constexpr std::size_t kBytesPerCell = 90;
constexpr std::size_t kBytesBesideTables = 4096;

void write_source(JsonWriter& out, const SourceFacts& source) {
  out.key("source");
  out.begin_object();
  out.member("file", source.file);
  out.member("sha256", source.sha256);
  out.key("bytes");
  out.integer(static_cast<std::int64_t>(source.bytes));
  out.key("pages");
  out.integer(source.pages);
  out.key("producer");
  out.string_or_null(source.producer);
  out.end_object();
}

void write_pages(JsonWriter& out, std::span<const PageFacts> pages) {
  out.key("pages");
  out.begin_array();
  for (const PageFacts& page : pages) {
    out.begin_object(JsonLayout::one_line);
    out.key("number");
    out.integer(page.number);
    out.key("width");
    out.coordinate(page.width);
    out.key("height");
    out.coordinate(page.height);
    out.member("status", name_of(page.status));
    out.end_object();
  }
  out.end_array();
}

void write_heading(JsonWriter& out, const Provenance& where) {
  out.begin_object(JsonLayout::one_line);
  write_place(out, where);
  out.end_object();
}

void write_contents(JsonWriter& out, std::span<const ContentsEntry> contents) {
  out.key("contents");
  out.begin_array();
  for (const ContentsEntry& entry : contents) {
    out.begin_object(JsonLayout::one_line);
    out.member("text", entry.text);
    write_integer_or_null(out, "printed_page",
                          entry.printed_page > 0 ? std::optional(entry.printed_page) : std::nullopt);
    write_place(out, entry.where);
    write_text_or_null(out, "kind", entry.kind);
    out.key("tables");
    out.begin_array(JsonLayout::one_line);
    for (const std::string& table : entry.tables) out.string(table);
    out.end_array();
    out.key("heading");
    entry.heading ? write_heading(out, *entry.heading) : out.null();
    out.end_object();
  }
  out.end_array();
}

void write_finding_text(JsonWriter& out, const FindingText& text) {
  out.begin_object(JsonLayout::one_line);
  write_place(out, text.where);
  out.member("sentence", text.sentence);
  out.end_object();
}

void write_finding(JsonWriter& out, const Finding& finding) {
  out.begin_object();
  out.member("severity", name_of(finding.severity));
  out.member("code", finding.code);
  out.member("message", finding.message);
  out.member("message_zh", finding.message_zh);
  out.key("cells");
  out.begin_array();
  for (const FindingCell& cell : finding.cells) {
    out.begin_object(JsonLayout::one_line);
    out.member("table", cell.table);
    out.key("row");
    out.integer(cell.row);
    out.key("column");
    out.integer(cell.column);
    write_place(out, cell.where);
    out.end_object();
  }
  out.end_array();
  out.key("text");
  finding.text ? write_finding_text(out, *finding.text) : out.null();
  out.end_object();
}

void write_diagnostic(JsonWriter& out, const Diagnostic& diagnostic) {
  out.begin_object(JsonLayout::one_line);
  out.member("severity", name_of(diagnostic.severity));
  out.member("code", diagnostic.code);
  write_place(out, diagnostic.where);
  out.member("message", diagnostic.message);
  out.member("hint", diagnostic.hint);
  out.end_object();
}

void write_facts(JsonWriter& out, const BudgetDocument& document) {
  out.member("format", kFormat);
  write_source(out, document.source);
  write_book_facts(out, document);
  write_pages(out, document.pages);
}

std::size_t expected_size(std::span<const BudgetTable> tables) {
  std::size_t cells = 0;
  for (const BudgetTable& table : tables) cells += table.rows.size() * (table.columns.size() + 2);
  return kBytesBesideTables + cells * kBytesPerCell;
}

// Of the whole book, or of one table of it, without what is made of all tables and the prose.
enum class Extent : std::uint8_t { book, table };

// Writes the document's facts with those tables, and the findings and diagnostics that the filters let through.
template <typename WantFinding, typename WantDiagnostic>
std::string write_with_tables(const BudgetDocument& document, std::span<const BudgetTable> tables, Extent extent,
                              JsonBreaks breaks, SchemaReader* reader, WantFinding want_finding,
                              WantDiagnostic want_diagnostic) {
  std::string json;
  json.reserve(expected_size(tables));
  JsonWriter out(json, breaks, reader);
  out.begin_object();
  write_facts(out, document);
  out.key("tables");
  out.begin_array();
  for (const BudgetTable& table : tables) write_table(out, table);
  out.end_array();
  if (extent == Extent::book) {
    write_tidy_facts(out, document.tables);
    write_contents(out, document.contents);
    write_prose(out, document);
  }
  out.key("findings");
  out.begin_array();
  for (const Finding& finding : document.findings) {
    if (want_finding(finding)) write_finding(out, finding);
  }
  out.end_array();
  out.key("diagnostics");
  out.begin_array();
  for (const Diagnostic& diagnostic : document.diagnostics) {
    if (want_diagnostic(diagnostic)) write_diagnostic(out, diagnostic);
  }
  out.end_array();
  out.end_object();
  json += '\n';
  return json;
}

}  // namespace

std::string write_document_json(const BudgetDocument& document, JsonBreaks breaks, SchemaReader* reader) {
  const auto all = [](const auto&) { return true; };
  return write_with_tables(document, document.tables, Extent::book, breaks, reader, all, all);
}

std::string write_table_json(const BudgetDocument& document, const BudgetTable& table, SchemaReader* reader) {
  const auto names_table = [&](const Finding& finding) {
    return std::ranges::any_of(finding.cells, [&](const FindingCell& cell) { return cell.table == table.id; });
  };
  const auto touches_table = [&](const Diagnostic& diagnostic) {
    const int page = diagnostic.where.page;
    return page == 0 || std::ranges::find(table.pages, page) != table.pages.end();
  };
  return write_with_tables(document, {&table, 1}, Extent::table, JsonBreaks::some, reader, names_table, touches_table);
}

}  // namespace yusuan
