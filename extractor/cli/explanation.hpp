// Says of an extracted document what decided each table's kind, each column's role and id, and each fact.
#pragma once

#include <string>

#include "budget/document.hpp"

namespace yusuan {

// For people: the facts with their places, then a block a table.
std::string explanation_text(const BudgetDocument& document);

// For programs: {file, facts, tables: [{id, kind, reason, evidence, columns}]}.
std::string explanation_json(const BudgetDocument& document);

}  // namespace yusuan
