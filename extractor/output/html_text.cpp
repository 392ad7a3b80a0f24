#include "output/html_text.hpp"

#include "output/utf8.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kLineSeparator = "\xE2\x80\xA8";       // U+2028
constexpr std::string_view kParagraphSeparator = "\xE2\x80\xA9";  // U+2029

bool is_forbidden_control(char c) {
  const auto code = static_cast<unsigned char>(c);
  return (code < 0x20 && c != '\t' && c != '\n') || code == 0x7F;
}

std::string_view escape_of(char c) {
  switch (c) {
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '&': return "&amp;";
    case '"': return "&quot;";
    case '\'': return "&#39;";
    default: return is_forbidden_control(c) ? kReplacementCharacter : std::string_view{};
  }
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_sequence_length(text, at);
    const std::string_view escape = length == 0 ? kReplacementCharacter : escape_of(text[at]);
    out += escape.empty() ? text.substr(at, length) : escape;
    at += length == 0 ? 1 : length;
  }
  return out;
}

std::string json_in_html(std::string_view json) {
  std::string out;
  out.reserve(json.size() + json.size() / 64);
  for (std::size_t at = 0; at < json.size(); ++at) {
    const std::string_view rest = json.substr(at, kLineSeparator.size());
    switch (json[at]) {
      case '<': out += "\\u003c"; break;
      case '>': out += "\\u003e"; break;
      case '&': out += "\\u0026"; break;
      default:
        if (rest == kLineSeparator || rest == kParagraphSeparator) {
          out += rest == kLineSeparator ? "\\u2028" : "\\u2029";
          at += rest.size() - 1;
        } else {
          out += json[at];
        }
    }
  }
  return out;
}

}  // namespace yusuan
