#include "table/page_parts.hpp"

#include <gtest/gtest.h>

#include "support/drawn_page.hpp"
#include "table/turn_page.hpp"

namespace yusuan {
namespace {

using test::drawn_page;
using test::Texts;

constexpr const char* kProse = R"(
    一、预算收支情况说明如下，以下各表数据以万元为单位列示，由财政部门批复。
    二、预算收支情况说明如下，以下各表数据以万元为单位列示，由财政部门批复。
    三、预算收支情况说明如下，以下各表数据以万元为单位列示，由财政部门批复。
)";

constexpr const char* kTable = R"(
    +----------+----------+----------+
    | 项目     | 上年     | 本年     |
    +----------+----------+----------+
    | 基本支出 | 12.50    | 13.50    |
    +----------+----------+----------+
    | 项目支出 | 2.50     | 3.50     |
    +----------+----------+----------+
)";

// Upright prose with, below it, a table printed so that its text runs up.
PageContent prose_over_turned_table() {
  PageContent page = drawn_page(kProse);
  PageContent table = turned(drawn_page(kTable), Direction::down);
  for (Glyph& glyph : table.glyphs) {
    glyph.box.y0 += page.height;
    glyph.box.y1 += page.height;
    page.glyphs.push_back(glyph);
  }
  for (Ruling& ruling : table.rulings) {
    if (ruling.orientation == Orientation::horizontal) ruling.position += page.height;
    if (ruling.orientation == Orientation::vertical) {
      ruling.from += page.height;
      ruling.to += page.height;
    }
    page.rulings.push_back(ruling);
  }
  page.height += table.height;
  page.clips = {{0, 0, page.width, page.height}};
  return page;
}

TEST(page_parts, a_page_whose_text_runs_one_way_has_no_parts) {
  EXPECT_TRUE(parts_by_direction(drawn_page(kTable)).empty());
}

TEST(page_parts, a_turned_page_number_is_no_part) {
  PageContent page = drawn_page(kProse);
  page.glyphs[0].direction = Direction::up;
  page.glyphs[1].direction = Direction::up;
  EXPECT_TRUE(parts_by_direction(page).empty());
}

TEST(page_parts, every_glyph_and_every_ruling_is_in_one_part) {
  const PageContent page = prose_over_turned_table();
  const std::vector<PageContent> parts = parts_by_direction(page);
  ASSERT_EQ(parts.size(), 2U);
  EXPECT_EQ(parts[0].glyphs.size() + parts[1].glyphs.size(), page.glyphs.size());
  EXPECT_EQ(parts[0].rulings.size(), 0U);
  EXPECT_EQ(parts[1].rulings.size(), page.rulings.size());
}

TEST(page_parts, a_turned_table_under_prose_reads_as_if_it_were_upright) {
  const PageContent page = prose_over_turned_table();
  const std::vector<PageLayout> layouts = test::layouts_of(page);
  ASSERT_EQ(layouts.size(), 2U);
  EXPECT_TRUE(layouts[0].grids.empty());
  EXPECT_EQ(layouts[0].lines.size(), 3U);
  ASSERT_EQ(layouts[1].grids.size(), 1U);
  EXPECT_EQ(test::texts_of(layouts[1].grids[0]),
            (Texts{{"项目", "上年", "本年"}, {"基本支出", "12.50", "13.50"}, {"项目支出", "2.50", "3.50"}}));
  const Box box = box_as_seen(layouts[1], layouts[1].grids[0].grid.box());
  EXPECT_GT(box.y0, 3 * test::kCellHeight);
  EXPECT_LE(box.y1, page.height);
}

TEST(page_parts, a_turned_stub_label_stays_with_its_table) {
  PageContent page = drawn_page(kTable);
  for (std::size_t i = 0; i < 2; ++i) page.glyphs[i].direction = Direction::up;
  PartLimits limits;
  limits.fewest_in_grid = 1;
  EXPECT_TRUE(parts_by_direction(page, limits).empty());
}

}  // namespace
}  // namespace yusuan
