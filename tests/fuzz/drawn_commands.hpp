// A page written as text, a command a line; numbers are points from the top left of the page.
//   h Y FROM TO    a horizontal ruling      v X FROM TO    a vertical one
//   f X0 Y0 X1 Y1  a ground                 w X0 Y0 X1 Y1  a white one, which covers what stands above it here
//   c X0 Y0 X1 Y1  clips the texts that follow
//   t X BASELINE SIZE TEXT   text to the right; u, d, l: up, down, to the left; i: invisible
//   p              the next page
#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "input_lines.hpp"
#include "page/page_content.hpp"
#include "support/typeset.hpp"

namespace yusuan::fuzz {

constexpr double kDrawnWidth = 595;  // points: A4
constexpr double kDrawnHeight = 842;

inline std::optional<double> take_number(std::string_view& text) {
  const std::string_view piece = take_piece(text, ' ');
  double number = 0;
  const auto end = std::from_chars(piece.data(), piece.data() + piece.size(), number);
  if (end.ec != std::errc() || !std::isfinite(number)) return std::nullopt;
  return number;
}

inline std::optional<Box> take_box(std::string_view& text) {
  const auto x0 = take_number(text);
  const auto y0 = take_number(text);
  const auto x1 = take_number(text);
  const auto y1 = take_number(text);
  if (!x0 || !y0 || !x1 || !y1) return std::nullopt;
  return Box{std::min(*x0, *x1), std::min(*y0, *y1), std::max(*x0, *x1), std::max(*y0, *y1)};
}

inline Box box_of_glyph(Direction direction, double x, double y, double advance, double size) {
  switch (direction) {
    case Direction::right: return {x, y - test::kTypeAscent * size, x + advance, y + test::kTypeDescent * size};
    case Direction::left: return {x - advance, y - test::kTypeDescent * size, x, y + test::kTypeAscent * size};
    case Direction::up: return {x - test::kTypeAscent * size, y - advance, x + test::kTypeDescent * size, y};
    case Direction::down: break;
  }
  return {x - test::kTypeDescent * size, y, x + test::kTypeAscent * size, y + advance};
}

inline void draw_text(PageContent& page, char command, std::string_view rest) {
  const auto x = take_number(rest);
  const auto y = take_number(rest);
  const auto size = take_number(rest);
  if (!x || !y || !size || *size <= 0) return;
  Glyph glyph;
  glyph.direction = command == 'u'   ? Direction::up
                    : command == 'd' ? Direction::down
                    : command == 'l' ? Direction::left
                                     : Direction::right;
  const bool upright = glyph.direction == Direction::right || glyph.direction == Direction::left;
  glyph.baseline = upright ? *y : *x;
  glyph.size = *size;
  glyph.clip = static_cast<std::uint32_t>(page.clips.size() - 1);
  glyph.invisible = command == 'i';
  double pen = 0;
  for (const char32_t c : to_utf32(rest)) {
    const double advance = test::advance_of(c) * *size;
    const double along = glyph.direction == Direction::left || glyph.direction == Direction::up ? -pen : pen;
    glyph.unicode = c;
    glyph.box = box_of_glyph(glyph.direction, upright ? *x + along : *x, upright ? *y : *y + along, advance, *size);
    page.glyphs.push_back(glyph);
    pen += advance;
  }
}

inline void draw(PageContent& page, std::string_view line) {
  const char command = line.empty() ? '#' : line.front();
  line.remove_prefix(std::min<std::size_t>(line.size(), 2));
  if (command == 'h' || command == 'v') {
    const auto position = take_number(line);
    const auto from = take_number(line);
    const auto to = take_number(line);
    if (!position || !from || !to) return;
    const Orientation orientation = command == 'h' ? Orientation::horizontal : Orientation::vertical;
    page.rulings.push_back({orientation, *position, std::min(*from, *to), std::max(*from, *to), 0.5});
  } else if (command == 'f' || command == 'w') {
    if (const auto box = take_box(line))
      page.fills.push_back({*box, command == 'w', command == 'w', page.rulings.size()});
  } else if (command == 'c') {
    if (const auto box = take_box(line)) page.clips.push_back(*box);
  } else if (command == 't' || command == 'u' || command == 'd' || command == 'l' || command == 'i') {
    draw_text(page, command, line);
  }
}

inline PageContent blank_page(int number) {
  PageContent page;
  page.number = number;
  page.width = kDrawnWidth;
  page.height = kDrawnHeight;
  page.clips = {{0, 0, kDrawnWidth, kDrawnHeight}};
  return page;
}

inline std::vector<PageContent> drawn_pages(std::string_view input) {
  std::vector<PageContent> pages = {blank_page(1)};
  for (const std::string_view line : lines_of(input)) {
    if (line == "p") {
      pages.push_back(blank_page(static_cast<int>(pages.size()) + 1));
    } else {
      draw(pages.back(), line);
    }
  }
  return pages;
}

}  // namespace yusuan::fuzz
