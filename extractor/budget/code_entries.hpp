// The entries of our code lists, read without a JSON library: thousands of small arrays, they would be half of a start's cost.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "budget/code_lists.hpp"

namespace yusuan {

struct SplitCodeList {
  std::string head;  // the file with no entries
  std::vector<CodeEntry> entries;
};

// Parts the text of a code list's file. Empty where it is none, or is written in other ways than ours: with escapes in its entries, or
// with other white space before them.
std::optional<SplitCodeList> split_code_list(std::string_view file);

}  // namespace yusuan
