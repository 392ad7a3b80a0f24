#include "output/write_json.hpp"

#include <algorithm>
#include <span>

#include "output/json_writer.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kFormat = "yusuan-document/1";

// A row of a wide table needs about so many bytes a cell; a good guess saves copies while the text grows.
constexpr std::size_t kBytesPerCell = 90;
constexpr std::size_t kBytesBesideTables = 4096;

constexpr std::string_view name_of(ColumnRole role) {
  switch (role) {
    case ColumnRole::index: return "index";
    case ColumnRole::code: return "code";
    case ColumnRole::name: return "name";
    case ColumnRole::amount: return "amount";
    case ColumnRole::percent: return "percent";
    case ColumnRole::count: return "count";
    case ColumnRole::text: return "text";
  }
  return "text";
}

constexpr std::string_view name_of(RowRole role) {
  switch (role) {
    case RowRole::item: return "item";
    case RowRole::subtotal: return "subtotal";
    case RowRole::total: return "total";
    case RowRole::heading: return "heading";
    case RowRole::of_which: return "of_which";
    case RowRole::blank: return "blank";
  }
  return "item";
}

constexpr std::string_view name_of(SideName side) {
  switch (side) {
    case SideName::all: return "all";
    case SideName::revenue: return "revenue";
    case SideName::expenditure: return "expenditure";
    case SideName::first_block: return "1";
    case SideName::second_block: return "2";
  }
  return "all";
}

constexpr std::string_view name_of(Stage stage) {
  switch (stage) {
    case Stage::budget: return "budget";
    case Stage::final_accounts: return "final_accounts";
    case Stage::execution: return "execution";
  }
  return "budget";
}

constexpr std::string_view name_of(Scope scope) {
  switch (scope) {
    case Scope::department: return "department";
    case Scope::unit: return "unit";
    case Scope::government: return "government";
  }
  return "department";
}

constexpr std::string_view name_of(PageStatus status) {
  switch (status) {
    case PageStatus::text: return "text";
    case PageStatus::empty: return "empty";
    case PageStatus::scanned: return "scanned";
    case PageStatus::garbled: return "garbled";
  }
  return "text";
}

template <typename T>
std::string_view name_or_empty(const std::optional<T>& value) {
  return value ? name_of(*value) : std::string_view{};
}

void write_place(JsonWriter& out, const Provenance& where) {
  out.key("page");
  where.page > 0 ? out.integer(where.page) : out.null();
  out.key("bbox");
  where.box ? out.box(*where.box) : out.null();
}

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

void write_column(JsonWriter& out, const BudgetColumn& column) {
  out.begin_object(JsonLayout::one_line);
  out.member("id", column.id);
  out.key("year");
  column.year ? out.integer(*column.year) : out.null();
  out.key("header");
  out.begin_array(JsonLayout::one_line);
  for (const std::string& label : column.header) out.string(label);
  out.end_array();
  out.member("role", name_of(column.role));
  if (column.side != SideName::all) out.member("side", name_of(column.side));
  out.end_object();
}

// One array of a row, on a line of its own, with an entry a cell.
template <typename WriteEntry>
void write_cells(JsonWriter& out, std::string_view name, const BudgetRow& row, WriteEntry write_entry) {
  out.break_line();
  out.key(name);
  out.begin_array(JsonLayout::one_line);
  for (const BudgetCell& cell : row.cells) write_entry(cell);
  out.end_array();
}

void write_cell_box(JsonWriter& out, const BudgetRow& row, const Provenance& where) {
  if (!where.box) {
    out.null();
  } else if (where.page != row.page && where.page > 0) {
    out.box_on_page(where.page, *where.box);
  } else {
    out.box(*where.box);
  }
}

void write_sides(JsonWriter& out, std::span<const RowSide> sides) {
  out.break_line();
  out.key("sides");
  out.begin_array(JsonLayout::one_line);
  for (const RowSide& side : sides) {
    out.begin_object(JsonLayout::one_line);
    out.member("side", name_of(side.side));
    out.member("role", name_of(side.role));
    out.key("level");
    out.integer(side.level);
    out.key("code");
    out.string_or_null(side.code);
    out.key("name");
    out.string_or_null(side.name);
    out.end_object();
  }
  out.end_array();
}

void write_row(JsonWriter& out, const BudgetRow& row) {
  out.begin_object(JsonLayout::one_line);
  out.member("role", name_of(row.role));
  out.key("page");
  out.integer(row.page);
  out.key("bbox");
  out.box(row.box);
  write_cells(out, "cells", row, [&](const BudgetCell& cell) { out.string_or_null(cell.text); });
  write_cells(out, "values", row, [&](const BudgetCell& cell) { cell.value ? out.decimal(*cell.value) : out.null(); });
  write_cells(out, "boxes", row, [&](const BudgetCell& cell) { write_cell_box(out, row, cell.where); });
  if (std::ranges::any_of(row.cells, [](const BudgetCell& cell) { return !cell.raw_text.empty(); })) {
    write_cells(out, "raw_cells", row, [&](const BudgetCell& cell) { out.string_or_null(cell.raw_text); });
  }
  write_sides(out, row.sides);
  out.end_object();
}

void write_table(JsonWriter& out, const BudgetTable& table) {
  out.begin_object();
  out.member("id", table.id);
  out.member("kind", table.kind);
  out.key("title");
  out.string_or_null(table.title);
  out.key("unit");
  out.string_or_null(table.unit);
  out.key("yuan_per_unit");
  table.yuan_per_unit ? out.decimal(*table.yuan_per_unit) : out.null();
  out.key("pages");
  out.begin_array(JsonLayout::one_line);
  for (const int page : table.pages) out.integer(page);
  out.end_array();
  out.key("confidence");
  out.share(table.confidence);
  out.key("columns");
  out.begin_array();
  for (const BudgetColumn& column : table.columns) write_column(out, column);
  out.end_array();
  out.key("rows");
  out.begin_array();
  for (const BudgetRow& row : table.rows) write_row(out, row);
  out.end_array();
  out.key("notes");
  out.begin_array();
  for (const std::string& note : table.notes) out.string(note);
  out.end_array();
  out.end_object();
}

