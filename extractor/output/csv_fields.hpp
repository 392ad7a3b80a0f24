// Fields and lines of CSV as RFC 4180 has them.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace yusuan {

// Quotes where a comma, quote or line break asks for it. Valid UTF-8 whatever the text holds.
void append_csv_field(std::string& out, std::string_view text);

// Ends the line that begins at `line_start`. A line of one blank field would be an empty line, which many readers skip: it
// gets quotes.
void end_csv_line(std::string& out, std::size_t line_start, std::size_t fields);

}  // namespace yusuan
