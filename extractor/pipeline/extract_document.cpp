#include "pipeline/extract_document.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <utility>

#include "budget/document_facts.hpp"
#include "budget/listed_units.hpp"
#include "budget/match_contents.hpp"
#include "budget/name_codes.hpp"
#include "budget/number_columns.hpp"
#include "budget/read_narrative.hpp"
#include "budget/read_performance_form.hpp"
#include "budget/read_sections.hpp"
#include "budget/recognise_kind.hpp"
#include "budget/recognise_table.hpp"
#include "budget/table_listings.hpp"
#include "check/run_checks.hpp"
#include "pdf/document.hpp"
#include "pipeline/read_file.hpp"
#include "pipeline/read_pages.hpp"
#include "pipeline/repair_tables.hpp"
#include "pipeline/sha256.hpp"
#include "table/figure.hpp"
#include "table/stitch_pages.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

// What the contents page and the outline say of each table.
std::vector<std::vector<Listing>> read_listings(const Document& pdf, std::span<const ContentsLine> contents,
                                                std::span<const Table> tables, const CatalogueData& catalogue) {
  std::vector<Bookmark> outline;
  for (const OutlineEntry& entry : pdf.facts().outline) outline.push_back({entry.title, entry.page});
  return match_listings(tables, read_contents(contents, catalogue), read_bookmarks(outline, catalogue), catalogue);
}

BudgetTable read_budget_table(const Table& table, std::size_t index, std::span<const Listing> listings,
                              const BudgetDocument& book, const CatalogueData& catalogue) {
  BudgetTable result;
  result.id = fmt::format("t{:02}", index + 1);
  result.kind_decision = decide_kind(table, {book.organization, book.scope, listings}, catalogue);
  result.kind = result.kind_decision.kind;
  if (table.caption.title) result.title = table.caption.title->text;
  result.unit = read_unit(table, catalogue);
  result.yuan_per_unit = yuan_per_unit(result.unit, catalogue);
  result.pages = table.pages;
  const std::optional<Stage> stage = stage_of_table(table, book.stage, book.fiscal_year, catalogue);
  result.columns = read_columns(table, catalogue, {result.kind, stage});
  result.rows = read_rows(table, result.columns, catalogue);
  for (const PlacedText& note : table.notes) result.notes.push_back(note.text);
  result.confidence = confidence_of(table.fit);
  result.ruled = ruled_share(table.fit);
  return result;
}

// Its title may stand on an earlier page, or nowhere; its rows tell.
void take_as_form(BudgetTable& table) {
  table.kind = kPerformanceKind;
  KindDecision& decision = table.kind_decision;
  decision.kind = table.kind;
  decision.reason = KindReason::decided;
  decision.evidence.insert(decision.evidence.begin(), {KindSource::headers,
                                                       table.kind,
                                                       "performance.json",
                                                       "rows of a performance form",
                                                       "",
                                                       {table.pages.front(), std::nullopt},
                                                       KindStrengths{}.shape});
}

void set_forms(BudgetDocument& document, std::vector<TableForms> forms) {
  for (std::size_t i = 0; i < forms.size(); ++i) {
    BudgetTable& table = document.tables[i];
    table.is_form = forms[i].is_form;
    if (table.is_form && table.kind == kOtherKind) take_as_form(table);
    table.forms = std::move(forms[i].forms);
    if (forms[i].continues) table.continues_form_of = document.tables[*forms[i].continues].id;
  }
}

void set_facts(BudgetDocument& document, BookFacts facts) {
  document.title = std::move(facts.title);
  document.organization = std::move(facts.organization);
  document.organization_code = std::move(facts.organization_code);
  document.region = std::move(facts.region);
  document.publication_date = std::move(facts.publication_date);
  document.facts_from = std::move(facts.from);
  document.fiscal_year = facts.fiscal_year;
  document.stage = facts.stage;
  document.scope = facts.scope;
}

