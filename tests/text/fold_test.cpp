#include "text/fold.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "text/characters.hpp"

namespace yusuan {
namespace {

TEST(folded, letter_spacing_does_not_tell_labels_apart) {
  EXPECT_EQ(folded("合　　计"), U"合计");
  EXPECT_EQ(folded("项 目\u00A0名\n称"), U"项目名称");
}

TEST(folded, the_width_of_punctuation_does_not_tell_labels_apart) {
  EXPECT_EQ(folded("单位：万元"), U"单位:万元");
  EXPECT_EQ(folded("（境）％－＝"), U"(境)%-=");
  EXPECT_EQ(folded("〔2023〕"), U"(2023)");
}

TEST(folded, quotation_marks_and_dashes_are_unified) {
  EXPECT_EQ(folded("“三公”经费"), U"\"三公\"经费");
  EXPECT_EQ(folded("「三公」经费"), folded("\"三公\"经费"));
  EXPECT_EQ(folded("1—2"), U"1-2");
  EXPECT_EQ(folded("1–2"), folded("1−2"));
}

TEST(folded, case_does_not_tell_labels_apart) { EXPECT_EQ(folded("Ａbc GDP"), U"abcgdp"); }

TEST(folded, radicals_and_compatibility_ideographs_become_the_characters_they_print) {
  EXPECT_EQ(folded("资\u2FA6"), U"资金");
  EXPECT_EQ(folded("\u2ED3春"), U"长春");
}

TEST(folded, different_words_stay_different) {
  EXPECT_NE(folded("收入总表"), folded("支出总表"));
  EXPECT_NE(folded("表1"), folded("表11"));
}

// The smallest find of the fuzz target labels: U+00A8 is a space and U+0308, which without the space combines.
TEST(folded, a_mark_that_stands_alone_combines_at_once) {
  EXPECT_EQ(folded(U"e\u00A8"), U"\u00EB");
  EXPECT_EQ(folded(U"e\u0308"), U"\u00EB");
}

TEST(folded, nothing_but_white_space_is_empty) { EXPECT_EQ(folded(" \u3000\t"), U""); }

// ICU is asked for the whole of a text with a character like U+2460, which it folds to 1, and only for such.
TEST(folded, every_character_is_folded_as_icu_does) {
  for (char32_t c = 1; c < 0x110000; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    const std::u32string text(1, c);
    ASSERT_EQ(folded(text + U'\u2460'), folded(text) + U'1') << std::hex << static_cast<unsigned>(c);
  }
}

RC_GTEST_PROP(folded, characters_are_folded_as_icu_folds_them_together, ()) {
  const auto text = *rc::gen::container<std::u32string>(rc::gen::oneOf(
      rc::gen::inRange<char32_t>(0x20, 0x7F), rc::gen::inRange<char32_t>(0x2010, 0x2030),
      rc::gen::inRange<char32_t>(0x3000, 0x3020), rc::gen::inRange<char32_t>(0x4E00, 0xA000),
      rc::gen::inRange<char32_t>(0xFF00, 0xFF60), rc::gen::element(U'\u0308', U'\u00A8', U'\u3099', U'\u30AB')));
  RC_ASSERT(folded(text + U'\u2460') == folded(text) + U'1');
}

RC_GTEST_PROP(folded, what_is_folded_stays_as_it_is, ()) {
  const auto text = *rc::gen::container<std::u32string>(rc::gen::element(
      U'合', U'计', U' ', U'　', U'Ａ', U'B', U'（', U'“', U'—', U'１', U'\u2FA6', U'①', U'㎡', U'〔'));
  RC_ASSERT(folded(folded(text)) == folded(text));
}

}  // namespace
}  // namespace yusuan
