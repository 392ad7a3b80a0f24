#include "table/list_item.hpp"

#include "text/characters.hpp"

namespace yusuan {
bool begins_like_list_item(std::u32string_view text) {
  while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
  if (text.empty()) return false;
  const bool bracket = text.front() == U'(' || text.front() == U'\uFF08';
  if (bracket) text.remove_prefix(1);
  std::size_t i = 0;
  while (i < text.size() && is_numeral(text[i])) ++i;
  if (i == 0 || i >= text.size()) return false;
  const char32_t mark = text[i];
  if (bracket) return mark == U')' || mark == U'\uFF09';
  if (mark == U'\u3001') return true;
  const bool point = mark == U'.' || mark == U'\uFF0E';
  return point && i + 1 < text.size() && !is_ascii_digit(canonical(text[i + 1]));
}

}  // namespace yusuan
