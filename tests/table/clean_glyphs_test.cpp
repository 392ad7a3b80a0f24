#include "table/clean_glyphs.hpp"

#include <gtest/gtest.h>

#include "support/drawn_page.hpp"

namespace yusuan {
namespace {

using test::drawn_page;

std::u32string text_of(const CleanGlyphs& clean) {
  std::u32string text;
  for (const Glyph& glyph : clean.glyphs) text.push_back(glyph.unicode);
  return text;
}

// Prints the page's glyphs once more, moved.
void print_again(PageContent& page, double right, double down) {
  const std::vector<Glyph> once = page.glyphs;
  for (Glyph glyph : once) {
    glyph.box = {glyph.box.x0 + right, glyph.box.y0 + down, glyph.box.x1 + right, glyph.box.y1 + down};
    glyph.baseline += down;
    page.glyphs.push_back(glyph);
  }
}

TEST(clean_glyphs, text_printed_twice_to_look_bold_stands_once) {
  PageContent page = drawn_page("合计 11.00");
  print_again(page, 0.3, 0);
  const CleanGlyphs clean = clean_glyphs(page);
  EXPECT_EQ(text_of(clean), U"合计11.00");
  EXPECT_EQ(clean.doubled, 7);
}

TEST(clean_glyphs, text_printed_four_times_stands_once) {
  PageContent page = drawn_page("合计");
  print_again(page, 0.3, 0);
  print_again(page, 0, 0.3);
  EXPECT_EQ(text_of(clean_glyphs(page)), U"合计");
}

TEST(clean_glyphs, the_same_digit_twice_in_a_number_stands_twice) {
  EXPECT_EQ(text_of(clean_glyphs(drawn_page("1111.00"))), U"1111.00");
}

TEST(clean_glyphs, digits_a_fifth_of_a_point_wide_are_no_doubles_of_each_other) {
  constexpr double kScale = 0.04;  // a page drawn in units of a millimetre, or smaller
  PageContent page = drawn_page("1111.00");
  for (Glyph& glyph : page.glyphs) {
    glyph.box = {glyph.box.x0 * kScale, glyph.box.y0 * kScale, glyph.box.x1 * kScale, glyph.box.y1 * kScale};
    glyph.baseline *= kScale;
    glyph.size *= kScale;
  }
  EXPECT_EQ(text_of(clean_glyphs(page)), U"1111.00");
}

TEST(clean_glyphs, a_shadow_further_off_than_bold_print_is_text_of_its_own) {
  PageContent page = drawn_page("合计");
  print_again(page, 5, 0);
  EXPECT_EQ(text_of(clean_glyphs(page)), U"合计合计");
}

TEST(clean_glyphs, invisible_text_goes_where_there_is_visible_text) {
  PageContent page = drawn_page("合计 总计");
  page.glyphs[0].invisible = page.glyphs[1].invisible = true;
  const CleanGlyphs clean = clean_glyphs(page);
  EXPECT_EQ(text_of(clean), U"总计");
  EXPECT_EQ(clean.invisible, 2);
}

TEST(clean_glyphs, invisible_text_counts_where_nothing_else_is_printed) {
  PageContent page = drawn_page("合计");
  for (Glyph& glyph : page.glyphs) glyph.invisible = true;
  const CleanGlyphs clean = clean_glyphs(page);
  EXPECT_EQ(text_of(clean), U"合计");
  EXPECT_EQ(clean.invisible, 0);
}

TEST(clean_glyphs, invisible_copies_below_visible_text_do_not_hide_it) {
  PageContent page = drawn_page("合计");
  print_again(page, 0, 0);
  page.glyphs[0].invisible = page.glyphs[1].invisible = true;
  const CleanGlyphs clean = clean_glyphs(page);
  EXPECT_EQ(text_of(clean), U"合计");
  EXPECT_FALSE(clean.glyphs[0].invisible);
}

TEST(clean_glyphs, white_text_stays) {
  PageContent page = drawn_page("合计");
  for (Glyph& glyph : page.glyphs) glyph.white = true;
  EXPECT_EQ(text_of(clean_glyphs(page)), U"合计");
}

TEST(clean_glyphs, glyphs_without_unicode_are_left_out_and_counted) {
  PageContent page = drawn_page("合计");
  page.glyphs[1].unicode = 0;
  const CleanGlyphs clean = clean_glyphs(page);
  EXPECT_EQ(text_of(clean), U"合");
  EXPECT_EQ(clean.without_unicode, 1);
}

TEST(clean_glyphs, spaces_go_and_characters_become_canonical) {
  PageContent page = drawn_page("资x");
  page.glyphs[1].unicode = U'\u2FA6';
  Glyph space = page.glyphs[0];
  space.unicode = U'\u3000';
  page.glyphs.push_back(space);
  EXPECT_EQ(text_of(clean_glyphs(page)), U"资金");
}

TEST(clean_glyphs, a_page_without_glyphs_gives_none) { EXPECT_TRUE(clean_glyphs(PageContent{}).glyphs.empty()); }

TEST(clean_glyphs, point_and_comma_of_a_full_width_number_are_those_of_a_number) {
  EXPECT_EQ(text_of(clean_glyphs(drawn_page("１，２５０．００"))), U"1,250.00");
}

TEST(clean_glyphs, full_width_marks_of_a_sentence_stay) {
  EXPECT_EQ(text_of(clean_glyphs(drawn_page("共２项，１．培训"))), U"共2项，1．培训");
}

TEST(clean_glyphs, white_text_on_white_paper_is_not_read) {
  PageContent page = drawn_page("合计 12");
  page.glyphs[0].white = page.glyphs[1].white = true;
  const CleanGlyphs clean = clean_glyphs(page);
  EXPECT_EQ(clean.glyphs.size(), 2U);
  EXPECT_EQ(clean.white, 2);
}

TEST(clean_glyphs, white_text_on_a_coloured_ground_is_read) {
  PageContent page = drawn_page("合计 12");
  page.glyphs[0].white = page.glyphs[1].white = true;
  page.fills = {{{0, 0, 24, 14}, false, true, 0}};
  EXPECT_EQ(clean_glyphs(page).glyphs.size(), 4U);
  page.fills[0].white = true;
  EXPECT_EQ(clean_glyphs(page).glyphs.size(), 2U);
}

TEST(clean_glyphs, white_text_counts_where_nothing_else_is_printed) {
  PageContent page = drawn_page("合计");
  for (Glyph& glyph : page.glyphs) glyph.white = true;
  EXPECT_EQ(clean_glyphs(page).glyphs.size(), 2U);
}

TEST(clean_glyphs, digits_of_a_symbol_map_are_digits) {
  PageContent page = drawn_page("12");
  page.fonts = {{"SimSun", true}};
  page.glyphs[0].unicode = 0xF031;
  page.glyphs[1].unicode = 0xF02E;
  const CleanGlyphs clean = clean_glyphs(page);
  EXPECT_EQ(clean.glyphs[0].unicode, U'1');
  EXPECT_EQ(clean.glyphs[1].unicode, U'.');
  EXPECT_EQ(clean.private_use, 0);
}

TEST(clean_glyphs, pictures_of_a_symbol_map_are_not_taken_for_letters) {
  PageContent page = drawn_page("12");
  page.fonts = {{"Wingdings-Regular", true}};
  page.glyphs[0].unicode = 0xF06C;
  const CleanGlyphs clean = clean_glyphs(page);
  EXPECT_EQ(clean.glyphs[0].unicode, 0xF06CU);
  EXPECT_EQ(clean.private_use, 1);
}

TEST(clean_glyphs, a_wide_character_printed_again_a_quarter_beside_is_one) {
  PageContent page = drawn_page("表");
  page.glyphs.push_back(page.glyphs[0]);
  page.glyphs[1].box.x0 += 0.25 * test::kFontSize;
  page.glyphs[1].box.x1 += 0.25 * test::kFontSize;
  EXPECT_EQ(clean_glyphs(page).glyphs.size(), 1U);
}

}  // namespace
}  // namespace yusuan
