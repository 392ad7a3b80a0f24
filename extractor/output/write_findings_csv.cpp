#include "output/write_findings_csv.hpp"

#include <fmt/format.h>

#include <array>

#include "output/csv_writer.hpp"

namespace yusuan {
namespace {

constexpr std::array kFields = {
    CsvField{"severity", "string", "note, warning or error"},
    CsvField{"code", "string", "what is found, for programs"},
    CsvField{"message", "string", "what is found, in English"},
    CsvField{"message_zh", "string", "what is found, in Chinese"},
    CsvField{"table", "string", "id of the first cell's table"},
    CsvField{"page", "integer", "of the PDF, from 1"},
    CsvField{"bbox", "string", "x0 y0 x1 y1 on the page, in points from its top left corner"},
    CsvField{"cells", "string", "all cells as table/row/column, from 0"},
};

std::string cells_text(std::span<const FindingCell> cells) {
  std::string text;
  for (const FindingCell& cell : cells) {
    if (!text.empty()) text += ' ';
    text += fmt::format("{}/{}/{}", cell.table, cell.row, cell.column);
  }
  return text;
}

void write_line(CsvWriter& out, const Finding& finding) {
  out.exact(name_of(finding.severity));
  out.exact(finding.code);
  out.text(finding.message);
  out.text(finding.message_zh);
  out.exact(finding.cells.empty() ? std::string_view() : finding.cells.front().table);
  out.place(place_of(finding));
  out.exact(cells_text(finding.cells));
  out.end_line();
}

}  // namespace

std::span<const CsvField> findings_csv_fields() { return kFields; }

std::string write_findings_csv(std::span<const Finding> findings, const CsvStyle& style) {
  std::string csv;
  CsvWriter out(csv, style);
  for (const CsvField& field : kFields) out.exact(field.name);
  out.end_line();
  for (const Finding& finding : findings) write_line(out, finding);
  return csv;
}

}  // namespace yusuan
