// Which columns of a side hold its rows' codes and names.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "budget/catalogue_data.hpp"
#include "budget/document.hpp"
#include "table/table.hpp"

namespace yusuan {

// Indices of columns, ascending. `codes` and `names` are the columns of one code or name, printed whole in one column or
// in parts (class, section, item) in several; empty where the side has none.
struct LabelColumns {
  SideName side = SideName::all;
  std::vector<std::size_t> all;  // the side's columns
  std::vector<std::size_t> codes;
  std::vector<std::size_t> names;
  bool codes_in_names = false;  // `2010301 行政运行`: a code stands before each name
};

// Of several codes (the unit's, the subject's) the one whose values have the lengths of subject codes most often, of
// equals the last; its name is the one beside it. Without codes the name is the column that tells most rows apart.
LabelColumns label_columns(const Table& table, std::span<const BudgetColumn> columns, SideName side,
                           const CatalogueData& catalogue);

// Where a name opens with a code of digits, bare or in brackets: how many characters it takes, separators included, and
// its digits.
struct LeadingCode {
  std::size_t length = 0;
  std::string digits;
};
std::optional<LeadingCode> leading_code(const std::string& name);

}  // namespace yusuan
