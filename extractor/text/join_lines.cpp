#include "text/join_lines.hpp"

#include "text/characters.hpp"

namespace yusuan {

std::u32string tightened(std::u32string_view text) {
  std::u32string result;
  result.reserve(text.size());
  bool space_pending = false;
  for (const char32_t c : text) {
    if (is_space(c)) {
      space_pending = !result.empty();
      continue;
    }
    if (space_pending && !is_cjk(c) && !is_cjk(result.back())) result.push_back(U' ');
    space_pending = false;
    result.push_back(c);
  }
  return result;
}

std::u32string joined_lines(std::span<const std::u32string> lines) {
  std::u32string result;
  for (const std::u32string& line : lines) {
    const std::u32string text = tightened(line);
    if (text.empty()) continue;
    const bool between_words = !result.empty() && is_spaced_letter(result.back()) && is_spaced_letter(text.front());
    if (between_words) result.push_back(U' ');
    result += text;
  }
  return result;
}

}  // namespace yusuan
