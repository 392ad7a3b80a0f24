#include "output/write_csv.hpp"

#include <algorithm>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "output/utf8.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

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

void append_utf8(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_sequence_length(text, at);
    out.append(length > 0 ? text.substr(at, length) : kReplacementCharacter);
    at += std::max<std::size_t>(length, 1);
  }
}

void append_field(std::string& out, std::string_view text) {
  if (text.find_first_of("\",\r\n") == std::string_view::npos) return append_utf8(out, text);
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t quote = std::min(text.find('"', at), text.size());
    append_utf8(out, text.substr(at, quote - at));
    if (quote < text.size()) out += "\"\"";
    at = quote + 1;
  }
  out += '"';
}

// A line of one blank field would be an empty line, which many readers skip: the row would be lost.
void end_line(std::string& out, std::size_t line_start, std::size_t fields) {
  if (fields == 1 && out.size() == line_start) out += "\"\"";
  out += kLineEnd;
}

}  // namespace

std::string write_table_csv(const BudgetTable& table) {
  std::string csv;
  const std::vector<std::string> names = column_names(table.columns);
  for (std::size_t i = 0; i < names.size(); ++i) {
    if (i > 0) csv += ',';
    append_field(csv, names[i]);
  }
  end_line(csv, 0, names.size());

  for (const BudgetRow& row : table.rows) {
    const std::size_t line_start = csv.size();
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
      const BudgetCell& cell = row.cells[i];
      if (i > 0) csv += ',';
      append_field(csv, cell.value ? cell.value->to_string() : cell.text);
    }
    end_line(csv, line_start, row.cells.size());
  }
  return csv;
}

}  // namespace yusuan
