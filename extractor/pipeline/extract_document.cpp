#include "pipeline/extract_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <utility>

#include "budget/document_facts.hpp"
#include "budget/read_narrative.hpp"
#include "budget/read_performance_form.hpp"
#include "budget/read_sections.hpp"
#include "budget/recognise_table.hpp"
#include "pdf/document.hpp"
#include "pipeline/read_file.hpp"
#include "pipeline/read_layouts_of_page.hpp"
#include "pipeline/sha256.hpp"
#include "table/figure.hpp"
#include "table/stitch_pages.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

// Reads page after page; only the layouts stay in memory.
std::vector<PageLayout> read_all_layouts(const Document& pdf, const ExtractOptions& options, BudgetDocument& document) {
  std::vector<PageLayout> layouts;
  const int pages = pdf.facts().pages;
  layouts.reserve(static_cast<std::size_t>(pages));
  for (int number = 1; number <= pages; ++number) {
    if (options.on_page) options.on_page(number, pages);
    PageReading page = read_layouts_of_page(pdf, number, document.diagnostics);
    document.pages.push_back({number, page.width, page.height, page.status});
    std::ranges::move(page.layouts, std::back_inserter(layouts));
  }
  return layouts;
}

BudgetTable read_budget_table(const Table& table, std::size_t index, const BudgetDocument& book,
                              const CatalogueData& catalogue) {
  BudgetTable result;
  result.id = fmt::format("t{:02}", index + 1);
  result.kind = recognise_table(table, book.organization, catalogue, book.scope);
  if (table.caption.title) result.title = table.caption.title->text;
  result.unit = read_unit(table, catalogue);
  result.yuan_per_unit = yuan_per_unit(result.unit, catalogue);
  result.pages = table.pages;
  result.columns = read_columns(table, catalogue, {result.kind, stage_of_table(table, book.stage, catalogue)});
  result.rows = read_rows(table, result.columns, catalogue);
  for (const PlacedText& note : table.notes) result.notes.push_back(note.text);
  result.confidence = confidence_of(table.fit);
  return result;
}

void set_forms(BudgetDocument& document, std::vector<TableForms> forms) {
  for (std::size_t i = 0; i < forms.size(); ++i) {
    BudgetTable& table = document.tables[i];
    table.is_form = forms[i].is_form;
    // Its title may stand on an earlier page, or nowhere.
    if (table.is_form && table.kind == kOtherKind) table.kind = kPerformanceKind;
    table.forms = std::move(forms[i].forms);
    if (forms[i].continues) table.continues_form_of = document.tables[*forms[i].continues].id;
  }
}

void set_facts(BudgetDocument& document, BookFacts facts) {
  document.title = std::move(facts.title);
  document.organization = std::move(facts.organization);
  document.fiscal_year = facts.fiscal_year;
  document.stage = facts.stage;
  document.scope = facts.scope;
}

bool holds_numbers(const BudgetColumn& column) {
  return column.role == ColumnRole::amount || column.role == ColumnRole::percent || column.role == ColumnRole::count;
}

// What is printed in columns of numbers and is none: `90923477.13元`, `≥90%`. Its text is in the output, its value is not.
void report_values_not_read(const BudgetTable& table, Diagnostics& diagnostics) {
  int cells = 0;
  const BudgetCell* first = nullptr;
  for (const BudgetRow& row : table.rows) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const BudgetCell& cell = row.cells[column];
      if (cell.text.empty() || cell.value || !holds_numbers(table.columns[column]) || is_nil(to_utf32(cell.text)))
        continue;
      if (cells++ == 0) first = &cell;
    }
  }
  if (cells == 0) return;
  diagnostics.push_back({Severity::note, "not-a-number", first->where,
                         fmt::format("table {}: {} in columns of numbers could not be read as numbers, first: {}",
                                     table.id, cells == 1 ? "1 cell" : fmt::format("{} cells", cells), first->text),
                         "their text is in `cells`, their `values` are null"});
}

// Cells of performance forms whose meaning is not known. They stand in the form's `unread`.
void report_unread_cells(const BudgetTable& table, Diagnostics& diagnostics) {
  for (const PerformanceForm& form : table.forms) {
    if (form.unread.empty()) continue;
    const FormText& first = form.unread.front();
    const std::size_t cells = form.unread.size();
    diagnostics.push_back(
        {Severity::note, "form-cells-unread", first.where,
         fmt::format("table {}: {} of the form {} could not be placed, first: {}", table.id,
                     cells == 1 ? "1 cell" : fmt::format("{} cells", cells), form.project_name.text, first.text),
         "they are listed in the form's `unread`"});
  }
}

void report_what_is_missing(BudgetDocument& document) {
  for (const BudgetTable& table : document.tables) {
    report_values_not_read(table, document.diagnostics);
    report_unread_cells(table, document.diagnostics);
    if (!table.rows.empty()) continue;
    document.diagnostics.push_back(
        {Severity::warning,
         "table-without-rows",
         {table.pages.front(), std::nullopt},
         fmt::format("table {} ({}) came out with a header but no row", table.id, table.title),
         "compare it with the page"});
  }
  if (document.tables.empty()) {
    document.diagnostics.push_back({Severity::warning,
                                    "no-tables",
                                    {0, std::nullopt},
                                    "no table was found in the document",
                                    "look at its pages: are there tables, and are they text, not pictures?"});
  }
}

}  // namespace

Result<BudgetDocument> extract_document(const std::filesystem::path& file, const Catalogue& catalogue,
                                        const ExtractOptions& options) {
  Result<std::vector<char>> bytes = read_file(file);
  if (!bytes.ok()) return bytes.error();
  BudgetDocument document;
  document.source.file = file.filename().string();
  document.source.bytes = bytes.value().size();
  document.source.sha256 = sha256_hex(bytes.value());

  Result<Document> pdf = open_document(std::move(bytes).value(), options.password);
  if (!pdf.ok()) return pdf.error();
  document.source.pages = pdf.value().facts().pages;
  document.source.producer = pdf.value().facts().producer;

  const std::vector<PageLayout> layouts = read_all_layouts(pdf.value(), options, document);
  const std::vector<Table> tables = stitch_pages(layouts, catalogue.data().table_words, document.diagnostics);
  set_facts(document, read_book_facts(layouts, tables, catalogue.data()));
  for (std::size_t i = 0; i < tables.size(); ++i) {
    document.tables.push_back(read_budget_table(tables[i], i, document, catalogue.data()));
  }
  set_forms(document, read_performance_forms(tables, document.tables, catalogue.data()));
  Prose prose = read_sections(layouts, tables, catalogue.data());
  // A government's report tells of two years, the one that has ended and the one that the budget is for.
  const bool one_year = document.scope != Scope::government;
  document.narrative = read_narrative(prose, one_year ? document.fiscal_year : std::nullopt, catalogue.data());
  document.sections = std::move(prose.sections);
  report_what_is_missing(document);
  return document;
}

}  // namespace yusuan
