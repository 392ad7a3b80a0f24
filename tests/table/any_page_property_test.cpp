// Whatever is printed on a page: nothing crashes, no glyph is lost or doubled, cells cover their grid.
#include <algorithm>

#include "page/geometry.hpp"
#include "support/drawn_page.hpp"
#include "support/open_page.hpp"
#include "support/page_characters.hpp"
#include "support/ruled_page.hpp"

namespace yusuan {
namespace {

using test::drawn;
using test::kind_of;
using test::once_in;
using test::without_spaces;

// Coarse or fine, so that things often meet, and beyond the page too.
double noise_place() { return kind_of(2) == 0 ? 10.0 * drawn(-2, 30) : 0.25 * drawn(-100, 1200); }

char32_t noise_character() {
  switch (kind_of(8)) {
    case 0: return static_cast<char32_t>(drawn('!', '~'));
    case 1:
    case 2: return static_cast<char32_t>(drawn('0', '9'));
    case 3: return static_cast<char32_t>(drawn(0x4E00, 0x9FA5));
    case 4: return static_cast<char32_t>(drawn(0xFF01, 0xFF5E));  // full-width forms
    case 5: return static_cast<char32_t>(drawn(0x2E80, 0x2FDF));  // radicals
    case 6: return kind_of(2) == 0 ? U' ' : U'\u3000';
    default: return static_cast<char32_t>(drawn(0, 0x2FFFF));
  }
}

Glyph noise_glyph(std::size_t clips) {
  Glyph glyph;
  const double size = once_in(5) ? drawn(0, 400) : 0.5 * drawn(4, 40);
  const double x = noise_place();
  glyph.baseline = noise_place();
  glyph.size = size;
  glyph.unicode = noise_character();
  glyph.box = {x, glyph.baseline - size, x + size * 0.1 * drawn(0, 12), glyph.baseline + size * 0.1 * drawn(0, 5)};
  glyph.clip = static_cast<std::uint32_t>(drawn(0, static_cast<int>(clips)));  // one more than there are
  if (once_in(4)) {
    glyph.direction = static_cast<Direction>(kind_of(4));
    if (glyph.direction == Direction::up || glyph.direction == Direction::down) {
      std::swap(glyph.box.x0, glyph.box.y0);
      std::swap(glyph.box.x1, glyph.box.y1);
    }
  }
  glyph.invisible = once_in(10);
  glyph.white = once_in(10);
  glyph.vertical = once_in(10);
  return glyph;
}

Ruling noise_ruling() {
  Ruling ruling;
  ruling.orientation = static_cast<Orientation>(kind_of(2));
  ruling.position = noise_place();
  ruling.from = noise_place();
  ruling.to = ruling.from + (once_in(3) ? 0.5 * drawn(0, 20) : 10.0 * drawn(0, 30));
  ruling.thickness = 0.1 * drawn(0, 30);
  return ruling;
}

PageContent noise_base() {
  switch (kind_of(4)) {
    case 0: return test::drawn_ruled_page().page;
    case 1: return test::drawn_open_page(static_cast<test::Rules>(kind_of(4)), 2).page;
    default: return PageContent{1, 300, 300, {}, {}, {}, {}, {}, {{0, 0, 300, 300}}, 0};
  }
}

PageContent noise_page() {
  PageContent page = noise_base();
  for (int clips = drawn(0, 3); clips > 0; --clips) {
    const double x = noise_place();
    const double y = noise_place();
    page.clips.push_back({x, y, x + drawn(0, 100), y + drawn(0, 100)});
  }
  for (int glyphs = drawn(0, 60); glyphs > 0; --glyphs) page.glyphs.push_back(noise_glyph(page.clips.size()));
  for (int rulings = drawn(0, 40); rulings > 0; --rulings) page.rulings.push_back(noise_ruling());
  if (once_in(4)) {  // in no order, as some producers print
    std::ranges::sort(page.glyphs, {}, [](const Glyph& g) { return std::pair(g.unicode % 7, g.box.x0); });
  }
  return page;
}

std::u32string characters_read(const std::vector<PageLayout>& layouts) {
  std::u32string characters;
  for (const PageLayout& layout : layouts) {
    for (const FilledGrid& grid : layout.grids) {
      for (const FilledCell& cell : grid.cells) {
        std::u32string of_lines;
        for (const PrintedLine& line : cell.lines) of_lines += without_spaces(line.text);
        RC_ASSERT(of_lines == without_spaces(cell.text));
        characters += of_lines;
      }
    }
    for (const PrintedLine& line : layout.lines) characters += without_spaces(line.text);
  }
  std::ranges::sort(characters);
  return characters;
}

void check_grid(const FilledGrid& filled) {
  const int rows = filled.grid.rows();
  const int columns = filled.grid.columns();
  RC_LOG() << test::lines_shown("xs", filled.grid.xs) << test::lines_shown("ys", filled.grid.ys);
  RC_ASSERT(rows >= 1);
  RC_ASSERT(columns >= 1);
  RC_ASSERT(std::ranges::is_sorted(filled.grid.xs));
  RC_ASSERT(std::ranges::is_sorted(filled.grid.ys));
  RC_ASSERT(filled.cells.size() == filled.grid.cells.size());
  std::vector<int> covered(static_cast<std::size_t>(rows * columns), 0);
  for (const FilledCell& cell : filled.cells) {
    const GridCell& place = cell.place;
    RC_ASSERT(place.row >= 0 && place.column >= 0 && place.row_span >= 1 && place.column_span >= 1);
    RC_ASSERT(place.row + place.row_span <= rows && place.column + place.column_span <= columns);
    for (int r = place.row; r < place.row + place.row_span; ++r) {
      for (int c = place.column; c < place.column + place.column_span; ++c) {
        ++covered[static_cast<std::size_t>(r * columns + c)];
      }
    }
    RC_ASSERT(cell.text_box.has_value() == !cell.lines.empty());
  }
  RC_ASSERT(std::ranges::all_of(covered, [](int times) { return times == 1; }));
}

TEST(any_page_property, every_glyph_is_read_once_and_cells_cover_their_grid) {
  test::check_property(3000, [] {
    const PageContent page = noise_page();
    RC_LOG() << test::shown(page);
    const auto layouts = test::layouts_of(page);
    const test::CleanCharacters clean = test::clean_characters(page);
    RC_ASSERT(clean.told == clean.printed);
    const std::u32string& expected = clean.characters;
    const std::u32string read = characters_read(layouts);
    if (read != expected) RC_LOG() << "printed " << to_utf8(expected) << "\nread    " << to_utf8(read) << "\n";
    RC_ASSERT(read == expected);
    for (const PageLayout& layout : layouts) {
      for (const FilledGrid& grid : layout.grids) check_grid(grid);
    }
  });
}

}  // namespace
}  // namespace yusuan
