// Sections and narrative figures read back from JSON; the counterpart of prose_json.
#pragma once

#include "budget/document.hpp"
#include "output/json_node.hpp"

namespace yusuan {

// Sets what `node`, a document, says of its prose.
void read_prose(const JsonNode& node, BudgetDocument& document);

}  // namespace yusuan
