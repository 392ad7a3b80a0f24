// Text and JSON as HTML holds them: whatever they say, they end no element and begin none.
#pragma once

#include <string>
#include <string_view>

namespace yusuan {

// For the content of an element, or an attribute in double quotes. Valid UTF-8 whatever came in; control characters that HTML
// forbids become U+FFFD.
std::string html_text(std::string_view text);

// For the content of <script type="application/json">, where HTML knows no escapes but JSON does: `<`, `>`, `&`, U+2028 and
// U+2029, which stand only in JSON's strings, are written as \u….
std::string json_in_html(std::string_view json);

}  // namespace yusuan
