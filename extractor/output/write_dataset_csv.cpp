#include "output/write_dataset_csv.hpp"

#include <array>

#include "output/csv_writer.hpp"
#include "output/enum_names.hpp"

namespace yusuan {
namespace {

// In front of a figure's own columns, and behind them.
constexpr std::array<std::string_view, 6> kBookColumns = {
    "organization", "organization_code", "region", "fiscal_year", "stage", "scope"};
constexpr std::array<std::string_view, 4> kSourceColumns = {"is_current", "version", "sha256", "file"};

void put(CsvWriter& out, const DatasetValue& value) {
  if (const auto* number = std::get_if<std::int64_t>(&value)) {
    out.exact(std::to_string(*number));
  } else if (const auto* text = std::get_if<std::string>(&value)) {
    out.text(*text);
  } else {
    out.exact("");
  }
}

void put_line(CsvWriter& out, const DatasetRow& row) {
  for (const DatasetValue& value : row) put(out, value);
  out.end_line();
}

void put_names(CsvWriter& out, std::span<const std::string_view> names) {
  for (const std::string_view name : names) out.exact(name);
}

void put_book(CsvWriter& out, const BookSummary& book) {
  out.text(book.organization);
  out.text(book.organization_code);
  out.text(book.region);
  out.exact(book.fiscal_year ? std::to_string(*book.fiscal_year) : std::string());
  out.exact(name_or_empty(book.stage));
  out.exact(name_or_empty(book.scope));
}

void put_source(CsvWriter& out, const DatasetBook& book) {
  out.exact(book.version.is_current() ? "1" : "0");
  out.exact(std::to_string(book.version.number));
  out.exact(book.book.source.sha256);
  out.text(book.book.source.file);
}

CsvStyle without_mark(CsvStyle style) {
  style.byte_order_mark = false;
  return style;
}

}  // namespace

std::string panel_csv_header(const CsvStyle& style) {
  std::string csv;
  CsvWriter out(csv, style);
  put_names(out, kBookColumns);
  put_names(out, figure_columns());
  put_names(out, kSourceColumns);
  out.end_line();
  return csv;
}

std::string panel_csv_lines(const BudgetDocument& document, const DatasetBook& book, const CsvStyle& style) {
  std::string csv;
  CsvWriter out(csv, without_mark(style));
  for (const BudgetTable& table : document.tables) {
    for (const TidyFact& fact : tidy_facts(table)) {
      put_book(out, book.book);
      for (const DatasetValue& value : figure_row(table, fact)) put(out, value);
      put_source(out, book);
      out.end_line();
    }
  }
  return csv;
}

std::string documents_csv(std::span<const DatasetBook> books, const CsvStyle& style) {
  std::string csv;
  CsvWriter out(csv, style);
  put_names(out, document_columns());
  out.end_line();
  for (const DatasetBook& book : books) put_line(out, document_row(book));
  return csv;
}

std::string codebook_csv(std::span<const DatasetRow> rows, const CsvStyle& style) {
  std::string csv;
  CsvWriter out(csv, style);
  put_names(out, codebook_columns());
  out.end_line();
  for (const DatasetRow& row : rows) put_line(out, row);
  return csv;
}

}  // namespace yusuan
