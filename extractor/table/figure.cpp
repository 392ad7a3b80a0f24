#include "table/figure.hpp"

#include <algorithm>

#include "table/printed_number.hpp"
#include "text/characters.hpp"

namespace yusuan {

bool is_nil(std::u32string_view text) {
  return !text.empty() && std::ranges::all_of(text, [](char32_t c) {
    return is_space(c) || c == U'-' || c == U'\u2014' || c == U'\u2013' || c == U'\u2212' || c == U'\uFF0D';
  });
}

bool is_figure(std::u32string_view text) { return plain_number(text).has_value() || is_nil(text); }

bool is_bare_year(std::u32string_view text) {
  const auto number = plain_number(text);
  const bool grouped = text.find_first_of(U",\uFF0C") != std::u32string_view::npos;  // 2,023 counts something
  return number && !grouped && number->size() == 4 && (number->starts_with("19") || number->starts_with("20"));
}

}  // namespace yusuan
