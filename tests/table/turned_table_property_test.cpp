#include <cmath>

#include "page/geometry.hpp"
#include "support/drawn_page.hpp"
#include "support/ruled_page.hpp"

namespace yusuan {
namespace {

// A page turned clockwise by a quarter, as a printer would: written without looking at table/turn_page.cpp.
Box quarter_turn(const Box& box, double height) { return {height - box.y1, box.x0, height - box.y0, box.x1}; }

PageContent quarter_turn(const PageContent& page) {
  PageContent result = page;
  std::swap(result.width, result.height);
  for (Glyph& glyph : result.glyphs) {
    glyph.box = quarter_turn(glyph.box, page.height);
    const bool level = glyph.direction == Direction::right || glyph.direction == Direction::left;
    if (level) glyph.baseline = page.height - glyph.baseline;
    glyph.direction = static_cast<Direction>((static_cast<int>(glyph.direction) + 1) % 4);
  }
  for (Ruling& ruling : result.rulings) {
    if (ruling.orientation == Orientation::horizontal) {
      ruling.orientation = Orientation::vertical;
      ruling.position = page.height - ruling.position;
    } else {
      ruling.orientation = Orientation::horizontal;
      const double from = page.height - ruling.to;
      ruling.to = page.height - ruling.from;
      ruling.from = from;
    }
  }
  for (Box& clip : result.clips) clip = quarter_turn(clip, page.height);
  return result;
}

bool same_box(const std::optional<Box>& a, const std::optional<Box>& b) {
  constexpr double kRounding = 1e-6;  // points
  if (!a || !b) return !a && !b;
  return contains(grown(*a, kRounding), {b->x0, b->y0}) && contains(grown(*a, kRounding), {b->x1, b->y1}) &&
         std::fabs(width(*a) - width(*b)) < 2 * kRounding && std::fabs(height(*a) - height(*b)) < 2 * kRounding;
}

// The property of a ruled table (support/ruled_page.hpp), and that every text's box is told as it stands on the turned page.
// At least one cell must print something: a page without text has no direction.
TEST(turned_table_property, a_turned_table_reads_as_the_upright_one) {
  test::check_property(1000, [] {
    const test::RuledPage ruled = test::drawn_ruled_page();
    RC_PRE(!ruled.page.glyphs.empty());
    const PageLayout upright = test::layout_of(ruled.page);
    const int quarters = 1 + test::kind_of(3);
    PageContent page = ruled.page;
    for (int i = 0; i < quarters; ++i) page = quarter_turn(page);
    RC_LOG() << quarters << " quarter turns of " << test::shown(ruled.page);

    const auto layouts = test::layouts_of(page);
    RC_ASSERT(layouts.size() == 1U);
    const PageLayout& layout = layouts.front();
    RC_ASSERT(layout.turn == static_cast<Direction>(quarters));
    RC_ASSERT(test::reads_as(layout, ruled.table));
    for (std::size_t i = 0; i < layout.grids.front().cells.size(); ++i) {
      std::optional<Box> seen = layout.grids.front().cells[i].text_box;
      if (seen) seen = box_as_seen(layout, *seen);
      std::optional<Box> turned_upright = upright.grids.front().cells[i].text_box;
      double height = ruled.page.height;
      double width = ruled.page.width;
      for (int turn = 0; turned_upright && turn < quarters; ++turn) {
        turned_upright = quarter_turn(*turned_upright, height);
        std::swap(width, height);
      }
      RC_ASSERT(same_box(seen, turned_upright));
    }
  });
}

}  // namespace
}  // namespace yusuan
