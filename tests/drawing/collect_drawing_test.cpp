#include "drawing/collect_drawing.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <vector>

#include "page/geometry.hpp"
#include "support/drawn_page.hpp"
#include "support/text_checks.hpp"
#include "table/turn_page.hpp"

namespace yusuan {
namespace {

using test::drawn_page;
using test::has;
using test::layouts_of;

// Ruled but for the line below the first body row, which the figures tell.
constexpr std::string_view kPicture = R"(
      表一
  +------+--------+
  | 项目 | 金额   |
  +------+--------+
  | 甲   |  12.50 |
  | 乙   |   3.50 |
  +------+--------+
)";

TEST(CollectDrawing, TellsPrintedLinesFromInferredOnes) {
  const PageContent page = drawn_page(kPicture);
  const PageDrawing drawing = collect_drawing(page, layouts_of(page));
  EXPECT_EQ(drawing.status, "text");
  EXPECT_EQ(drawing.angles, std::vector<int>{0});
  EXPECT_EQ(drawing.rulings.size(), 6U);
  EXPECT_EQ(drawing.edges.size(), 6U);
  EXPECT_TRUE(drawing.idle.empty());
  ASSERT_EQ(drawing.inferred.size(), 1U);
  const Box& line = drawing.inferred.front();
  EXPECT_EQ(line.y0, line.y1);
  EXPECT_GT(line.y0, test::baseline_of_row(4));
  EXPECT_LT(line.y0, test::baseline_of_row(5));
  EXPECT_LT(line.x0, line.x1);
}

TEST(CollectDrawing, HasCellsAndTheTextOutside) {
  const PageContent page = drawn_page(kPicture);
  const PageDrawing drawing = collect_drawing(page, layouts_of(page));
  ASSERT_EQ(drawing.outside.size(), 1U);
  EXPECT_EQ(drawing.outside.front().text, "表一");
  ASSERT_EQ(drawing.grids.size(), 1U);
  const DrawnGrid& grid = drawing.grids.front();
  EXPECT_EQ(grid.rows, 3);
  EXPECT_EQ(grid.columns, 2);
  ASSERT_EQ(grid.cells.size(), 6U);
  EXPECT_EQ(grid.cells[3].row, 1);
  EXPECT_EQ(grid.cells[3].column, 1);
  EXPECT_EQ(grid.cells[3].text, "12.50");
  EXPECT_EQ(grid.cells[3].stray_text, std::nullopt);
}

TEST(CollectDrawing, DrawsWhereThePageShowsIt) {
  const PageContent upright = drawn_page(kPicture);
  const PageDrawing expected = collect_drawing(upright, layouts_of(upright));
  // The same page printed so that its text runs up.
  const PageContent page = turned(upright, Direction::down);
  ASSERT_EQ(reading_direction(page), Direction::up);
  const PageDrawing drawing = collect_drawing(page, layouts_of(page));
  EXPECT_EQ(drawing.angles, std::vector<int>{270});
  EXPECT_EQ(drawing.width, upright.height);
  ASSERT_EQ(drawing.grids.size(), 1U);
  EXPECT_EQ(drawing.grids.front().angle, 270);
  const Box& before = expected.grids.front().cells[3].box;
  const Box& box = drawing.grids.front().cells[3].box;
  EXPECT_NEAR(box.x0, before.y0, 1e-9);
  EXPECT_NEAR(box.y1, upright.width - before.x0, 1e-9);
  ASSERT_EQ(drawing.inferred.size(), 1U);
  EXPECT_NEAR(drawing.inferred.front().x0, expected.inferred.front().y0, 1e-9);
  EXPECT_NEAR(drawing.inferred.front().x1, expected.inferred.front().y0, 1e-9);
  // Where its reader begins: the lower left corner.
  EXPECT_NEAR(drawing.grids.front().cells[3].label_x, box.x0, 1e-9);
  EXPECT_NEAR(drawing.grids.front().cells[3].label_y, box.y1, 1e-9);
}

TEST(CollectDrawing, TakesTextOfTwoDirections) {
  PageContent page = drawn_page(kPicture);
  const double offset = page.width + 100;
  PageContent beside = turned(page, Direction::down);
  for (Glyph& glyph : beside.glyphs) {
    glyph.box.x0 += offset;
    glyph.box.x1 += offset;
    glyph.baseline += offset;
    page.glyphs.push_back(glyph);
  }
  for (Ruling& ruling : beside.rulings) {
    const bool across = ruling.orientation == Orientation::horizontal;
    for (double* x : across ? std::vector{&ruling.from, &ruling.to} : std::vector{&ruling.position}) *x += offset;
    page.rulings.push_back(ruling);
  }
  page.width = offset + beside.width;
  page.height = std::max(page.height, beside.height);
  page.clips = {{0, 0, page.width, page.height}};
  const std::vector<PageLayout> layouts = layouts_of(page);
  ASSERT_EQ(layouts.size(), 2U);
  const PageDrawing drawing = collect_drawing(page, layouts);
  EXPECT_EQ(drawing.angles, (std::vector<int>{0, 270}));
  ASSERT_EQ(drawing.grids.size(), 2U);
  EXPECT_EQ(drawing.grids[1].angle, 270);
  EXPECT_GT(drawing.grids[1].box.x0, offset);
  EXPECT_EQ(drawing.edges.size(), 12U);
  EXPECT_EQ(drawing.inferred.size(), 2U);
  EXPECT_TRUE(drawing.idle.empty());
}

TEST(CollectDrawing, SaysWhatGlyphsAre) {
  PageContent page;
  page.width = 100;
  page.height = 100;
  page.fonts = {{"SimSun", true}};
  page.clips = {{0, 0, 100, 100}, {0, 0, 12, 100}};
  Glyph glyph;
  glyph.box = {10, 10, 20, 20};
  glyph.size = 10.5;
  glyph.unicode = U'合';
  page.glyphs.assign(5, glyph);
  page.glyphs[1].unicode = U' ';
  page.glyphs[2].white = true;
  page.glyphs[3].invisible = true;
  page.glyphs[3].clip = 1;
  page.glyphs[4].unicode = 0;
  const std::vector<DrawnGlyph> glyphs = collect_drawing(page, layouts_of(page)).glyphs;
  ASSERT_EQ(glyphs.size(), 5U);
  EXPECT_EQ(glyphs[0].kind, GlyphKind::visible);
  EXPECT_EQ(glyphs[0].title, "合 U+5408, 10.5 pt, SimSun");
  EXPECT_EQ(glyphs[1].kind, GlyphKind::space);
  EXPECT_EQ(glyphs[2].kind, GlyphKind::white);
  EXPECT_EQ(glyphs[3].kind, GlyphKind::invisible);
  EXPECT_TRUE(has(glyphs[3].title, "clipped to x 0.0 to 12.0"));
  EXPECT_EQ(glyphs[4].kind, GlyphKind::garbled);
  EXPECT_TRUE(has(glyphs[4].title, "no Unicode"));
}

TEST(CollectDrawing, NoticesTextThatLeavesItsCell) {
  PageLayout layout;
  layout.width = 100;
  layout.height = 100;
  Grid grid;
  grid.xs = {0, 40, 80};
  grid.ys = {0, 20};
  grid.cells = {{0, 0, 1, 1}, {0, 1, 1, 1}};
  std::vector<FilledCell> cells(2);
  cells[0].place = grid.cells[0];
  cells[0].text = U"甲";
  cells[0].text_box = Box{5, 5, 39, 21};
  cells[1].place = grid.cells[1];
  cells[1].text = U"12.50";
  cells[1].text_box = Box{30, 5, 70, 15};
  layout.grids.push_back(with_cells(grid, cells));
  PageContent page;
  page.width = 100;
  page.height = 100;
  const PageDrawing drawing = collect_drawing(page, {&layout, 1});
  EXPECT_EQ(drawing.grids[0].cells[0].stray_text, std::nullopt);
  EXPECT_EQ(drawing.grids[0].cells[1].stray_text, (Box{30, 5, 70, 15}));
}

}  // namespace
}  // namespace yusuan
