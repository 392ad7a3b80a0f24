#include "output/csv_fields.hpp"

#include <algorithm>

#include "output/utf8.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kLineEnd = "\r\n";

void append_utf8(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t length = utf8_sequence_length(text, at);
    out.append(length > 0 ? text.substr(at, length) : kReplacementCharacter);
    at += std::max<std::size_t>(length, 1);
  }
}

}  // namespace

void append_csv_field(std::string& out, std::string_view text) {
  if (text.find_first_of("\",\r\n") == std::string_view::npos) return append_utf8(out, text);
  out += '"';
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t quote = std::min(text.find('"', at), text.size());
    append_utf8(out, text.substr(at, quote - at));
    if (quote < text.size()) out += "\"\"";
    at = quote + 1;
  }
  out += '"';
}

void end_csv_line(std::string& out, std::size_t line_start, std::size_t fields) {
  if (fields == 1 && out.size() == line_start) out += "\"\"";
  out += kLineEnd;
}

}  // namespace yusuan
