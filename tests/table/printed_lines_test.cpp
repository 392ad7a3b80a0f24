#include "table/printed_lines.hpp"

#include <gtest/gtest.h>

#include "support/drawn_page.hpp"

namespace yusuan {
namespace {

using test::drawn_page;
using Lines = std::vector<std::u32string>;

Lines texts_of(const std::vector<PrintedLine>& lines) {
  Lines texts;
  for (const PrintedLine& line : lines) texts.push_back(line.text);
  return texts;
}

Lines lines_of(const PageContent& page) { return texts_of(glyphs_to_lines(page.glyphs)); }

TEST(printed_lines, lines_come_from_top_to_bottom) {
  EXPECT_EQ(lines_of(drawn_page(R"(
    收支总表
    单位：万元
  )")),
            (Lines{U"收支总表", U"单位：万元"}));
}

TEST(printed_lines, the_order_of_printing_does_not_matter) {
  PageContent page = drawn_page(R"(
    收支总表
    单位：万元
  )");
  std::ranges::reverse(page.glyphs);
  EXPECT_EQ(lines_of(page), (Lines{U"收支总表", U"单位：万元"}));
}

TEST(printed_lines, a_words_gap_is_a_space) { EXPECT_EQ(lines_of(drawn_page("项 目")), Lines{U"项 目"}); }

TEST(printed_lines, a_wide_gap_parts_owner_and_unit) {
  EXPECT_EQ(lines_of(drawn_page("编制单位：某局          单位：万元")), (Lines{U"编制单位：某局", U"单位：万元"}));
}

TEST(printed_lines, in_a_cell_a_wide_gap_parts_nothing) {
  EXPECT_EQ(texts_of(glyphs_to_cell_lines(drawn_page("合            计").glyphs)), Lines{U"合 计"});
}

TEST(printed_lines, a_superscript_stands_on_its_line) {
  PageContent page = drawn_page("100㎡2");
  Glyph& superscript = page.glyphs.back();
  superscript.size = 8;
  superscript.baseline -= 3;
  superscript.box.y0 -= 3;
  superscript.box.y1 -= 3;
  EXPECT_EQ(lines_of(page), Lines{U"100㎡2"});
}

TEST(printed_lines, glyphs_of_slightly_uneven_baselines_stand_on_one_line) {
  PageContent page = drawn_page("一般公共");
  for (std::size_t i = 0; i < page.glyphs.size(); ++i) page.glyphs[i].baseline += i % 2 == 0 ? 0.4 : -0.4;
  EXPECT_EQ(lines_of(page), Lines{U"一般公共"});
}

TEST(printed_lines, a_line_has_the_size_of_its_largest_glyph_and_the_box_of_all) {
  PageContent page = drawn_page("表1");
  page.glyphs[1].size = 20;
  const auto lines = glyphs_to_lines(page.glyphs);
  ASSERT_EQ(lines.size(), 1U);
  EXPECT_EQ(lines[0].size, 20);
  EXPECT_EQ(lines[0].box.x0, 0);
  EXPECT_EQ(lines[0].box.x1, 18);
}

TEST(printed_lines, text_of_another_direction_makes_lines_of_its_own) {
  PageContent page = drawn_page("合计");
  Glyph up = page.glyphs[0];
  up.direction = Direction::up;
  up.baseline = 50;
  up.unicode = U'第';
  up.box = {40, 100, 52, 112};
  page.glyphs.push_back(up);
  up.unicode = U'页';  // further up, so read after it
  up.box = {40, 88, 52, 100};
  page.glyphs.push_back(up);
  EXPECT_EQ(lines_of(page), (Lines{U"合计", U"第页"}));
}

TEST(printed_lines, without_glyphs_there_are_none) { EXPECT_TRUE(glyphs_to_lines({}).empty()); }

}  // namespace
}  // namespace yusuan