// Sets what the code lists say of the rows. That codes belong to other years is told once: most often the year is wrong.
void name_all_codes(BudgetDocument& document, const CatalogueData& catalogue) {
  std::set<std::string> of_other_years;
  for (BudgetTable& table : document.tables) {
    of_other_years.merge(name_codes(table, document.fiscal_year, catalogue, document.diagnostics));
  }
  if (of_other_years.empty()) return;
  document.diagnostics.push_back(
      {Severity::note,
       "codes-of-other-years",
       {0, std::nullopt},
       fmt::format("{} of the book's subject codes were in use in other years than {}, first: {}",
                   of_other_years.size(), *document.fiscal_year, *of_other_years.begin()),
       "is the fiscal year right? some bodies keep using codes that were given up"});
}

// What is printed in columns of numbers and is none: `90923477.13元`, `≥90%`. Its text is in the output, its value is not.
void report_values_not_read(const BudgetTable& table, Diagnostics& diagnostics) {
  int cells = 0;
  const BudgetCell* first = nullptr;
  for (const BudgetRow& row : table.rows) {
    for (std::size_t column = 0; column < row.cells.size(); ++column) {
      const BudgetCell& cell = row.cells[column];
      if (cell.text.empty() || cell.value || !holds_numbers(table.columns[column].role) || is_nil(to_utf32(cell.text)))
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

// A table is `other` though something named its kind: people can tell at a glance.
void report_unsure_kind(const BudgetTable& table, Diagnostics& diagnostics) {
  const KindDecision& decision = table.kind_decision;
  const bool unsure = decision.reason == KindReason::torn_title || decision.reason == KindReason::several_fit ||
                      decision.reason == KindReason::contradicted;
  if (!unsure || decision.evidence.empty()) return;
  diagnostics.push_back({Severity::note,
                         "kind-unsure",
                         {table.pages.front(), std::nullopt},
                         fmt::format("table {} ({}) may be {}, but not surely; its kind is left open", table.id,
                                     table.title, decision.evidence.front().kind),
                         "see `yusuan explain`"});
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
    report_unsure_kind(table, document.diagnostics);
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
  return extract_bytes(file.filename().native(), std::move(bytes).value(), catalogue, options);
}

Result<BudgetDocument> extract_bytes(const std::string& name, std::vector<char> bytes, const Catalogue& catalogue,
                                     const ExtractOptions& options) {
  BudgetDocument document;
  document.source.file = name;
  document.source.bytes = bytes.size();
  document.source.sha256 = sha256_hex(bytes);

  Result<Document> pdf = open_document(std::move(bytes), options.password);
  if (!pdf.ok()) return pdf.error();
  document.source.pages = pdf.value().facts().pages;
  document.source.producer = pdf.value().facts().producer;

  PageReadings readings = read_pages(pdf.value(), options.page_jobs, options.on_page);
  document.pages = std::move(readings.pages);
  document.diagnostics = std::move(readings.diagnostics);
  const std::vector<PageLayout> layouts = std::move(readings.layouts);
  std::vector<Table> tables = stitch_pages(layouts, catalogue.data().table_words, document.diagnostics);
  set_facts(document, read_book_facts(layouts, tables, catalogue.data()));
  const std::vector<ContentsLine> contents = all_contents_lines(layouts, catalogue.data());
  const std::vector<std::vector<Listing>> listings = read_listings(pdf.value(), contents, tables, catalogue.data());
  for (std::size_t i = 0; i < tables.size(); ++i) {
    document.tables.push_back(read_budget_table(tables[i], i, listings[i], document, catalogue.data()));
  }
  repair_tables(tables, document, catalogue.data());
  name_all_codes(document, catalogue.data());
  set_forms(document, read_performance_forms(tables, document.tables, catalogue.data()));
  ContentsMatchLimits limits;
  limits.parts_by_kind = document.scope != Scope::government;
  document.contents = match_contents(contents, listings, document, catalogue.data(), limits);
  find_headings(document.contents, layouts, catalogue.data());
  Prose prose = read_sections(layouts, tables, catalogue.data());
  // A government's report tells of two years, the one that has ended and the one that the budget is for.
  const bool one_year = document.scope != Scope::government;
  document.narrative = read_narrative(prose, one_year ? document.fiscal_year : std::nullopt, catalogue.data());
  document.units = read_listed_units(tables, prose, catalogue.data());
  document.sections = std::move(prose.sections);
  run_checks(document, catalogue.data());
  report_what_is_missing(document);
  return document;
}

}  // namespace yusuan
