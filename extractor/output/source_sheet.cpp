#include "output/source_sheet.hpp"

#include <fmt/format.h>

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "output/cell_text.hpp"
#include "output/enum_names.hpp"
#include "output/labels.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kEnumeration = "\xE3\x80\x81";  // U+3001, the comma of Chinese lists

// Columns, with their widths in digits.
struct Column {
  enum : std::uint8_t { number, title, kind, unit, pages, rows, held, rounding, broken };
};
constexpr std::string_view kHeads[] = {"tables.number", "tables.title",    "tables.kind",
                                       "tables.unit",   "tables.pages",    "tables.rows",
                                       "tables.held",   "tables.rounding", "tables.broken"};
constexpr std::size_t kMargin = 2;  // of a column's width, not for text
constexpr std::size_t kWidths[] = {26, 68, 42, 14, 14, 10, 15, 15, 16};

CellStyle plain() {
  CellStyle style;
  style.border = style.wrap = true;
  return style;
}

CellStyle head() {
  CellStyle style = plain();
  style.bold = true;
  style.ground = CellGround::header;
  return style;
}

// Lines of a name and what it names, one below the other.
class FactLines {
 public:
  FactLines(Sheet& sheet, std::size_t row) : sheet_(sheet), row_(row) {}

  void text(std::string_view label, std::string_view text) {
    sheet_.text({row_, Column::number}, label_text(label), head());
    sheet_.text({row_, Column::title}, text, plain());
    sheet_.set_lines(row_++, lines_in_cell(text, kWidths[Column::title] - kMargin));
  }

  void number(std::string_view label, std::optional<int> number) {
    if (!number) return text(label, "");
    sheet_.text({row_, Column::number}, label_text(label), head());
    sheet_.number({row_++, Column::title}, *number, plain());
  }

  void link(std::string_view label, std::string_view text, std::string_view sheet) {
    sheet_.text({row_, Column::number}, label_text(label), head());
    sheet_.link({row_++, Column::title}, text, sheet, {0, 0}, plain());
  }

  // `budget` of `stage` is the label `stage.budget`.
  void named(std::string_view label, std::string_view group, std::string_view name) {
    text(label, name.empty() ? std::string() : label_text(fmt::format("{}.{}", group, name)));
  }

  [[nodiscard]] std::size_t row() const { return row_; }

 private:
  Sheet& sheet_;
  std::size_t row_;
};

std::string listed_units(const BudgetDocument& document) {
  std::string names;
  for (const ListedUnit& unit : document.units) {
    if (!names.empty()) names += kEnumeration;
    names += unit.name;
  }
  return names;
}

std::size_t write_facts(Sheet& sheet, const BudgetDocument& document) {
  FactLines lines(sheet, 1);
  lines.text("source.title", document.title);
  lines.text("source.organization", document.organization);
  lines.text("source.organization_code", document.organization_code);
  lines.number("source.fiscal_year", document.fiscal_year);
  lines.named("source.stage", "stage", name_or_empty(document.stage));
  lines.named("source.scope", "scope", name_or_empty(document.scope));
  lines.text("source.region", document.region);
  lines.text("source.publication_date", document.publication_date);
  lines.text("source.units", listed_units(document));
  lines.text("source.file", document.source.file);
  lines.text("source.sha256", document.source.sha256);
  lines.number("source.pages", document.source.pages);
  lines.text("source.producer", document.source.producer);
  lines.link("source.findings", std::to_string(document.findings.size()), label_text("sheet.findings"));
  return lines.row();
}

void write_counts(Sheet& sheet, std::size_t row, const BudgetTable& table) {
  CellStyle style = plain();
  style.align = CellAlign::right;
  sheet.number({row, Column::rows}, static_cast<double>(table.rows.size()), style);
  sheet.number({row, Column::held}, table.balance.held, style);
  sheet.number({row, Column::rounding}, table.balance.rounding, style);
  if (table.balance.broken > 0) style.ground = CellGround::marked;
  sheet.number({row, Column::broken}, table.balance.broken, style);
}

// `8, 10-12`.
std::string page_ranges(const std::vector<int>& pages) {
  std::string text;
  for (std::size_t i = 0; i < pages.size(); ++i) {
    std::size_t last = i;
    while (last + 1 < pages.size() && pages[last + 1] == pages[last] + 1) ++last;
    if (!text.empty()) text += ", ";
    text += last == i ? fmt::format("{}", pages[i]) : fmt::format("{}-{}", pages[i], pages[last]);
    i = last;
  }
  return text;
}

void write_line(Sheet& sheet, std::size_t row, std::size_t index, const TableSheet& of) {
  const BudgetTable& table = *of.table;
  sheet.text({row, Column::number}, fmt::format("{:02}", index + 1), plain());
  sheet.link({row, Column::title}, table.title.empty() ? table.kind : table.title, of.name, {0, 0}, plain());
  sheet.text({row, Column::kind}, table.kind, plain());
  sheet.text({row, Column::unit}, table.unit, plain());
  sheet.text({row, Column::pages}, page_ranges(table.pages), plain());
  write_counts(sheet, row, table);
  sheet.set_lines(row, lines_in_cell(table.title, kWidths[Column::title] - kMargin));
}

}  // namespace

void write_source_sheet(Workbook& book, const BudgetDocument& document, std::span<const TableSheet> tables) {
  Sheet& sheet = book.add_sheet(label_text("sheet.source"));
  for (std::size_t c = 0; c < std::size(kWidths); ++c) sheet.set_width(c, static_cast<double>(kWidths[c]));
  CellStyle title;
  title.bold = title.large = true;
  sheet.text({0, 0}, label_text("sheet.source"), title);
  std::size_t row = write_facts(sheet, document) + 1;
  for (std::size_t c = 0; c < std::size(kHeads); ++c) sheet.text({row, c}, label_text(kHeads[c]), head());
  const std::size_t first = row + 1;
  for (const TableSheet& table : tables) {
    ++row;
    write_line(sheet, row, row - first, table);
  }
  if (row >= first) sheet.codes_are_text({first, Column::number}, {row, Column::number});
}

}  // namespace yusuan
