#include "check/cell_words.hpp"

#include <fmt/args.h>
#include <fmt/format.h>

#include <algorithm>
#include <exception>

namespace yusuan {

const BudgetCell& cell_at(const BudgetDocument& document, const CellAt& at) {
  return document.tables[at.table].rows[at.row].cells[at.column];
}

const RowSide& side_of_cell(const BudgetDocument& document, const CellAt& at) {
  const BudgetTable& table = document.tables[at.table];
  const auto& sides = table.rows[at.row].sides;
  const auto side = std::ranges::find(sides, table.columns[at.column].side, &RowSide::side);
  return side == sides.end() ? sides.front() : *side;
}

std::string table_name(const BudgetDocument& document, const CellAt& at) {
  const BudgetTable& table = document.tables[at.table];
  return table.title.empty() ? table.id : table.title;
}

std::string column_name(const BudgetDocument& document, const CellAt& at) {
  return fmt::format("{}", fmt::join(document.tables[at.table].columns[at.column].header, "/"));
}

std::string row_name(const BudgetDocument& document, const CellAt& at) {
  const RowSide& side = side_of_cell(document, at);
  if (side.name.empty()) return side.code;
  return side.code.empty() ? side.name : side.code + " " + side.name;
}

FindingCell finding_cell(const BudgetDocument& document, const CellAt& at) {
  const BudgetTable& table = document.tables[at.table];
  Provenance where = cell_at(document, at).where;
  if (!where.box) where = {table.rows[at.row].page, std::nullopt};
  return {table.id, static_cast<int>(at.row), static_cast<int>(at.column), where};
}

std::optional<std::string> filled(const std::string& pattern, const NamedWords& words) {
  fmt::dynamic_format_arg_store<fmt::format_context> arguments;
  for (const auto& [name, word] : words) arguments.push_back(fmt::arg(name.c_str(), word));
  try {
    return fmt::vformat(pattern, arguments);
  } catch (const std::exception&) {
    return std::nullopt;
  }
}

}  // namespace yusuan
