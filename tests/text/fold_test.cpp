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

RC_GTEST_PROP(folded, what_is_folded_stays_as_it_is, ()) {
  const auto text = *rc::gen::container<std::u32string>(rc::gen::element(
      U'合', U'计', U' ', U'　', U'Ａ', U'B', U'（', U'“', U'—', U'１', U'\u2FA6', U'①', U'㎡', U'〔'));
  RC_ASSERT(folded(folded(text)) == folded(text));
}

}  // namespace
}  // namespace yusuan
