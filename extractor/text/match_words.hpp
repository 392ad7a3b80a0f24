// Does a folded label begin with, end with or hold one of some words?
#pragma once

#include <algorithm>
#include <string>
#include <vector>

namespace yusuan {

inline bool starts_with_any(const std::u32string& text, const std::vector<std::u32string>& words) {
  return std::ranges::any_of(words, [&](const std::u32string& word) { return text.starts_with(word); });
}

inline bool ends_with_any(const std::u32string& text, const std::vector<std::u32string>& words) {
  return std::ranges::any_of(words, [&](const std::u32string& word) { return text.ends_with(word); });
}

inline bool contains_any(const std::u32string& text, const std::vector<std::u32string>& words) {
  return std::ranges::any_of(words,
                             [&](const std::u32string& word) { return text.find(word) != std::u32string::npos; });
}

}  // namespace yusuan
