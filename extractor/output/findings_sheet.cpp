#include "output/findings_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "output/cell_text.hpp"
#include "output/labels.hpp"

namespace yusuan {
namespace {

// Columns, with their widths in digits; from kCells on, a column a cell.
enum Column : std::uint8_t { kSeverity, kCode, kMessageZh, kMessage, kSentence, kTable, kPage, kCells };
constexpr std::string_view kHeads[] = {"findings.severity", "findings.code",  "findings.message_zh", "findings.message",
                                       "findings.sentence", "findings.table", "findings.page",       "findings.cells"};
constexpr std::size_t kWidths[] = {14, 26, 60, 50, 44, 34, 11, 12};
constexpr std::size_t kMostCells = 200;  // of one finding; its others stand in document.json

CellStyle plain() {
  CellStyle style;
  style.border = style.wrap = true;
  return style;
}

const TableSheet* sheet_of(std::span<const TableSheet> tables, std::string_view id) {
  const auto found = std::ranges::find(tables, id, [](const TableSheet& sheet) { return sheet.table->id; });
  return found == tables.end() ? nullptr : &*found;
}

// What findings and diagnostics have in common.
void write_remark(Sheet& sheet, std::size_t row, Severity severity, std::string_view code, const Provenance& where) {
  CellStyle style = plain();
  if (severity != Severity::note) style.ground = CellGround::marked;
  sheet.text({row, kSeverity}, label_text(fmt::format("severity.{}", name_of(severity))), style);
  sheet.text({row, kCode}, code, plain());
  where.page > 0 ? sheet.number({row, kPage}, where.page, plain()) : sheet.text({row, kPage}, "", plain());
}

void write_cells(Sheet& sheet, std::size_t row, std::span<const FindingCell> cells,
                 std::span<const TableSheet> tables) {
  std::size_t column = kCells;
  for (const FindingCell& cell : cells) {
    if (column == kCells + kMostCells) return sheet.text({row, column}, label_text("text.more_cells"));
    const TableSheet* of = sheet_of(tables, cell.table);
    if (of == nullptr) continue;
    const CellPlace place = place_in(*of, static_cast<std::size_t>(cell.row), static_cast<std::size_t>(cell.column));
    const std::string number = of->name.substr(0, of->name.find(' '));
    sheet.link({row, column++}, number + ' ' + cell_name(place), of->name, place, {});
  }
}

constexpr std::size_t kMargin = 2;  // of a column's width, not for text

std::size_t lines_of(const Finding& finding) {
  const std::string_view sentence = finding.text ? std::string_view(finding.text->sentence) : std::string_view();
  return std::max({lines_in_cell(finding.message_zh, kWidths[kMessageZh] - kMargin),
                   lines_in_cell(finding.message, kWidths[kMessage] - kMargin),
                   lines_in_cell(sentence, kWidths[kSentence] - kMargin)});
}

void write_finding(Sheet& sheet, std::size_t row, const Finding& finding, std::span<const TableSheet> tables) {
  write_remark(sheet, row, finding.severity, finding.code, place_of(finding));
  sheet.text({row, kMessageZh}, finding.message_zh, plain());
  sheet.text({row, kMessage}, finding.message, plain());
  sheet.text({row, kSentence}, finding.text ? finding.text->sentence : std::string(), plain());
  const TableSheet* of = finding.cells.empty() ? nullptr : sheet_of(tables, finding.cells.front().table);
  of == nullptr ? sheet.text({row, kTable}, "", plain())
                : sheet.link({row, kTable}, of->name, of->name, {0, 0}, plain());
  write_cells(sheet, row, finding.cells, tables);
  sheet.set_lines(row, lines_of(finding));
}

void write_diagnostic(Sheet& sheet, std::size_t row, const Diagnostic& diagnostic) {
  write_remark(sheet, row, diagnostic.severity, diagnostic.code, diagnostic.where);
  sheet.text({row, kMessageZh}, "", plain());
  const std::string message =
      diagnostic.hint.empty() ? diagnostic.message : diagnostic.message + "; " + diagnostic.hint;
  sheet.text({row, kMessage}, message, plain());
  sheet.set_lines(row, lines_in_cell(message, kWidths[kMessage] - kMargin));
  for (const Column column : {kSentence, kTable}) sheet.text({row, column}, "", plain());
}

}  // namespace

void write_findings_sheet(Workbook& book, const BudgetDocument& document, std::span<const TableSheet> tables) {
  Sheet& sheet = book.add_sheet(label_text("sheet.findings"));
  CellStyle head = plain();
  head.bold = true;
  head.ground = CellGround::header;
  for (std::size_t c = 0; c < std::size(kHeads); ++c) {
    sheet.set_width(c, static_cast<double>(kWidths[c]));
    sheet.text({0, c}, label_text(kHeads[c]), head);
  }
  std::size_t row = 1;
  for (const Finding& finding : document.findings) write_finding(sheet, row++, finding, tables);
  for (const Diagnostic& diagnostic : document.diagnostics) write_diagnostic(sheet, row++, diagnostic);
  if (row == 1) sheet.text({row++, kSeverity}, label_text("findings.none"));
  sheet.freeze_above(1);
  sheet.print_rows_on_each_page(0, 0);
  sheet.print_only({0, kSeverity}, {row - 1, kPage});  // links are for the screen
  sheet.filter({0, kSeverity}, {row - 1, kPage});
}

}  // namespace yusuan
