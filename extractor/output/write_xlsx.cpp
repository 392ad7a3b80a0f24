#include "output/write_xlsx.hpp"

#include <vector>

#include "output/findings_sheet.hpp"
#include "output/source_sheet.hpp"
#include "output/table_sheet.hpp"
#include "output/workbook.hpp"

namespace yusuan {

Result<std::string> write_xlsx(const BudgetDocument& document) {
  const Result<std::vector<TableSheet>> sheets = table_sheets(document);
  if (!sheets) return sheets.error();
  Workbook book(document.title);
  write_source_sheet(book, document, sheets.value());
  for (const TableSheet& sheet : sheets.value()) write_table_sheet(book, sheet);
  write_findings_sheet(book, document, sheets.value());
  return book.finish();
}

}  // namespace yusuan
