// Alternatives as lines, for tests: `columns: 3,1 blank; 3,2 7.00`, each cell by row and column.
#pragma once

#include <string>
#include <vector>

#include "table/alternative.hpp"

namespace yusuan::test {

inline std::string line_of(const Alternative& alternative) {
  const char* const doubts[] = {"columns", "figures", "rows"};
  std::string line = doubts[static_cast<int>(alternative.doubt)];
  for (std::size_t i = 0; i < alternative.cells.size(); ++i) {
    const AlternativeCell& cell = alternative.cells[i];
    line += i == 0 ? ": " : "; ";
    line += std::to_string(cell.row) + "," + std::to_string(cell.column) + " ";
    line += cell.text.empty() ? "blank" : cell.text;
  }
  return line;
}

inline std::vector<std::string> lines_of(const std::vector<Alternative>& alternatives) {
  std::vector<std::string> lines;
  lines.reserve(alternatives.size());
  for (const Alternative& alternative : alternatives) lines.push_back(line_of(alternative));
  return lines;
}

}  // namespace yusuan::test
