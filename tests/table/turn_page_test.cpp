#include "table/turn_page.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "support/drawn_page.hpp"

namespace yusuan {
namespace {

using test::drawn_page;
using test::Texts;

constexpr const char* kPicture = R"(
    +------+--------+
    | 项目 | 金额   |
    +------+--------+
    | 合计 | 12.50  |
    +------+--------+
)";

// The drawn page as printed on paper that is then turned: its text runs in `direction`. turned(…, direction) undoes it.
PageContent drawn_running(Direction direction) {
  const PageContent upright = drawn_page(kPicture);
  switch (direction) {
    case Direction::right: return upright;
    // Turning text that runs to the right as if it ran `up` makes it run down, and the other way round.
    case Direction::down: return turned(upright, Direction::up);
    case Direction::up: return turned(upright, Direction::down);
    case Direction::left: return turned(upright, Direction::left);
  }
  return upright;
}

void expect_near(const Box& a, const Box& b) {
  EXPECT_NEAR(a.x0, b.x0, 1e-9);
  EXPECT_NEAR(a.y0, b.y0, 1e-9);
  EXPECT_NEAR(a.x1, b.x1, 1e-9);
  EXPECT_NEAR(a.y1, b.y1, 1e-9);
}

TEST(turn_page, the_reading_direction_is_that_of_most_glyphs) {
  PageContent page = drawn_page("合计 12.50");
  page.glyphs[0].direction = Direction::up;
  EXPECT_EQ(reading_direction(page), Direction::right);
  for (Glyph& glyph : page.glyphs) glyph.direction = Direction::up;
  EXPECT_EQ(reading_direction(page), Direction::up);
}

TEST(turn_page, a_page_without_text_reads_to_the_right) { EXPECT_EQ(reading_direction({}), Direction::right); }

TEST(turn_page, characters_of_a_vertical_font_do_not_turn_the_page) {
  PageContent page = drawn_page("支出合计1");
  for (std::size_t i = 0; i < 4; ++i) {
    page.glyphs[i].direction = Direction::down;
    page.glyphs[i].vertical = true;
  }
  EXPECT_EQ(reading_direction(page), Direction::right);
}

TEST(turn_page, text_that_runs_down_begins_at_the_left_of_the_turned_page) {
  // A page 600 × 800; a character of 10 × 12 points at the top right, where a table turned clockwise begins.
  PageContent page;
  page.width = 600;
  page.height = 800;
  Glyph glyph;
  glyph.direction = Direction::down;
  glyph.box = {570, 20, 582, 30};
  glyph.baseline = 573;
  page.glyphs = {glyph};
  const PageContent upright = turned(page, Direction::down);
  EXPECT_EQ(upright.width, 800);
  EXPECT_EQ(upright.height, 600);
  EXPECT_EQ(upright.glyphs[0].direction, Direction::right);
  EXPECT_EQ(upright.glyphs[0].box, (Box{20, 18, 30, 30}));
  EXPECT_EQ(upright.glyphs[0].baseline, 27);
}

TEST(turn_page, text_that_runs_up_begins_at_the_left_of_the_turned_page) {
  PageContent page;
  page.width = 600;
  page.height = 800;
  Glyph glyph;
  glyph.direction = Direction::up;
  glyph.box = {18, 770, 30, 780};  // at the bottom left
  glyph.baseline = 27;
  page.glyphs = {glyph};
  const PageContent upright = turned(page, Direction::up);
  EXPECT_EQ(upright.glyphs[0].direction, Direction::right);
  EXPECT_EQ(upright.glyphs[0].box, (Box{20, 18, 30, 30}));
  EXPECT_EQ(upright.glyphs[0].baseline, 27);
}

TEST(turn_page, text_upside_down_begins_at_the_top_left_of_the_turned_page) {
  PageContent page;
  page.width = 600;
  page.height = 800;
  Glyph glyph;
  glyph.direction = Direction::left;
  glyph.box = {570, 770, 580, 782};
  glyph.baseline = 773;
  page.glyphs = {glyph};
  const PageContent upright = turned(page, Direction::left);
  EXPECT_EQ(upright.width, 600);
  EXPECT_EQ(upright.glyphs[0].direction, Direction::right);
  EXPECT_EQ(upright.glyphs[0].box, (Box{20, 18, 30, 30}));
  EXPECT_EQ(upright.glyphs[0].baseline, 27);
}

TEST(turn_page, a_ruling_turns_with_the_page) {
  PageContent page;
  page.width = 600;
  page.height = 800;
  page.rulings = {{Orientation::vertical, 582, 20, 320, 0.5}};
  const Ruling ruling = turned(page, Direction::down).rulings[0];
  EXPECT_EQ(ruling.orientation, Orientation::horizontal);
  EXPECT_EQ(ruling.position, 18);
  EXPECT_EQ(ruling.from, 20);
  EXPECT_EQ(ruling.to, 320);
}

TEST(turn_page, a_table_reads_the_same_however_it_is_printed) {
  for (const Direction direction : {Direction::right, Direction::down, Direction::left, Direction::up}) {
    const PageContent page = drawn_running(direction);
    ASSERT_EQ(reading_direction(page), direction);
    const PageLayout layout = test::layout_of(page);
    ASSERT_EQ(layout.grids.size(), 1U);
    EXPECT_EQ(test::texts_of(layout.grids[0]), (Texts{{"项目", "金额"}, {"合计", "12.50"}}));
  }
}

TEST(turn_page, a_turned_tables_boxes_are_told_as_they_stand_on_the_page) {
  const PageContent page = drawn_running(Direction::up);
  const PageLayout layout = test::layout_of(page);
  // The first glyph printed is the first of the first cell; its box on the page lies in that cell's box on the page.
  const Box cell = box_as_seen(layout, box_of(layout.grids.at(0).grid, layout.grids[0].cells[0].place));
  const Box& glyph = page.glyphs.front().box;
  EXPECT_TRUE(cell.x0 <= glyph.x0 && glyph.x1 <= cell.x1 && cell.y0 <= glyph.y0 && glyph.y1 <= cell.y1);
}

RC_GTEST_PROP(turn_page, a_box_turned_there_and_back_stands_where_it_stood, ()) {
  const auto direction = static_cast<Direction>(*rc::gen::inRange(0, 4));
  const auto number = rc::gen::inRange(0, 800);
  PageContent page;
  page.width = *rc::gen::inRange(100, 900);
  page.height = *rc::gen::inRange(100, 900);
  Glyph glyph;
  const double x = *number;
  const double y = *number;
  glyph.box = {x, y, x + *rc::gen::inRange(1, 50), y + *rc::gen::inRange(1, 50)};
  page.glyphs = {glyph};
  page.clips = {glyph.box};
  page.images = {glyph.box};
  const PageContent there = turned(page, direction);
  expect_near(turned_back(there.glyphs[0].box, direction, page.width, page.height), glyph.box);
  expect_near(turned_back(there.clips[0], direction, page.width, page.height), glyph.box);
  expect_near(turned_back(there.images[0], direction, page.width, page.height), glyph.box);
  RC_ASSERT(!::testing::Test::HasFailure());
}

RC_GTEST_PROP(turn_page, four_quarter_turns_change_nothing, ()) {
  Glyph glyph;
  const double x = *rc::gen::inRange(0, 800);
  glyph.box = {x, x / 2, x + 10, x / 2 + 12};
  glyph.baseline = x / 2 + 10;
  PageContent page;
  page.width = 600;
  page.height = 800;
  page.glyphs = {glyph};
  page.rulings = {{Orientation::horizontal, x, 10, 90, 0.5}};
  PageContent round = page;
  for (int i = 0; i < 4; ++i) round = turned(round, Direction::down);
  RC_ASSERT(round.width == page.width);
  RC_ASSERT(round.glyphs[0].direction == Direction::right);
  expect_near(round.glyphs[0].box, glyph.box);
  EXPECT_NEAR(round.glyphs[0].baseline, glyph.baseline, 1e-9);
  RC_ASSERT(round.rulings[0].orientation == Orientation::horizontal);
  EXPECT_NEAR(round.rulings[0].position, x, 1e-9);
  RC_ASSERT(!::testing::Test::HasFailure());
}

}  // namespace
}  // namespace yusuan
