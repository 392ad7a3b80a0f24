#include "output/write_csv.hpp"

#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "output/csv_writer.hpp"
#include "output/header_path.hpp"

namespace yusuan {

std::vector<std::string> csv_column_names(const std::vector<BudgetColumn>& columns, const CsvStyle& style) {
  std::vector<std::string> names;
  std::unordered_set<std::string> taken;
  std::unordered_map<std::string, int> seen;
  for (const BudgetColumn& column : columns) {
    const std::string path = csv_text(header_path(column.header), style);
    std::string name;
    do {
      const int count = ++seen[path];
      name = count > 1 ? path + '#' + std::to_string(count) : path;
    } while (!taken.insert(name).second);
    names.push_back(std::move(name));
  }
  return names;
}

std::string write_table_csv(const BudgetTable& table, const CsvStyle& style) {
  std::string csv;
  CsvWriter out(csv, style);
  for (const std::string& name : csv_column_names(table.columns, style)) out.exact(name);
  out.end_line();
  for (const BudgetRow& row : table.rows) {
    for (const BudgetCell& cell : row.cells) cell.value ? out.decimal(*cell.value) : out.text(cell.text);
    out.end_line();
  }
  return csv;
}

}  // namespace yusuan
