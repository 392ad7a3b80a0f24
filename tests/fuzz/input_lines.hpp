// Parts of an input: its lines, and the fields of a line.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

namespace yusuan::fuzz {

// What `mark` parts; one piece where there is none.
inline std::vector<std::string_view> pieces_of(std::string_view text, char mark) {
  std::vector<std::string_view> pieces;
  for (;;) {
    const std::size_t end = text.find(mark);
    pieces.push_back(text.substr(0, end));
    if (end == std::string_view::npos) return pieces;
    text.remove_prefix(end + 1);
  }
}

inline std::vector<std::string_view> lines_of(std::string_view text) { return pieces_of(text, '\n'); }

// Takes what stands before `mark`, or all there is, off the front.
inline std::string_view take_piece(std::string_view& text, char mark) {
  const std::size_t end = text.find(mark);
  const std::string_view piece = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return piece;
}

}  // namespace yusuan::fuzz
