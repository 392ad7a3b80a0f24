// What findings call a cell, and where they place it.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "budget/document.hpp"
#include "check/identity.hpp"

namespace yusuan {

const BudgetCell& cell_at(const BudgetDocument& document, const CellAt& at);

// The cell's row on the cell's side.
const RowSide& side_of_cell(const BudgetDocument& document, const CellAt& at);

// The table's title, its id where it has none; the header path; code and name of the row.
std::string table_name(const BudgetDocument& document, const CellAt& at);
std::string column_name(const BudgetDocument& document, const CellAt& at);
std::string row_name(const BudgetDocument& document, const CellAt& at);

// The cell's place; where it is blank, its row's page.
FindingCell finding_cell(const BudgetDocument& document, const CellAt& at);

// What is put between the braces of a message, by its name there.
using NamedWords = std::map<std::string, std::string>;

// The message; empty where a user's pattern names a word that there is not.
std::optional<std::string> filled(const std::string& pattern, const NamedWords& words);

}  // namespace yusuan
