// Text as a cell of a workbook can hold it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yusuan {

// Excel's limit for the text of a cell, in UTF-16 units.
inline constexpr std::size_t kLongestCellText = 32767;

// Valid UTF-8 of characters that XML 1.0 allows: what else the text holds becomes U+FFFD. Line breaks are \n. What Excel would
// read as an escape (`_x0041_`) is escaped itself. A text that is too long ends with `cut`, which says so.
std::string cell_text(std::string_view text, std::string_view cut, std::size_t longest = kLongestCellText);

// In UTF-16 units, as Excel counts. Requires valid UTF-8; so do the others.
std::size_t utf16_length(std::string_view text);

// The longest beginning of so many UTF-16 units or fewer; no character is parted.
std::string_view utf16_prefix(std::string_view text, std::size_t longest);

// How wide it is printed, in digits: a Chinese character counts 2. Of its widest line.
std::size_t width_in_cell(std::string_view text);

// How many lines it takes in a column of that width.
std::size_t lines_in_cell(std::string_view text, std::size_t width);

}  // namespace yusuan
