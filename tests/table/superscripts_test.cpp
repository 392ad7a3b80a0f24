#include "table/superscripts.hpp"

#include <gtest/gtest.h>

#include "support/drawn_page.hpp"

namespace yusuan {
namespace {

using test::drawn_page;

// A character of half the size, raised by a third of the text's, that begins `gap` points after the page's last glyph.
Glyph raised(const PageContent& page, char32_t unicode, double gap = 0) {
  Glyph mark = page.glyphs.back();
  mark.unicode = unicode;
  mark.size = test::kFontSize / 2;
  mark.baseline -= test::kFontSize / 3;
  mark.box = {page.glyphs.back().box.x1 + gap, mark.baseline - 5, page.glyphs.back().box.x1 + gap + 3,
              mark.baseline + 1};
  return mark;
}

TEST(superscripts, a_digit_set_high_behind_a_number_is_no_digit_of_it) {
  PageContent page = drawn_page("233.70");
  std::vector<Glyph> glyphs = page.glyphs;
  glyphs.insert(glyphs.begin(), raised(page, U'3'));  // wherever the content stream has it
  mark_superscripts(glyphs);
  EXPECT_EQ(glyphs.front().unicode, U'\u00B3');
  EXPECT_EQ(glyphs.front().baseline, glyphs.back().baseline);
}

TEST(superscripts, all_digits_of_a_mark_are_superscripts) {
  PageContent page = drawn_page("1.00");
  std::vector<Glyph> glyphs = page.glyphs;
  const double baseline = glyphs.back().baseline;
  glyphs.push_back(raised(page, U'1'));
  page.glyphs.push_back(glyphs.back());
  Glyph second = glyphs.back();
  second.unicode = U'0';
  second.box.x0 += 3;
  second.box.x1 += 3;
  glyphs.push_back(second);
  mark_superscripts(glyphs);
  EXPECT_EQ(glyphs[4].unicode, U'\u00B9');
  EXPECT_EQ(glyphs[5].unicode, U'\u2070');
  EXPECT_EQ(glyphs[5].baseline, baseline);
}

TEST(superscripts, a_small_text_that_follows_nothing_is_none) {
  PageContent page = drawn_page("12.50");
  std::vector<Glyph> glyphs = page.glyphs;
  glyphs.push_back(raised(page, U'3', 12));
  mark_superscripts(glyphs);
  EXPECT_EQ(glyphs.back().unicode, U'3');
}

TEST(superscripts, a_small_character_on_the_same_baseline_is_none) {
  PageContent page = drawn_page("12.50");
  std::vector<Glyph> glyphs = page.glyphs;
  glyphs.push_back(raised(page, U'3'));
  glyphs.back().baseline = page.glyphs.front().baseline;
  mark_superscripts(glyphs);
  EXPECT_EQ(glyphs.back().unicode, U'3');
}

TEST(superscripts, text_of_one_size_has_none) {
  std::vector<Glyph> glyphs = drawn_page("12.50\n3").glyphs;
  mark_superscripts(glyphs);
  EXPECT_EQ(glyphs.back().unicode, U'3');
  std::vector<Glyph> none;
  mark_superscripts(none);
  EXPECT_TRUE(none.empty());
}

TEST(superscripts, a_cell_keeps_its_mark_behind_its_number) {
  PageContent page = drawn_page(R"(
    +------+---------+
    | 项目 | 金额    |
    +------+---------+
    | 合计 | 233.70  |
    +------+---------+
  )");
  page.glyphs.push_back(raised(page, U'3'));
  EXPECT_EQ(test::texts_of(test::layout_of(page).grids.at(0))[1][1], "233.70³");
}

}  // namespace
}  // namespace yusuan
