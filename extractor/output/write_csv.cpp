#include "output/write_csv.hpp"

#include <string_view>
#include <unordered_map>
#include <vector>

#include "output/csv_writer.hpp"
#include "output/header_path.hpp"

namespace yusuan {
namespace {

std::vector<std::string> column_names(const std::vector<BudgetColumn>& columns) {
  std::vector<std::string> names;
  std::unordered_map<std::string, int> seen;
  for (const BudgetColumn& column : columns) {
    std::string name = header_path(column.header);
    const int count = ++seen[name];
    if (count > 1) name += '#' + std::to_string(count);
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace

std::string write_table_csv(const BudgetTable& table, const CsvStyle& style) {
  std::string csv;
  CsvWriter out(csv, style);
  for (const std::string& name : column_names(table.columns)) out.text(name);
  out.end_line();
  for (const BudgetRow& row : table.rows) {
    for (const BudgetCell& cell : row.cells) cell.value ? out.decimal(*cell.value) : out.text(cell.text);
    out.end_line();
  }
  return csv;
}

}  // namespace yusuan
