#include "drawing/svg_text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>

#include "output/utf8.hpp"

namespace yusuan {
namespace {

// XML 1.0 has no place for these, not even as references.
bool is_forbidden(std::string_view character) {
  const bool control = static_cast<std::uint8_t>(character[0]) < 0x20;
  if (control) return character != "\t" && character != "\n" && character != "\r";
  return character == "\xEF\xBF\xBE" || character == "\xEF\xBF\xBF";  // U+FFFE, U+FFFF
}

}  // namespace

std::string xml_text(std::string_view text) {
  std::string xml;
  xml.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_sequence_length(text, at);
    const std::string_view character = text.substr(at, std::max<std::size_t>(length, 1));
    at += character.size();
    if (length == 0 || is_forbidden(character)) {
      xml += kReplacementCharacter;
    } else if (character == "&") {
      xml += "&amp;";
    } else if (character == "<") {
      xml += "&lt;";
    } else if (character == ">") {
      xml += "&gt;";
    } else if (character == "\"") {
      xml += "&quot;";
    } else {
      xml += character;
    }
  }
  return xml;
}

std::string png_data_uri(std::string_view png) {
  constexpr std::string_view kDigits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string uri = "data:image/png;base64,";
  uri.reserve(uri.size() + (png.size() + 2) / 3 * 4);
  for (std::size_t at = 0; at < png.size(); at += 3) {
    std::uint32_t group = 0;  // three bytes, which four digits spell
    const std::size_t bytes = std::min<std::size_t>(3, png.size() - at);
    for (std::size_t i = 0; i < 3; ++i)
      group = (group << 8U) | (i < bytes ? static_cast<std::uint8_t>(png[at + i]) : 0U);
    const std::array<char, 4> digits{kDigits[group >> 18U], kDigits[(group >> 12U) & 63U],
                                     bytes > 1 ? kDigits[(group >> 6U) & 63U] : '=',
                                     bytes > 2 ? kDigits[group & 63U] : '='};
    uri.append(digits.data(), digits.size());
  }
  return uri;
}

}  // namespace yusuan
