// Text and bytes in the form that an SVG file takes them.
#pragma once

#include <string>
#include <string_view>

namespace yusuan {

// `text` fit to stand in an element or an attribute: markup escaped; what XML forbids (broken UTF-8, most control
// characters) is U+FFFD.
std::string xml_text(std::string_view text);

// The bytes of a PNG file as a `data:` URI.
std::string png_data_uri(std::string_view png);

}  // namespace yusuan
