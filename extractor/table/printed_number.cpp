#include "table/printed_number.hpp"

#include "text/characters.hpp"

namespace yusuan {
namespace {

char32_t plain_mark(char32_t c) {
  switch (c) {
    case U'\uFF0C': return U',';
    case U'\uFF0E': return U'.';
    case U'\uFF05': return U'%';
    case U'\uFF08': return U'(';
    case U'\uFF09': return U')';
    case U'\uFF0D':
    case U'\u2212':
    case U'\u2013':
    case U'\u2014':
    case U'\u25B3':
    case U'\u2010': return U'-';
    default: return canonical(c);
  }
}

// Are the commas of `digits,digits,digits` where a reader expects them: groups of three (or of four, as some books have it)?
bool groups_are_regular(std::u32string_view whole) {
  const std::size_t first_comma = whole.find(U',');
  if (first_comma == std::u32string_view::npos) return true;
  const std::size_t group = whole.size() - 1 - whole.rfind(U',');
  if ((group != 3 && group != 4) || first_comma == 0 || first_comma > group) return false;
  for (std::size_t i = first_comma; i < whole.size(); i += group + 1) {
    if (whole[i] != U',') return false;
    for (std::size_t k = i + 1; k <= i + group; ++k) {
      if (k >= whole.size() || whole[k] == U',') return false;
    }
  }
  return true;
}

}  // namespace

std::optional<std::string> plain_number(std::u32string_view text) {
  std::u32string plain;
  plain.reserve(text.size());
  for (const char32_t c : text) {
    if (!is_space(c)) plain.push_back(plain_mark(c));
  }
  std::u32string_view rest = plain;
  while (rest.size() > 1 && is_superscript(rest.back())) rest.remove_suffix(1);
  if (rest.ends_with(U'%')) rest.remove_suffix(1);
  bool negative = false;
  if (rest.size() > 2 && rest.front() == U'(' && rest.back() == U')') {
    negative = true;
    rest = rest.substr(1, rest.size() - 2);
  } else if (rest.starts_with(U'-')) {
    negative = true;
    rest.remove_prefix(1);
  }
  const std::size_t point = rest.find(U'.');
  const std::u32string_view whole = rest.substr(0, point);
  const std::u32string_view fraction =
      point == std::u32string_view::npos ? std::u32string_view{} : rest.substr(point + 1);
  if (whole.empty() || !groups_are_regular(whole) || (point != std::u32string_view::npos && fraction.empty())) {
    return std::nullopt;
  }
  std::string number = negative ? "-" : "";
  for (const char32_t c : whole) {
    if (c == U',') continue;
    if (!is_ascii_digit(c)) return std::nullopt;
    number.push_back(static_cast<char>(c));
  }
  if (point != std::u32string_view::npos) number.push_back('.');
  for (const char32_t c : fraction) {
    if (!is_ascii_digit(c)) return std::nullopt;
    number.push_back(static_cast<char>(c));
  }
  return number;
}

bool is_number_part(char32_t c) {
  constexpr std::u32string_view kMarks = U",.%-\uFF0C\uFF0E\uFF05\uFF0D\u2212";
  return is_ascii_digit(c) || kMarks.find(c) != kMarks.npos;
}

bool ends_with_percent(std::u32string_view text) {
  while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
  return !text.empty() && (text.back() == U'%' || text.back() == U'\uFF05');
}

}  // namespace yusuan
