// The name of a table's sheet in a workbook, as Excel allows it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yusuan {

// Excel's limit, in UTF-16 units.
inline constexpr std::size_t kLongestSheetName = 31;

// `05 <title>`: the number of the table's files, which makes the name unique, and its title without what Excel forbids
// (`[]:*?/\`, control characters) or takes for a quote ('), cut to Excel's limit. `number` counts from 1.
std::string sheet_name(std::size_t number, std::string_view title);

}  // namespace yusuan
