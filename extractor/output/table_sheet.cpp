#include "output/table_sheet.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

#include "output/cell_text.hpp"
#include "output/labels.hpp"
#include "output/printed_format.hpp"
#include "output/sheet_name.hpp"

namespace yusuan {
namespace {

constexpr std::size_t kTitleRow = 0;
constexpr std::size_t kUnitRow = 1;
constexpr std::size_t kHeaderRow = 2;
constexpr std::size_t kRowsBeforeNotes = 1;
constexpr int kDeepestIndent = 8;

// Widths in digits.
constexpr std::size_t kNarrowestColumn = 6;
constexpr std::size_t kWidestColumn = 44;
constexpr std::size_t kHeaderWraps = 10;  // a header makes no column wider than this
constexpr std::size_t kIndentWidth = 2;
constexpr double kCellMargin = 2;

std::size_t rows_of_header(const TableSheet& plan) { return std::max<std::size_t>(plan.header.rows, 1); }
std::size_t page_column(const TableSheet& plan) { return plan.table->columns.size(); }
std::size_t last_body_row(const TableSheet& plan) { return plan.body_row + plan.table->rows.size() - 1; }

// What the row is on the column's side of the table.
const RowSide* side_of(const BudgetRow& row, SideName side) {
  const auto found = std::ranges::find(row.sides, side, &RowSide::side);
  if (found != row.sides.end()) return &*found;
  return row.sides.size() == 1 ? &row.sides.front() : nullptr;
}

int indent_of(const BudgetColumn& column, const RowSide* side) {
  if (column.role != ColumnRole::name || side == nullptr) return 0;
  return std::clamp(side->level - 1, 0, kDeepestIndent);
}

CellStyle style_of(const BudgetColumn& column, const BudgetRow& row) {
  const RowSide* side = side_of(row, column.side);
  CellStyle style;
  style.border = true;
  style.wrap = true;
  style.bold = is_sum(side == nullptr ? row.role : side->role);
  style.indent = indent_of(column, side);
  return style;
}

bool holds_figures(const BudgetColumn& column) {
  return column.role == ColumnRole::amount || column.role == ColumnRole::percent || column.role == ColumnRole::count;
}

void write_cell(Sheet& sheet, CellPlace place, const BudgetCell& cell, CellStyle style) {
  const std::optional<double> number = cell.value ? exact_double(*cell.value) : std::nullopt;
  if (number) {
    style.wrap = false;
    style.number_format = printed_format(*cell.value, cell.text);
    return sheet.number(place, *number, style);
  }
  sheet.text(place, cell.text.empty() && cell.value ? cell.value->to_string() : cell.text, style);
}

// `8`, or `8, 9` where the cells of a row stand on two pages.
std::string pages_of(const BudgetRow& row) {
  std::set<int> pages;
  if (row.page > 0) pages.insert(row.page);
  for (const BudgetCell& cell : row.cells) {
    if (cell.where.page > 0) pages.insert(cell.where.page);
  }
  return fmt::format("{}", fmt::join(pages, ", "));
}

void write_pages(Sheet& sheet, CellPlace place, const BudgetRow& row) {
  CellStyle style;
  style.faint = true;
  style.align = CellAlign::center;
  const std::string pages = pages_of(row);
  pages == std::to_string(row.page) ? sheet.number(place, row.page, style) : sheet.text(place, pages, style);
}

// Not every program finds the height of a row with wrapped texts by itself.
std::size_t lines_of(const BudgetRow& row, const std::vector<std::size_t>& widths) {
  std::size_t lines = 1;
  for (std::size_t c = 0; c < widths.size(); ++c) lines = std::max(lines, lines_in_cell(row.cells[c].text, widths[c]));
  return lines;
}

void write_rows(Sheet& sheet, const TableSheet& plan, const std::vector<std::size_t>& widths) {
  const BudgetTable& table = *plan.table;
  for (std::size_t r = 0; r < table.rows.size(); ++r) {
    for (std::size_t c = 0; c < table.columns.size(); ++c) {
      CellStyle style = style_of(table.columns[c], table.rows[r]);
      if (holds_figures(table.columns[c])) {
        style.align = CellAlign::right;
        style.indent = 1;  // apart from the next column's text
      }
      if (plan.marked.contains({r, c})) style.ground = CellGround::marked;
      write_cell(sheet, place_in(plan, r, c), table.rows[r].cells[c], style);
    }
    write_pages(sheet, place_in(plan, r, page_column(plan)), table.rows[r]);
    sheet.set_lines(plan.body_row + r, lines_of(table.rows[r], widths));
  }
}

// What the cell takes, also where the figure was corrected and is longer than the text.
std::size_t width_of(const BudgetCell& cell) {
  const std::size_t text = width_in_cell(cell.text);
  return cell.value ? std::max(text, cell.value->to_string().size()) : text;
}

std::vector<std::size_t> column_widths(const TableSheet& plan) {
  const BudgetTable& table = *plan.table;
  std::vector<std::size_t> widths(table.columns.size(), kNarrowestColumn);
  for (const HeaderCell& cell : plan.header.cells) {
    if (cell.column_span > 1) continue;
    widths[cell.column] = std::max(widths[cell.column], std::min(width_in_cell(cell.text), kHeaderWraps));
  }
  for (const BudgetRow& row : table.rows) {
    for (std::size_t c = 0; c < widths.size(); ++c) {
      const auto indent = static_cast<std::size_t>(indent_of(table.columns[c], side_of(row, table.columns[c].side)));
      widths[c] = std::max(widths[c], width_of(row.cells[c]) + indent * kIndentWidth);
    }
  }
  for (std::size_t& width : widths) width = std::min(width, kWidestColumn);
  return widths;
}

std::size_t sum_of(const std::vector<std::size_t>& widths, std::size_t first, std::size_t count) {
  std::size_t sum = 0;
  for (std::size_t i = first; i < first + count; ++i) sum += widths[i];
  return sum;
}

// Spreadsheets find the height of a row by its cells, but not of merged ones.
std::vector<std::size_t> header_lines(const TableSheet& plan, const std::vector<std::size_t>& widths) {
  std::vector<std::size_t> lines(rows_of_header(plan), 1);
  for (const HeaderCell& cell : plan.header.cells) {
    const std::size_t needed = lines_in_cell(cell.text, sum_of(widths, cell.column, cell.column_span));
    const std::size_t others = sum_of(lines, cell.row, cell.row_span - 1);
    std::size_t& last = lines[cell.row + cell.row_span - 1];
    if (needed > others) last = std::max(last, needed - others);
  }
  return lines;
}

void write_header(Sheet& sheet, const TableSheet& plan, const std::vector<std::size_t>& widths) {
  CellStyle style;
  style.align = CellAlign::center;
  style.ground = CellGround::header;
  style.bold = style.border = style.wrap = true;
  for (const HeaderCell& cell : plan.header.cells) {
    const CellPlace first{kHeaderRow + cell.row, cell.column};
    sheet.merged_text(first, {first.row + cell.row_span - 1, first.column + cell.column_span - 1}, cell.text, style);
  }
  const std::vector<std::size_t> lines = header_lines(plan, widths);
  for (std::size_t i = 0; i < lines.size(); ++i) {
    sheet.set_lines(kHeaderRow + i, lines[i]);
  }
  CellStyle page;
  page.align = CellAlign::center;
  page.faint = true;
  sheet.text({kHeaderRow + lines.size() - 1, page_column(plan)}, label_text("table.page"), page);
}

void write_heading(Sheet& sheet, const TableSheet& plan) {
  CellStyle title;
  title.bold = title.large = true;
  sheet.text({kTitleRow, 0}, plan.table->title.empty() ? plan.table->kind : plan.table->title, title);
  if (!plan.table->unit.empty()) {
    sheet.text({kUnitRow, 0}, label_text("table.unit") + ": " + plan.table->unit);
  }
  sheet.link({kUnitRow, page_column(plan)}, label_of("sheet.source").zh, label_text("sheet.source"), {0, 0}, {});
}

void write_notes(Sheet& sheet, const TableSheet& plan, const std::vector<std::size_t>& widths) {
  CellStyle style;
  style.wrap = true;
  std::size_t row = plan.body_row + plan.table->rows.size() + kRowsBeforeNotes;
  for (const std::string& note : plan.table->notes) {
    sheet.merged_text({row, 0}, {row, page_column(plan)}, note, style);
    const std::size_t width = sum_of(widths, 0, widths.size()) + kNarrowestColumn;
    sheet.set_lines(row++, lines_in_cell(note, width));
  }
}

std::map<std::string, std::set<std::pair<std::size_t, std::size_t>>> marked_cells(const BudgetDocument& document) {
  std::map<std::string, std::set<std::pair<std::size_t, std::size_t>>> marked;
  for (const Finding& finding : document.findings) {
    if (finding.severity == Severity::note) continue;
    for (const FindingCell& cell : finding.cells) {
      marked[cell.table].insert({static_cast<std::size_t>(cell.row), static_cast<std::size_t>(cell.column)});
    }
  }
  return marked;
}

}  // namespace

CellPlace place_in(const TableSheet& sheet, std::size_t row, std::size_t column) {
  return {sheet.body_row + row, column};
}

Result<void> fits_a_sheet(const std::string& table, std::size_t rows, std::size_t columns) {
  if (rows <= kMostSheetRows && columns <= kMostSheetColumns) return {};
  return Error{"too-large-for-xlsx",
               fmt::format("{} takes {} rows and {} columns; a sheet of Excel has {} and {}", table, rows, columns,
                           kMostSheetRows, kMostSheetColumns),
               "leave xlsx out of --format"};
}

Result<std::vector<TableSheet>> table_sheets(const BudgetDocument& document) {
  const auto marked = marked_cells(document);
  std::vector<TableSheet> sheets;
  for (const BudgetTable& table : document.tables) {
    TableSheet sheet{&table,
                     sheet_name(sheets.size() + 1, table.title.empty() ? table.kind : table.title),
                     header_grid(table.columns),
                     0,
                     {}};
    sheet.body_row = kHeaderRow + rows_of_header(sheet);
    const std::size_t rows = sheet.body_row + table.rows.size() + kRowsBeforeNotes + table.notes.size();
    const Result<void> fits = fits_a_sheet(table.id, rows, table.columns.size() + 1);
    if (!fits) return fits.error();
    if (const auto found = marked.find(table.id); found != marked.end()) sheet.marked = found->second;
    sheets.push_back(std::move(sheet));
  }
  return sheets;
}

void write_table_sheet(Workbook& book, const TableSheet& plan) {
  Sheet& sheet = book.add_sheet(plan.name);
  const std::vector<std::size_t> widths = column_widths(plan);
  for (std::size_t c = 0; c < widths.size(); ++c) sheet.set_width(c, static_cast<double>(widths[c]) + kCellMargin);
  sheet.set_width(page_column(plan), static_cast<double>(width_in_cell(label_text("table.page"))) + kCellMargin);
  write_heading(sheet, plan);
  write_header(sheet, plan, widths);
  write_rows(sheet, plan, widths);
  write_notes(sheet, plan, widths);
  sheet.freeze_above(plan.body_row);
  sheet.print_rows_on_each_page(kHeaderRow, plan.body_row - 1);
  if (plan.table->rows.empty() || plan.table->columns.empty()) return;
  sheet.codes_are_text({plan.body_row, 0}, {last_body_row(plan), page_column(plan)});
}

}  // namespace yusuan
