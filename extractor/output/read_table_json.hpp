// A table read back from JSON; the counterpart of table_json.
#pragma once

#include "budget/document.hpp"
#include "output/json_node.hpp"

namespace yusuan {

// Rows that do not fit their columns, or point to rows that are not there, are faults of the node.
BudgetTable read_table(const JsonNode& node);

}  // namespace yusuan