void write_decimal_or_null(JsonWriter& out, std::string_view name, const std::optional<Decimal>& number) {
  out.key(name);
  number ? out.decimal(*number) : out.null();
}

void write_integer_or_null(JsonWriter& out, std::string_view name, const std::optional<int>& number) {
  out.key(name);
  number ? out.integer(*number) : out.null();
}

void write_text_or_null(JsonWriter& out, std::string_view name, std::string_view text) {
  out.key(name);
  out.string_or_null(text);
}

void write_section(JsonWriter& out, const Section& section) {
  out.begin_object();
  out.key("level");
  out.integer(section.level);
  write_text_or_null(out, "number", section.number);
  out.member("title", section.title);
  write_place(out, section.where);
  out.member("text", section.text);
  out.end_object();
}

void write_comparison(JsonWriter& out, const NarrativeComparison& comparison) {
  out.begin_object(JsonLayout::one_line);
  out.member("direction", comparison.direction == ChangeDirection::increase ? "increase" : "decrease");
  write_text_or_null(out, "base", comparison.base);
  write_integer_or_null(out, "base_year", comparison.base_year);
  write_decimal_or_null(out, "amount", comparison.amount);
  write_text_or_null(out, "unit", comparison.unit);
  write_decimal_or_null(out, "yuan_per_unit", comparison.yuan_per_unit);
  write_decimal_or_null(out, "percent", comparison.percent);
  out.end_object();
}

void write_share(JsonWriter& out, const NarrativeShare& share) {
  out.begin_object(JsonLayout::one_line);
  out.key("percent");
  out.decimal(share.percent);
  write_text_or_null(out, "of", share.of);
  out.member("relation", share.completion ? "completion" : "part");
  out.end_object();
}

void write_figure(JsonWriter& out, const NarrativeFigure& figure) {
  out.begin_object(JsonLayout::one_line);
  write_text_or_null(out, "subject", figure.subject);
  write_text_or_null(out, "of", figure.of);
  out.member("measure", figure.measure);
  write_decimal_or_null(out, "amount", figure.amount);
  write_text_or_null(out, "unit", figure.unit);
  write_decimal_or_null(out, "yuan_per_unit", figure.yuan_per_unit);
  write_integer_or_null(out, "year", figure.year);
  out.key("comparison");
  figure.comparison ? write_comparison(out, *figure.comparison) : out.null();
  out.key("share");
  figure.share ? write_share(out, *figure.share) : out.null();
  out.break_line();
  out.key("section");
  figure.section ? out.integer(static_cast<std::int64_t>(*figure.section)) : out.null();
  write_place(out, figure.where);
  out.member("sentence", figure.sentence);
  out.end_object();
}

void write_prose(JsonWriter& out, const BudgetDocument& document) {
  out.key("sections");
  out.begin_array();
  for (const Section& section : document.sections) write_section(out, section);
  out.end_array();
  out.key("narrative");
  out.begin_array();
  for (const NarrativeFigure& figure : document.narrative) write_figure(out, figure);
  out.end_array();
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
  out.key("title");
  out.string_or_null(document.title);
  out.key("organization");
  out.string_or_null(document.organization);
  out.key("organization_code");
  out.string_or_null(document.organization_code);
  out.key("fiscal_year");
  document.fiscal_year ? out.integer(*document.fiscal_year) : out.null();
  out.key("stage");
  out.string_or_null(name_or_empty(document.stage));
  out.key("scope");
  out.string_or_null(name_or_empty(document.scope));
  write_pages(out, document.pages);
}

std::size_t expected_size(std::span<const BudgetTable> tables) {
  std::size_t cells = 0;
  for (const BudgetTable& table : tables) cells += table.rows.size() * (table.columns.size() + 2);
  return kBytesBesideTables + cells * kBytesPerCell;
}

enum class WithProse : std::uint8_t { no, yes };

// Writes the document's facts with those tables, and the findings and diagnostics that the filters let through.
template <typename WantFinding, typename WantDiagnostic>
std::string write_with_tables(const BudgetDocument& document, std::span<const BudgetTable> tables, WithProse prose,
                              WantFinding want_finding, WantDiagnostic want_diagnostic) {
  std::string json;
  json.reserve(expected_size(tables));
  JsonWriter out(json);
  out.begin_object();
  write_facts(out, document);
  out.key("tables");
  out.begin_array();
  for (const BudgetTable& table : tables) write_table(out, table);
  out.end_array();
  if (prose == WithProse::yes) write_prose(out, document);
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

std::string write_document_json(const BudgetDocument& document) {
  const auto all = [](const auto&) { return true; };
  return write_with_tables(document, document.tables, WithProse::yes, all, all);
}

std::string write_table_json(const BudgetDocument& document, const BudgetTable& table) {
  const auto names_table = [&](const Finding& finding) {
    return std::ranges::any_of(finding.cells, [&](const FindingCell& cell) { return cell.table == table.id; });
  };
  const auto touches_table = [&](const Diagnostic& diagnostic) {
    const int page = diagnostic.where.page;
    return page == 0 || std::ranges::find(table.pages, page) != table.pages.end();
  };
  return write_with_tables(document, {&table, 1}, WithProse::no, names_table, touches_table);
}

}  // namespace yusuan
