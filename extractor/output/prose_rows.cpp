#include "output/prose_rows.hpp"

#include <span>
#include <string>

#include "output/enum_names.hpp"
#include "output/sqlite_values.hpp"

namespace yusuan {
namespace {

std::optional<Decimal> in_yuan(const std::optional<Decimal>& amount, const std::optional<Decimal>& yuan_per_unit) {
  return amount && yuan_per_unit ? multiply(*amount, *yuan_per_unit) : std::nullopt;
}

void put_findings(SqliteConnection& database, std::int64_t number, std::span<const Finding> findings) {
  SqliteStatement row(database, "INSERT INTO findings VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  SqliteStatement cell_row(database, "INSERT INTO finding_cells VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  std::int64_t count = 0;
  for (const Finding& finding : findings) {
    row.integer(number);
    row.integer(++count);
    row.text(name_of(finding.severity));
    row.text(finding.code);
    row.text_or_null(finding.message);
    row.text_or_null(finding.message_zh);
    row.text_or_null(finding.text ? finding.text->sentence : std::string());
    put_place(row, place_of(finding));
    row.run();
    std::int64_t position = 0;
    for (const FindingCell& cell : finding.cells) {
      cell_row.integer(number);
      cell_row.integer(count);
      cell_row.integer(++position);
      cell_row.text(cell.table);
      cell_row.integer(cell.row);
      cell_row.integer(cell.column);
      put_place(cell_row, cell.where);
      cell_row.run();
    }
  }
}

void put_sections(SqliteConnection& database, std::int64_t number, std::span<const Section> sections) {
  SqliteStatement row(database, "INSERT INTO sections VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  std::int64_t index = 0;
  for (const Section& section : sections) {
    row.integer(number);
    row.integer(index++);
    row.integer(section.level);
    row.text_or_null(section.number);
    row.text_or_null(section.title);
    row.text_or_null(section.text);
    put_place(row, section.where);
    row.run();
  }
}

void put_change(SqliteStatement& row, const NarrativeComparison& change) {
  row.text(name_of(change.direction));
  row.text_or_null(change.base);
  row.integer_or_null(change.base_year);
  put_decimal(row, change.amount);
  row.text_or_null(change.unit);
  put_yuan(row, in_yuan(change.amount, change.yuan_per_unit));
  put_decimal(row, change.percent);
}

void put_share(SqliteStatement& row, const NarrativeShare& share) {
  put_decimal(row, share.percent);
  row.text_or_null(share.of);
  row.integer(share.completion ? 1 : 0);
}

void put_nulls(SqliteStatement& row, int count) {
  for (int i = 0; i < count; ++i) row.null();
}

void put_narrative(SqliteConnection& database, std::int64_t number, std::span<const NarrativeFigure> figures) {
  constexpr int kChangeColumns = 8;
  constexpr int kShareColumns = 3;
  SqliteStatement row(
      database,
      "INSERT INTO narrative VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, "
      "?, ?, ?, ?, ?, ?, ?)");
  std::int64_t position = 0;
  for (const NarrativeFigure& figure : figures) {
    row.integer(number);
    row.integer(++position);
    row.text_or_null(figure.subject);
    row.text_or_null(figure.of);
    row.text_or_null(figure.measure);
    put_decimal(row, figure.amount);
    figure.amount ? row.real(to_double(*figure.amount)) : row.null();
    row.text_or_null(figure.unit);
    put_yuan(row, in_yuan(figure.amount, figure.yuan_per_unit));
    row.integer(figure.approximate ? 1 : 0);
    row.integer_or_null(figure.year);
    figure.comparison ? put_change(row, *figure.comparison) : put_nulls(row, kChangeColumns);
    figure.share ? put_share(row, *figure.share) : put_nulls(row, kShareColumns);
    figure.section ? row.integer(static_cast<std::int64_t>(*figure.section)) : row.null();
    row.text_or_null(figure.sentence);
    put_place(row, figure.where);
    row.run();
  }
}

void put_diagnostics(SqliteConnection& database, std::int64_t number, std::span<const Diagnostic> diagnostics) {
  SqliteStatement row(database, "INSERT INTO diagnostics VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  std::int64_t position = 0;
  for (const Diagnostic& diagnostic : diagnostics) {
    row.integer(number);
    row.integer(++position);
    row.text(name_of(diagnostic.severity));
    row.text(diagnostic.code);
    row.text_or_null(diagnostic.message);
    row.text_or_null(diagnostic.hint);
    put_place(row, diagnostic.where);
    row.run();
  }
}

}  // namespace

void put_prose_rows(SqliteConnection& database, std::int64_t number, const BudgetDocument& document) {
  put_findings(database, number, document.findings);
  put_sections(database, number, document.sections);
  put_narrative(database, number, document.narrative);
  put_diagnostics(database, number, document.diagnostics);
}

}  // namespace yusuan
