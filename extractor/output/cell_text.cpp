#include "output/cell_text.hpp"

#include <algorithm>

#include "output/utf8.hpp"

namespace yusuan {
namespace {

constexpr std::string_view kEscapedUnderscore = "_x005F_";
constexpr std::size_t kEscapeLength = 7;         // of `_x0041_`
constexpr std::size_t kAstralUtf8Length = 4;     // in UTF-8; two units in UTF-16
constexpr std::size_t kIdeographUtf8Length = 3;  // what takes so many bytes is printed wide

bool is_hex(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

// ECMA-376, ST_Xstring: `_xHHHH_` stands for a character.
bool is_escape(std::string_view text) {
  return text.size() >= kEscapeLength && text.starts_with("_x") && text[kEscapeLength - 1] == '_' &&
         std::ranges::all_of(text.substr(2, 4), is_hex);
}

// Of one well-formed sequence: no control characters but tab and line break, neither U+FFFE nor U+FFFF.
bool is_xml_character(std::string_view sequence) {
  if (sequence.size() > 1) return sequence != "\xEF\xBF\xBE" && sequence != "\xEF\xBF\xBF";
  return static_cast<unsigned char>(sequence.front()) >= ' ' || sequence == "\t" || sequence == "\n";
}

std::size_t units_of(std::size_t sequence_length) { return sequence_length == kAstralUtf8Length ? 2 : 1; }

std::string xml_text(std::string_view text) {
  std::string clean;
  clean.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    if (text[at] == '\r') {
      clean += '\n';
      at += text.substr(at).starts_with("\r\n") ? 2 : 1;
      continue;
    }
    const std::size_t length = utf8_sequence_length(text, at);
    const std::string_view sequence = text.substr(at, std::max<std::size_t>(length, 1));
    clean += length > 0 && is_xml_character(sequence) ? sequence : kReplacementCharacter;
    at += sequence.size();
  }
  return clean;
}

std::string escaped(std::string_view text) {
  std::string result;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t next = std::min(text.find('_', at + 1), text.size());
    result += is_escape(text.substr(at)) ? kEscapedUnderscore : text.substr(at, 1);
    result += text.substr(at + 1, next - at - 1);
    at = next;
  }
  return result;
}

// The length of the sequence that starts at `at`; 1 for bytes that are none, so that loops end.
std::size_t step_at(std::string_view text, std::size_t at) {
  return std::max<std::size_t>(utf8_sequence_length(text, at), 1);
}

std::size_t line_width(std::string_view line) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < line.size();) {
    const std::size_t length = step_at(line, at);
    width += length >= kIdeographUtf8Length ? 2 : 1;
    at += length;
  }
  return width;
}

template <typename Take>
void for_each_line(std::string_view text, Take take) {
  for (std::size_t at = 0; at <= text.size();) {
    const std::size_t end = std::min(text.find('\n', at), text.size());
    take(line_width(text.substr(at, end - at)));
    at = end + 1;
  }
}

}  // namespace

std::string cell_text(std::string_view text, std::string_view cut, std::size_t longest) {
  std::string written = escaped(xml_text(text));
  if (utf16_length(written) <= longest) return written;
  written.resize(utf16_prefix(written, longest - std::min(longest, utf16_length(cut))).size());
  written += cut;
  return written;
}

std::size_t utf16_length(std::string_view text) {
  std::size_t units = 0;
  for (std::size_t at = 0; at < text.size(); at += step_at(text, at)) units += units_of(step_at(text, at));
  return units;
}

std::string_view utf16_prefix(std::string_view text, std::size_t longest) {
  std::size_t at = 0;
  for (std::size_t units = 0; at < text.size(); at += step_at(text, at)) {
    units += units_of(step_at(text, at));
    if (units > longest) break;
  }
  return text.substr(0, at);
}

std::size_t width_in_cell(std::string_view text) {
  std::size_t widest = 0;
  for_each_line(text, [&](std::size_t width) { widest = std::max(widest, width); });
  return widest;
}

std::size_t lines_in_cell(std::string_view text, std::size_t width) {
  std::size_t lines = 0;
  for_each_line(text, [&](std::size_t line) { lines += std::max<std::size_t>((line + width - 1) / width, 1); });
  return lines;
}

}  // namespace yusuan
