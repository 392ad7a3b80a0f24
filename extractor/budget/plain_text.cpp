#include "budget/plain_text.hpp"

namespace yusuan {

std::u32string plain_text(std::u32string_view text) {
  std::u32string plain(text);
  for (char32_t& c : plain) {
    if (c >= U'\uFF01' && c <= U'\uFF5E') {
      c -= U'\uFF01' - U'!';
    } else if (c == U'\u201C' || c == U'\u201D' || c == U'\u201E' || c == U'\u201F') {
      c = U'"';
    } else if (c == U'\u2212') {
      c = U'-';
    }
  }
  return plain;
}

}  // namespace yusuan
