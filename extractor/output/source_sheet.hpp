// The first sheet of a workbook: what the book says of itself, and its tables with links to their sheets.
#pragma once

#include <span>

#include "budget/document.hpp"
#include "output/table_sheet.hpp"
#include "output/workbook.hpp"

namespace yusuan {

void write_source_sheet(Workbook& book, const BudgetDocument& document, std::span<const TableSheet> tables);

}  // namespace yusuan
