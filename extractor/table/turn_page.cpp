#include "table/turn_page.hpp"

#include <array>
#include <cstddef>
#include <utility>

#include "text/characters.hpp"

namespace yusuan {
namespace {

// Each turn is a rotation of the page about its corner, written for boxes.
Box turned_box(const Box& b, Direction from, double width, double height) {
  switch (from) {
    case Direction::right: return b;
    case Direction::down: return {b.y0, width - b.x1, b.y1, width - b.x0};  // a quarter turn to the left
    case Direction::up: return {height - b.y1, b.x0, height - b.y0, b.x1};  // a quarter turn to the right
    case Direction::left: return {width - b.x1, height - b.y1, width - b.x0, height - b.y0};
  }
  return b;
}

Direction turned_direction(Direction direction, Direction from) {
  return static_cast<Direction>((static_cast<int>(direction) - static_cast<int>(from) + 4) % 4);
}

Ruling turned_ruling(const Ruling& ruling, Direction from, double width, double height) {
  const bool horizontal = ruling.orientation == Orientation::horizontal;
  const Box line = horizontal ? Box{ruling.from, ruling.position, ruling.to, ruling.position}
                              : Box{ruling.position, ruling.from, ruling.position, ruling.to};
  const Box box = turned_box(line, from, width, height);
  Ruling result = ruling;
  const bool quarter = from == Direction::down || from == Direction::up;
  const bool now_horizontal = horizontal != quarter;
  result.orientation = now_horizontal ? Orientation::horizontal : Orientation::vertical;
  result.position = now_horizontal ? box.y0 : box.x0;
  result.from = now_horizontal ? box.x0 : box.y0;
  result.to = now_horizontal ? box.x1 : box.y1;
  return result;
}

}  // namespace

Direction reading_direction(const PageContent& page) {
  std::array<std::size_t, 4> counts{};
  for (const Glyph& glyph : page.glyphs) {
    // A vertical font's text does not turn the page: its characters stand upright.
    if (!glyph.vertical && !is_space(glyph.unicode)) ++counts[static_cast<std::size_t>(glyph.direction)];
  }
  std::size_t best = 0;
  for (std::size_t i = 1; i < counts.size(); ++i) {
    if (counts[i] > counts[best]) best = i;
  }
  return static_cast<Direction>(best);
}

PageContent turned(const PageContent& page, Direction from) {
  PageContent result = page;
  if (from == Direction::right) return result;
  if (from != Direction::left) std::swap(result.width, result.height);
  for (Glyph& glyph : result.glyphs) {
    const Box box = turned_box(glyph.box, from, page.width, page.height);
    const bool along_x = glyph.direction == Direction::right || glyph.direction == Direction::left;
    const Box base = along_x ? Box{0, glyph.baseline, 0, glyph.baseline} : Box{glyph.baseline, 0, glyph.baseline, 0};
    const Box base_box = turned_box(base, from, page.width, page.height);
    glyph.box = box;
    glyph.direction = turned_direction(glyph.direction, from);
    const bool now_along_x = glyph.direction == Direction::right || glyph.direction == Direction::left;
    glyph.baseline = now_along_x ? base_box.y0 : base_box.x0;
  }
  for (Ruling& ruling : result.rulings) ruling = turned_ruling(ruling, from, page.width, page.height);
  for (Fill& fill : result.fills) fill.box = turned_box(fill.box, from, page.width, page.height);
  for (Box& image : result.images) image = turned_box(image, from, page.width, page.height);
  for (Box& clip : result.clips) clip = turned_box(clip, from, page.width, page.height);
  return result;
}

Box turned_back(const Box& box, Direction from, double width, double height) {
  switch (from) {
    case Direction::right: return box;
    case Direction::down: return turned_box(box, Direction::up, height, width);
    case Direction::up: return turned_box(box, Direction::down, height, width);
    case Direction::left: return turned_box(box, Direction::left, width, height);
  }
  return box;
}

}  // namespace yusuan
