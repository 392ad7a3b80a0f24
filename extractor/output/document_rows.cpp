#include "output/document_rows.hpp"

#include <fmt/format.h>

#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "output/enum_names.hpp"
#include "output/prose_rows.hpp"
#include "output/sqlite_values.hpp"
#include "output/table_rows.hpp"

namespace yusuan {
namespace {

// What refers to others stands before them.
constexpr std::array kTables = {"finding_cells", "findings",        "facts",    "cells",  "rows",
                                "columns",       "contents_tables", "contents", "tables", "narrative",
                                "sections",      "diagnostics",     "pages",    "units",  "document_facts"};

constexpr std::string_view kUpsert = R"(
INSERT INTO documents (sha256, file, bytes, page_count, producer, title, organization, organization_code, fiscal_year,
                       stage, scope, region, publication_date)
VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (sha256) DO UPDATE SET (file, bytes, page_count, producer, title, organization, organization_code, fiscal_year,
                                    stage, scope, region, publication_date) =
  (excluded.file, excluded.bytes, excluded.page_count, excluded.producer, excluded.title, excluded.organization,
   excluded.organization_code, excluded.fiscal_year, excluded.stage, excluded.scope, excluded.region,
   excluded.publication_date)
RETURNING document)";

std::int64_t put_document(SqliteConnection& database, const BudgetDocument& document) {
  SqliteStatement row(database, kUpsert);
  row.text(document.source.sha256);
  row.text(document.source.file);
  row.integer(static_cast<std::int64_t>(document.source.bytes));
  row.integer(document.source.pages);
  row.text_or_null(document.source.producer);
  row.text_or_null(document.title);
  row.text_or_null(document.organization);
  row.text_or_null(document.organization_code);
  row.integer_or_null(document.fiscal_year);
  row.text_or_null(name_or_empty(document.stage));
  row.text_or_null(name_or_empty(document.scope));
  row.text_or_null(document.region);
  row.text_or_null(document.publication_date);
  return row.run().value_or(0);
}

void remove_rows_of(SqliteConnection& database, std::int64_t document) {
  for (const char* table : kTables) {
    SqliteStatement removal(database, fmt::format("DELETE FROM {} WHERE document = ?", table));
    removal.integer(document);
    removal.run();
  }
}

void put_facts_from(SqliteConnection& database, std::int64_t number, const FactSources& from) {
  const std::array<std::pair<std::string_view, const std::optional<FactSource>*>, 8> facts = {
      {{"title", &from.title},
       {"organization", &from.organization},
       {"organization_code", &from.organization_code},
       {"fiscal_year", &from.fiscal_year},
       {"stage", &from.stage},
       {"scope", &from.scope},
       {"region", &from.region},
       {"publication_date", &from.publication_date}}};
  SqliteStatement row(database, "INSERT INTO document_facts VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  for (const auto& [fact, source] : facts) {
    if (!*source) continue;
    row.integer(number);
    row.text(fact);
    row.text((*source)->source);
    row.text_or_null((*source)->text);
    put_place(row, (*source)->where);
    row.run();
  }
}

void put_units(SqliteConnection& database, std::int64_t number, const std::vector<ListedUnit>& units) {
  SqliteStatement row(database, "INSERT INTO units VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)");
  std::int64_t position = 0;
  for (const ListedUnit& unit : units) {
    row.integer(number);
    row.integer(++position);
    row.text_or_null(unit.name);
    row.text_or_null(unit.code);
    put_place(row, unit.where);
    row.run();
  }
}

void put_pages(SqliteConnection& database, std::int64_t number, const std::vector<PageFacts>& pages) {
  SqliteStatement row(database, "INSERT INTO pages VALUES (?, ?, ?, ?, ?)");
  for (const PageFacts& page : pages) {
    row.integer(number);
    row.integer(page.number);
    row.real(in_hundredths(page.width));
    row.real(in_hundredths(page.height));
    row.text(name_of(page.status));
    row.run();
  }
}

void put_contents(SqliteConnection& database, std::int64_t number, const std::vector<ContentsEntry>& contents) {
  SqliteStatement row(database, "INSERT INTO contents VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  // An entry may name a table twice.
  SqliteStatement table(database, "INSERT OR IGNORE INTO contents_tables VALUES (?, ?, ?)");
  std::int64_t position = 0;
  for (const ContentsEntry& entry : contents) {
    row.integer(number);
    row.integer(++position);
    row.text_or_null(entry.text);
    row.integer_or_null(entry.printed_page > 0 ? std::optional(entry.printed_page) : std::nullopt);
    row.text_or_null(entry.kind);
    put_place(row, entry.where);
    row.run();
    for (const std::string& id : entry.tables) {
      table.integer(number);
      table.integer(position);
      table.text(id);
      table.run();
    }
  }
}

}  // namespace

void replace_document_rows(SqliteConnection& database, const BudgetDocument& document) {
  const std::int64_t number = put_document(database, document);
  remove_rows_of(database, number);
  put_facts_from(database, number, document.facts_from);
  put_units(database, number, document.units);
  put_pages(database, number, document.pages);
  put_table_rows(database, number, document.tables);
  put_contents(database, number, document.contents);
  put_prose_rows(database, number, document);
}

}  // namespace yusuan
