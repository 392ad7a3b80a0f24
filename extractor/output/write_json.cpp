#include "output/write_json.hpp"

#include <algorithm>
#include <iterator>
#include <span>
#include <utility>

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

// What published books need at most a cell, its record in `facts` with it; most need two thirds. What is reserved and not written
// takes no memory, what is outgrown is there twice while it is copied.
constexpr std::size_t kBytesPerCell = 250;
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

template <typename Entry, typename Write>
void write_all(JsonWriter& out, std::string_view name, std::span<const Entry> entries, Write write) {
  out.key(name);
  out.begin_array();
  for (const Entry& entry : entries) write(out, entry);
  out.end_array();
}

template <typename Entry, typename Write>
void write_chosen(JsonWriter& out, std::string_view name, std::span<const Entry> entries,
                  std::span<const std::size_t> chosen, Write write) {
  out.key(name);
  out.begin_array();
  for (const std::size_t place : chosen) write(out, entries[place]);
  out.end_array();
}

}  // namespace

std::string write_document_json(const BudgetDocument& document, JsonBreaks breaks, SchemaReader* reader) {
  std::string json;
  json.reserve(expected_size(document.tables));
  JsonWriter out(json, breaks, reader);
  out.begin_object();
  write_facts(out, document);
  write_all(out, "tables", std::span(document.tables), write_table);
  write_tidy_facts(out, document.tables);
  write_contents(out, document.contents);
  write_prose(out, document);
  write_all(out, "findings", std::span(document.findings), write_finding);
  write_all(out, "diagnostics", std::span(document.diagnostics), write_diagnostic);
  out.end_object();
  json += '\n';
  return json;
}

TableJsonWriter::TableJsonWriter(const BudgetDocument& document, SchemaReader reader)
    : document_(document), reader_(std::move(reader)), writer_(begun_, JsonBreaks::some, &reader_) {
  writer_.begin_object();
  write_facts(writer_, document);
  for (std::size_t i = 0; i < document.findings.size(); ++i) {
    for (const FindingCell& cell : document.findings[i].cells) {
      std::vector<std::size_t>& of_table = findings_[cell.table];
      if (of_table.empty() || of_table.back() != i) of_table.push_back(i);
    }
  }
  for (std::size_t i = 0; i < document.diagnostics.size(); ++i) {
    diagnostics_[document.diagnostics[i].where.page].push_back(i);
  }
}

std::string TableJsonWriter::write(const BudgetTable& table, SchemaReader& reader) const {
  static const std::vector<std::size_t> kNone;
  const auto found = [](const auto& index, const auto& key) -> const std::vector<std::size_t>& {
    const auto entry = index.find(key);
    return entry == index.end() ? kNone : entry->second;
  };
  std::vector<std::size_t> diagnostics = found(diagnostics_, 0);
  for (const int page : table.pages) std::ranges::copy(found(diagnostics_, page), std::back_inserter(diagnostics));
  std::ranges::sort(diagnostics);

  std::string json;
  json.reserve(begun_.size() + expected_size({&table, 1}));
  json = begun_;
  reader = reader_;
  JsonWriter out(json, writer_, &reader);
  write_all(out, "tables", std::span(&table, 1), write_table);
  write_chosen(out, "findings", std::span(document_.findings), found(findings_, std::string_view(table.id)),
               write_finding);
  write_chosen(out, "diagnostics", std::span(document_.diagnostics), diagnostics, write_diagnostic);
  out.end_object();
  json += '\n';
  return json;
}

}  // namespace yusuan
