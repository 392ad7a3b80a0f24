#include "output/write_datapackage.hpp"

#include <fmt/format.h>

#include <string_view>

#include "output/csv_field.hpp"
#include "output/enum_names.hpp"
#include "output/fiscal_model.hpp"
#include "output/header_path.hpp"
#include "output/json_members.hpp"
#include "output/package_fields.hpp"
#include "output/write_facts_csv.hpp"
#include "output/write_findings_csv.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kExtension = ".csv";
constexpr std::size_t kHashInName = 16;  // hexadecimal digits, enough to tell all books of the country apart

void write_unless_empty(JsonWriter& out, std::string_view name, std::string_view text) {
  if (!text.empty()) out.member(name, text);
}

void write_dialect(JsonWriter& out) {
  out.key("dialect");
  out.begin_object(JsonLayout::one_line);
  out.member("delimiter", ",");
  out.member("lineTerminator", "\r\n");
  out.member("quoteChar", "\"");
  for (const auto& [name, value] : {std::pair("doubleQuote", true), {"skipInitialSpace", false}, {"header", true}}) {
    out.key(name);
    out.boolean(value);
  }
  out.end_object();
}

void begin_resource(JsonWriter& out, const OutputFile& file, const CsvStyle& style) {
  out.begin_object();
  out.member("name", file.name.substr(0, file.name.size() - kExtension.size()));
  out.member("path", file.name);
  out.member("profile", "tabular-data-resource");
  out.member("format", "csv");
  out.member("mediatype", "text/csv");
  out.member("encoding", "utf-8");
  out.key("bytes");
  out.integer(static_cast<std::int64_t>(file.bytes.size()));
  if (style.byte_order_mark) {
    out.key("byteOrderMark");
    out.boolean(true);
  }
  if (style.no_formulas) out.member("formulaMark", kTextMark);
  write_dialect(out);
}

void write_type(JsonWriter& out, std::string_view type, std::string_view column_type) {
  out.member("type", type);
  if (type == "number") out.member("decimalChar", ".");
  write_unless_empty(out, "columnType", column_type);
}

std::string_view unit_of(const BudgetTable& table, const BudgetColumn& column) {
  if (column.role == ColumnRole::percent) return "%";
  return column.role == ColumnRole::amount ? std::string_view(table.unit) : std::string_view();
}

void write_field(JsonWriter& out, const PackageField& field, const BudgetTable& table, const BudgetColumn& column) {
  out.begin_object(JsonLayout::one_line);
  out.member("name", field.name);
  write_type(out, field.type, field.column_type);
  out.member("title", column.header.empty() ? std::string() : column.header.back());
  out.member("description", header_path(column.header));
  out.member("column", column.id);
  out.member("measure", name_of(column.role));
  write_unless_empty(out, "unit", unit_of(table, column));
  if (column.role == ColumnRole::amount && table.yuan_per_unit) {
    out.key("factor");
    out.decimal(*table.yuan_per_unit);
    out.member("currency", kCurrency);
  }
  if (column.year) {
    out.key("year");
    out.integer(*column.year);
  }
  out.end_object();
}

void write_table_schema(JsonWriter& out, const BudgetTable& table, const CsvStyle& style) {
  const PackageFields fields = package_fields(table, style);
  out.key("schema");
  out.begin_object();
  out.key("fields");
  out.begin_array();
  for (std::size_t c = 0; c < fields.fields.size(); ++c) write_field(out, fields.fields[c], table, table.columns[c]);
  out.end_array();
  out.key("missingValues");
  out.begin_array(JsonLayout::one_line);
  for (const std::string& missing : fields.missing) out.string(missing);
  out.end_array();
  out.end_object();
}

void write_table_resource(JsonWriter& out, const OutputFile& file, const BudgetTable& table, const CsvStyle& style) {
  begin_resource(out, file, style);
  write_unless_empty(out, "title", table.title);
  out.member("description", fmt::format("{}, as printed on page {}", table.kind, fmt::join(table.pages, ", ")));
  out.member("table", table.id);
  out.member("kind", table.kind);
  write_unless_empty(out, "unit", table.unit);
  write_table_schema(out, table, style);
  out.end_object();
}

void write_fields(JsonWriter& out, std::span<const CsvField> fields) {
  out.key("fields");
  out.begin_array();
  for (const CsvField& field : fields) {
    out.begin_object(JsonLayout::one_line);
    out.member("name", field.name);
    write_type(out, field.type, field.column_type);
    out.member("description", field.description);
    out.end_object();
  }
  out.end_array();
  out.key("missingValues");
  out.begin_array(JsonLayout::one_line);
  out.string("");
  out.end_array();
}

void write_findings_resource(JsonWriter& out, const OutputFile& file, const CsvStyle& style) {
  begin_resource(out, file, style);
  out.member("title", "Findings");
  out.member("description", "what the checks found, a line a finding");
  out.key("schema");
  out.begin_object();
  write_fields(out, findings_csv_fields());
  out.end_object();
  out.end_object();
}

void write_facts_resource(JsonWriter& out, const OutputFile& file, const CsvStyle& style) {
  begin_resource(out, file, style);
  out.member("title", "Facts");
  out.member("description", "the figures of all tables, a line a figure");
  out.key("schema");
  out.begin_object();
  write_fields(out, facts_csv_fields());
  write_fact_constants(out);
  out.end_object();
  out.end_object();
}

void write_source(JsonWriter& out, const SourceFacts& source) {
  out.key("sources");
  out.begin_array();
  out.begin_object(JsonLayout::one_line);
  out.member("title", source.file);
  out.member("sha256", source.sha256);
  out.end_object();
  out.end_array();
}

void write_publisher(JsonWriter& out, const BudgetDocument& document) {
  if (document.organization.empty()) return;
  out.key("contributors");
  out.begin_array();
  out.begin_object(JsonLayout::one_line);
  out.member("title", document.organization);
  out.member("role", "publisher");
  out.end_object();
  out.end_array();
}

void write_facts_of_book(JsonWriter& out, const BudgetDocument& document) {
  out.member("profile", "tabular-data-package");
  out.member("name", "yusuan-" + document.source.sha256.substr(0, kHashInName));
  write_unless_empty(out, "title", document.title);
  write_source(out, document.source);
  write_publisher(out, document);
  write_unless_empty(out, "stage", name_or_empty(document.stage));
  write_unless_empty(out, "scope", name_or_empty(document.scope));
  write_unless_empty(out, "region", document.region);
  write_unless_empty(out, "published", document.publication_date);
}

}  // namespace

std::string write_datapackage(const BudgetDocument& document, const PackagedFiles& files, const CsvStyle& style) {
  std::string json;
  JsonWriter out(json);
  out.begin_object();
  write_facts_of_book(out, document);
  write_fiscal_properties(out, document);
  out.key("resources");
  out.begin_array();
  for (std::size_t i = 0; i < files.tables.size(); ++i) {
    write_table_resource(out, files.tables[i], document.tables[i], style);
  }
  write_facts_resource(out, files.facts, style);
  write_findings_resource(out, files.findings, style);
  out.end_array();
  out.end_object();
  json += '\n';
  return json;
}

}  // namespace yusuan
