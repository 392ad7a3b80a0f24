#include "table/fill_cells.hpp"

#include <gtest/gtest.h>

#include "page/geometry.hpp"
#include "support/drawn_page.hpp"

namespace yusuan {
namespace {

using test::drawn_grid;
using test::drawn_layout;
using test::drawn_page;
using test::layout_of;
using test::Texts;
using test::texts_of;

// Clips the glyphs whose middles lie between x and y limits to a box.
void clip(PageContent& page, const Box& glyphs_in, const Box& to) {
  page.clips.push_back(to);
  for (Glyph& glyph : page.glyphs) {
    if (contains(glyphs_in, centre(glyph.box))) glyph.clip = static_cast<std::uint32_t>(page.clips.size() - 1);
  }
}

TEST(fill_cells, each_text_goes_to_the_cell_it_is_printed_in) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +------+--------+
    | 项目 | 金额   |
    +------+--------+
    | 合计 | 12.50  |
    +------+--------+
  )")),
            (Texts{{"项目", "金额"}, {"合计", "12.50"}}));
}

TEST(fill_cells, a_blank_cell_is_blank) {
  const FilledGrid grid = drawn_grid(R"(
    +------+------+
    | 合计 |      |
    +------+------+
  )");
  EXPECT_EQ(texts_of(grid), (Texts{{"合计", ""}}));
  EXPECT_FALSE(grid.at(0, 1).text_box.has_value());
}

TEST(fill_cells, the_box_of_a_text_is_where_it_is_printed) {
  const FilledGrid grid = drawn_grid(R"(
    +------+------+
    | 合计 | 1    |
    +------+------+
  )");
  // The text begins two cells from the left and is two Chinese characters, 24 pt, wide; its row is the second.
  EXPECT_EQ(grid.at(0, 0).text_box, (Box{12, 15, 36, 27}));
}

TEST(fill_cells, a_cell_merged_over_columns_has_its_text_once) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +------+-------------+
    |      |   支出      |
    | 项目 +------+------+
    |      | 基本 | 项目 |
    +------+------+------+
  )")),
            (Texts{{"项目", "支出", ""}, {"", "基本", "项目"}}));
}

TEST(fill_cells, wrapped_lines_join) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +------------+------+
    | 机关事业单 | 1.00 |
    | 位养老保险 |      |
    +------------+------+
  )")),
            (Texts{{"机关事业单位养老保险", "1.00"}}));
}

TEST(fill_cells, a_letter_spaced_label_closes_up_however_wide_its_gaps) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +--------------------+------+
    | 合            计   | 1.00 |
    +--------------------+------+
  )")),
            (Texts{{"合计", "1.00"}}));
}

TEST(fill_cells, text_outside_every_grid_makes_lines) {
  const PageLayout layout = drawn_layout(R"(
        收入总表
    +------+------+
    | 合计 | 1.00 |
    +------+------+
    注：无
  )");
  ASSERT_EQ(layout.lines.size(), 2U);
  EXPECT_EQ(layout.lines[0].text, U"收入总表");
  EXPECT_EQ(layout.lines[1].text, U"注：无");
}

TEST(fill_cells, a_name_that_runs_over_its_cell_at_the_right_is_kept_whole) {
  PageContent page = drawn_page(R"(
    +------------+---------+
    | 文化旅游体育与传媒   |
    +------------+---------+
    | 合计       | 2.00    |
    +------------+---------+
  )");
  page.rulings.push_back({Orientation::vertical, test::ruling_of_cell(13), 7, 35, 0.5});
  EXPECT_EQ(texts_of(layout_of(page).grids.at(0)), (Texts{{"文化旅游体育与传媒", ""}, {"合计", "2.00"}}));
}

TEST(fill_cells, a_name_clipped_to_its_cell_is_kept_whole_beside_the_neighbours_figure) {
  // Spreadsheets print all of a long text and clip it to the cell: the rest lies under the neighbour's figure.
  PageContent page = drawn_page(R"(
    +----------+----------+
    | 社会保障 |          |
    +----------+----------+
    | 合计     | 2.00     |
    +----------+----------+
  )");
  const Box first_cell = {3, 7, 69, 35};
  const Box second_cell = {69, 7, 135, 35};
  double x = 60;
  for (const char32_t c : U"和就业支出") {
    if (c == 0) break;
    Glyph glyph = page.glyphs.front();
    glyph.unicode = c;
    glyph.box.x0 = x;
    glyph.box.x1 = x += 12;
    page.glyphs.push_back(glyph);
  }
  clip(page, {0, 7, 200, 35}, first_cell);
  Glyph figure = page.glyphs.front();
  x = 80;
  for (const char32_t c : {U'7', U'.', U'5'}) {
    figure.unicode = c;
    figure.box.x0 = x;
    figure.box.x1 = x += 6;
    figure.clip = static_cast<std::uint32_t>(page.clips.size());
    page.glyphs.push_back(figure);
  }
  page.clips.push_back(second_cell);
  EXPECT_EQ(texts_of(layout_of(page).grids.at(0)), (Texts{{"社会保障和就业支出", "7.5"}, {"合计", "2.00"}}));
}

