#include "output/write_findings_csv.hpp"

#include <fmt/format.h>

#include "output/csv_writer.hpp"

namespace yusuan {
namespace {

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

std::string write_findings_csv(std::span<const Finding> findings, const CsvStyle& style) {
  std::string csv;
  CsvWriter out(csv, style);
  for (const char* name : {"severity", "code", "message", "message_zh", "table", "page", "bbox", "cells"}) {
    out.exact(name);
  }
  out.end_line();
  for (const Finding& finding : findings) write_line(out, finding);
  return csv;
}

}  // namespace yusuan
