// Sets text into a PageContent as a typesetter would: glyph boxes from advances, lines wrapped to a width.
#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "page/page_content.hpp"
#include "text/characters.hpp"

namespace yusuan::test {

constexpr double kTypeAscent = 0.88;   // of the size, above the baseline
constexpr double kTypeDescent = 0.12;  // below it

// How far a character moves the pen, share of the size; near enough to what common fonts do.
inline double advance_of(char32_t c) {
  if (is_cjk(c)) return 1.0;
  if (is_space(c)) return 0.3;
  if (c == U',' || c == U'.') return 0.25;
  if (c == U'-') return 0.33;
  if (std::u32string_view(U"fijlrt").find(c) != std::u32string_view::npos) return 0.32;
  return c >= U'A' && c <= U'Z' ? 0.67 : 0.5;
}

inline double width_of(std::u32string_view text, double size) {
  double width = 0;
  for (const char32_t c : text) width += advance_of(c) * size;
  return width;
}

// What may not be parted at a line's end: one CJK character, or one word.
inline std::vector<std::u32string> unbreakable_parts(std::u32string_view text) {
  std::vector<std::u32string> parts;
  for (const char32_t c : text) {
    const bool begins =
        parts.empty() || is_cjk(c) || is_space(c) || is_cjk(parts.back().back()) || is_space(parts.back().back());
    if (begins) parts.emplace_back();
    parts.back().push_back(c);
  }
  return parts;
}

// The lines of a text in a column of that width, as full as can be; a space at a line's end is not printed. Nothing is
// wider than the column but a single word.
inline std::vector<std::u32string> wrapped(std::u32string_view text, double size, double width) {
  constexpr double kRounding = 1e-6;  // points
  std::vector<std::u32string> lines;
  for (const std::u32string& part : unbreakable_parts(text)) {
    if (lines.empty() || width_of(lines.back() + part, size) > width + kRounding) {
      if (!lines.empty() && is_space(part.front())) continue;
      lines.emplace_back();
    }
    lines.back() += part;
  }
  for (std::u32string& line : lines) {
    while (is_space(line.back())) line.pop_back();
  }
  return lines;
}

// Prints one line from `x` on.
inline void print_line(PageContent& page, std::u32string_view text, double x, double baseline, double size) {
  for (const char32_t c : text) {
    Glyph glyph;
    glyph.unicode = c;
    glyph.baseline = baseline;
    glyph.size = size;
    glyph.box = {x, baseline - kTypeAscent * size, x + advance_of(c) * size, baseline + kTypeDescent * size};
    x = glyph.box.x1;
    page.glyphs.push_back(glyph);
  }
}

// Where a text stands in the width it has.
enum class Alignment { left, right, centre };

inline void print_aligned(PageContent& page, std::u32string_view text, double from, double to, double baseline,
                          double size, Alignment alignment) {
  const double room = to - from - width_of(text, size);
  const double shift = alignment == Alignment::left ? 0 : alignment == Alignment::right ? room : room / 2;
  print_line(page, text, from + shift, baseline, size);
}

}  // namespace yusuan::test
