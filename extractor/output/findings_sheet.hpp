// The last sheet of a workbook: findings with links to their cells, and what could not be read.
#pragma once

#include <span>

#include "budget/document.hpp"
#include "output/table_sheet.hpp"
#include "output/workbook.hpp"

namespace yusuan {

// A line a finding, then a line a diagnostic.
void write_findings_sheet(Workbook& book, const BudgetDocument& document, std::span<const TableSheet> tables);

}  // namespace yusuan
