#include "output/findings_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <string_view>

#include "output/cell_text.hpp"
#include "output/labels.hpp"

namespace yusuan {
namespace {

// Columns, with their widths in digits; from `cells` on, a column a cell.
struct Column {
  enum : std::uint8_t { severity, code, message_zh, message, sentence, table, page, cells };
};
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
  sheet.text({row, Column::severity}, label_text(fmt::format("severity.{}", name_of(severity))), style);
  sheet.text({row, Column::code}, code, plain());
  where.page > 0 ? sheet.number({row, Column::page}, where.page, plain())
                 : sheet.text({row, Column::page}, "", plain());
}

void write_cells(Sheet& sheet, std::size_t row, std::span<const FindingCell> cells,
                 std::span<const TableSheet> tables) {
  std::size_t column = Column::cells;
  for (const FindingCell& cell : cells) {
    if (column == Column::cells + kMostCells) return sheet.text({row, column}, label_text("text.more_cells"));
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
  return std::max({lines_in_cell(finding.message_zh, kWidths[Column::message_zh] - kMargin),
                   lines_in_cell(finding.message, kWidths[Column::message] - kMargin),
                   lines_in_cell(sentence, kWidths[Column::sentence] - kMargin)});
}

void write_finding(Sheet& sheet, std::size_t row, const Finding& finding, std::span<const TableSheet> tables) {
  write_remark(sheet, row, finding.severity, finding.code, place_of(finding));
  sheet.text({row, Column::message_zh}, finding.message_zh, plain());
  sheet.text({row, Column::message}, finding.message, plain());
  sheet.text({row, Column::sentence}, finding.text ? finding.text->sentence : std::string(), plain());
  const TableSheet* of = finding.cells.empty() ? nullptr : sheet_of(tables, finding.cells.front().table);
  of == nullptr ? sheet.text({row, Column::table}, "", plain())
                : sheet.link({row, Column::table}, of->name, of->name, {0, 0}, plain());
  write_cells(sheet, row, finding.cells, tables);
  sheet.set_lines(row, lines_of(finding));
}

void write_diagnostic(Sheet& sheet, std::size_t row, const Diagnostic& diagnostic) {
  write_remark(sheet, row, diagnostic.severity, diagnostic.code, diagnostic.where);
  sheet.text({row, Column::message_zh}, "", plain());
  const std::string message =
      diagnostic.hint.empty() ? diagnostic.message : diagnostic.message + "; " + diagnostic.hint;
  sheet.text({row, Column::message}, message, plain());
  sheet.set_lines(row, lines_in_cell(message, kWidths[Column::message] - kMargin));
  for (const std::size_t column : {Column::sentence, Column::table}) sheet.text({row, column}, "", plain());
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
  if (row == 1) sheet.text({row++, Column::severity}, label_text("findings.none"));
  sheet.freeze_above(1);
  sheet.print_rows_on_each_page(0, 0);
  sheet.print_only({0, Column::severity}, {row - 1, Column::page});  // links are for the screen
  sheet.filter({0, Column::severity}, {row - 1, Column::page});
}

}  // namespace yusuan
