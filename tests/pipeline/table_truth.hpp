// Tables as the hand-made truth files of samples/ hold them (samples/README.md tells the form).
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "budget/document.hpp"
#include "output/enum_names.hpp"

namespace yusuan::test {

// The truth keeps the spaces that the books print around figures in Chinese text; the output closes them up.
inline std::string without_spaces(std::string text) {
  std::erase(text, ' ');
  return text;
}

inline nlohmann::json without_spaces(nlohmann::json row) {
  for (nlohmann::json& cell : row) cell = without_spaces(cell.get<std::string>());
  return row;
}

inline nlohmann::json rows_of(const BudgetTable& table) {
  nlohmann::json rows = nlohmann::json::array();
  for (const BudgetRow& row : table.rows) {
    nlohmann::json cells = nlohmann::json::array();
    for (const BudgetCell& cell : row.cells) cells.push_back(cell.text);
    rows.push_back(std::move(cells));
  }
  return rows;
}

inline nlohmann::json columns_of(const BudgetTable& table) {
  nlohmann::json columns = nlohmann::json::array();
  for (const BudgetColumn& column : table.columns) {
    // The truth writes a column without a header as one blank.
    columns.push_back(column.header.empty() ? nlohmann::json::array({""}) : nlohmann::json(column.header));
  }
  return columns;
}

// The id and the role of each column.
inline nlohmann::json labels_of(const BudgetTable& table) {
  nlohmann::json labels = nlohmann::json::array();
  for (const BudgetColumn& column : table.columns) labels.push_back({column.id, name_of(column.role)});
  return labels;
}

}  // namespace yusuan::test
