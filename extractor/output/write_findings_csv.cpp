#include "output/write_findings_csv.hpp"

#include <fmt/format.h>

#include <array>

#include "output/csv_fields.hpp"
#include "output/json_writer.hpp"

namespace yusuan {
namespace {

using Fields = std::array<std::string, 8>;

// The numbers as document.json has them.
std::string box_text(const Provenance& where) {
  if (!where.box) return "";
  std::string text;
  for (const double number : {where.box->x0, where.box->y0, where.box->x1, where.box->y1}) {
    if (!text.empty()) text += ' ';
    JsonWriter(text).coordinate(number);
  }
  return text;
}

std::string cells_text(std::span<const FindingCell> cells) {
  std::string text;
  for (const FindingCell& cell : cells) {
    if (!text.empty()) text += ' ';
    text += fmt::format("{}/{}/{}", cell.table, cell.row, cell.column);
  }
  return text;
}

Fields fields_of(const Finding& finding) {
  const FindingCell first = finding.cells.empty() ? FindingCell{} : finding.cells.front();
  const Provenance where = place_of(finding);
  return {name_of(finding.severity),
          finding.code,
          finding.message,
          finding.message_zh,
          first.table,
          where.page > 0 ? std::to_string(where.page) : std::string(),
          box_text(where),
          cells_text(finding.cells)};
}

void append_line(std::string& csv, const Fields& fields) {
  const std::size_t line_start = csv.size();
  for (std::size_t i = 0; i < fields.size(); ++i) {
    if (i > 0) csv += ',';
    append_csv_field(csv, fields[i]);
  }
  end_csv_line(csv, line_start, fields.size());
}

}  // namespace

std::string write_findings_csv(std::span<const Finding> findings) {
  std::string csv;
  append_line(csv, {"severity", "code", "message", "message_zh", "table", "page", "bbox", "cells"});
  for (const Finding& finding : findings) append_line(csv, fields_of(finding));
  return csv;
}

}  // namespace yusuan
