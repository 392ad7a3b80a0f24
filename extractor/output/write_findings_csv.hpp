// CSV of a book's findings, a line each, for people who work in a spreadsheet.
#pragma once

#include <span>
#include <string>

#include "budget/document.hpp"
#include "output/csv_field.hpp"
#include "output/csv_style.hpp"

namespace yusuan {

// Its columns, in order.
std::span<const CsvField> findings_csv_fields();

// severity, code, message, message_zh; then the first cell's table, page and bbox (`x0 y0 x1 y1`), and all cells as
// `table/row/column`, parted by spaces. What is not known stays empty. The header line is there without findings too.
std::string write_findings_csv(std::span<const Finding> findings, const CsvStyle& style = {});

}  // namespace yusuan
