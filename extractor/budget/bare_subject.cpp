#include "budget/bare_subject.hpp"

#include <string_view>

namespace yusuan {

std::u32string bare_subject(std::u32string text, const Words& dropped) {
  constexpr std::u32string_view kMarks = U"()[]\"',.:; \u3001\u00B7-";
  std::erase_if(text, [&](char32_t c) { return kMarks.find(c) != std::u32string_view::npos; });
  for (const std::u32string& word : dropped) {
    for (std::size_t at = text.find(word); at != std::u32string::npos; at = text.find(word))
      text.erase(at, word.size());
  }
  return text;
}

}  // namespace yusuan
