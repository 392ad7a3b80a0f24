// The subject codes that a table's body prints.
#pragma once

#include <string>
#include <vector>

#include "table/table.hpp"

namespace yusuan {

// Codes of sections and items (five digits and more): those of classes are shared by funds of every sort. A code printed in
// three columns, class, section and item, counts as one. Empty where no column holds codes.
std::vector<std::string> subject_codes(const Table& table);

}  // namespace yusuan
