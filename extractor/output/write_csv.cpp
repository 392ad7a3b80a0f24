#include "output/write_csv.hpp"

#include <string_view>
#include <unordered_map>
#include <vector>

#include "output/csv_fields.hpp"

namespace yusuan {
namespace {

std::string joined(const std::vector<std::string>& path) {
  std::string name;
  for (const std::string& label : path) {
    if (&label != &path.front()) name += '/';
    name += label;
  }
  return name;
}

std::vector<std::string> column_names(const std::vector<BudgetColumn>& columns) {
  std::vector<std::string> names;
  std::unordered_map<std::string, int> seen;
  for (const BudgetColumn& column : columns) {
    std::string name = joined(column.header);
    const int count = ++seen[name];
    if (count > 1) name += '#' + std::to_string(count);
    names.push_back(std::move(name));
  }
  return names;
}

}  // namespace

std::string write_table_csv(const BudgetTable& table) {
  std::string csv;
  const std::vector<std::string> names = column_names(table.columns);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) csv += ',';
    append_csv_field(csv, names[i]);
  }
  end_csv_line(csv, 0, names.size());

  for (const BudgetRow& row : table.rows) {
    const std::size_t line_start = csv.size();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const BudgetCell& cell = row.cells[i];
      if (i > 0) csv += ',';
      append_csv_field(csv, cell.value ? cell.value->to_string() : cell.text);
    }
    end_csv_line(csv, line_start, row.cells.size());
  }
  return csv;
}

}  // namespace yusuan
