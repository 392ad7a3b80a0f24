// The forms of a table read back from JSON; the counterpart of form_json.
#pragma once

#include "budget/document.hpp"
#include "output/json_node.hpp"

namespace yusuan {

// Sets what `node`, a table, says of forms.
void read_forms(const JsonNode& node, BudgetTable& table);

}  // namespace yusuan