TEST(fill_cells, a_clip_of_the_whole_page_moves_nothing) {
  PageContent page = drawn_page(R"(
    +------+------+
    | 合计 | 1.00 |
    +------+------+
  )");
  clip(page, {0, 0, 1000, 1000}, {0, 0, page.width, page.height});
  EXPECT_EQ(texts_of(layout_of(page).grids.at(0)), (Texts{{"合计", "1.00"}}));
}

TEST(fill_cells, a_number_that_crosses_an_edge_is_never_cut) {
  PageContent page = drawn_page(R"(
    +--------+----------+
    | 项目        12.34 |
    +--------+----------+
  )");
  // The edge runs through the figure, between its first and its second digit.
  page.rulings.push_back({Orientation::vertical, 15 * 6.0, 7, 35, 0.5});
  const Texts texts = texts_of(layout_of(page).grids.at(0));
  EXPECT_EQ(texts, (Texts{{"项目", "12.34"}}));
}

TEST(fill_cells, touching_texts_of_two_cells_are_cut_at_the_edge_between_words_and_figures) {
  PageContent page = drawn_page(R"(
    +-------------------+
    | 一般公共服务12.34 |
    +-------------------+
    | 合计       2.00   |
    +-------------------+
  )");
  page.rulings.push_back({Orientation::vertical, 14 * 6.0, 7, 63, 0.5});
  EXPECT_EQ(texts_of(layout_of(page).grids.at(0)), (Texts{{"一般公共服务", "12.34"}, {"合计", "2.00"}}));
}

TEST(fill_cells, two_names_with_a_gap_at_the_edge_are_two) {
  PageContent page = drawn_page(R"(
    +-------------------+
    | 基本支出项目支出  |
    +-------------------+
    | 1.00     2.00     |
    +-------------------+
  )");
  // The second name stands 1.5 pt, an eighth of the font's size, further to the right.
  for (Glyph& glyph : page.glyphs) {
    if (glyph.baseline < 30 && glyph.box.x0 >= 60) {
      glyph.box.x0 += 1.5;
      glyph.box.x1 += 1.5;
    }
  }
  page.rulings.push_back({Orientation::vertical, 60.5, 7, 63, 0.5});
  EXPECT_EQ(texts_of(layout_of(page).grids.at(0)), (Texts{{"基本支出", "项目支出"}, {"1.00", "2.00"}}));
}

TEST(fill_cells, a_table_inside_a_frame_gets_its_own_text_and_the_frame_the_rest) {
  const PageLayout layout = drawn_layout(R"(
    +----------------------+------+
    |                      | 外   |
    |   +------+------+    +------+
    |   | 合计 | 1.00 |    | 框   |
    |   +------+------+    +------+
    |   | 小计 | 2.00 |    |      |
    |   +------+------+    |      |
    +----------------------+------+
  )");
  ASSERT_EQ(layout.grids.size(), 2U);
  EXPECT_EQ(texts_of(layout.grids[0]), (Texts{{"", "外"}, {"", "框"}, {"", ""}}));
  EXPECT_EQ(texts_of(layout.grids[1]), (Texts{{"合计", "1.00"}, {"小计", "2.00"}}));
}

TEST(fill_cells, text_whose_box_reaches_into_the_row_above_stays_in_its_own) {
  // Fonts' ascents are not to be trusted: the box may be twice as high as the row.
  PageContent page = drawn_page(R"(
    +------+------+
    | 小计 | 2.00 |
    +------+------+
    | 合计 | 1.00 |
    +------+------+
  )");
  for (Glyph& glyph : page.glyphs) glyph.box.y0 -= 24;
  EXPECT_EQ(texts_of(layout_of(page).grids.at(0)), (Texts{{"小计", "2.00"}, {"合计", "1.00"}}));
}

TEST(fill_cells, characters_of_a_vertical_font_read_downwards) {
  PageContent page = drawn_page(R"(
    +----+------+
    | 支 | 1.00 |
    | 出 |      |
    +----+------+
  )");
  for (Glyph& glyph : page.glyphs) {
    if (glyph.unicode != U'支' && glyph.unicode != U'出') continue;
    glyph.vertical = true;
    glyph.direction = Direction::down;
    glyph.baseline = glyph.box.x0;
  }
  EXPECT_EQ(texts_of(layout_of(page).grids.at(0)), (Texts{{"支出", "1.00"}}));
}

}  // namespace
}  // namespace yusuan
