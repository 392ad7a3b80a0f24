// CSV of one table: RFC 4180, UTF-8, one header line, canonical decimals.
#pragma once

#include <string>
#include <vector>

#include "budget/document.hpp"
#include "output/csv_style.hpp"

namespace yusuan {

// Header paths joined by `/`; the second column of one path gets `#2`, the third `#3`. As they stand in the header line, where
// each is another one.
std::vector<std::string> csv_column_names(const std::vector<BudgetColumn>& columns, const CsvStyle& style);

// The names above, then a line a row. A cell with a value is written
// as its decimal, any other as printed (a formula marked, if the style says so), a blank one stays empty. Lines end with CRLF, as RFC 4180 has it.
std::string write_table_csv(const BudgetTable& table, const CsvStyle& style = {});

}  // namespace yusuan
