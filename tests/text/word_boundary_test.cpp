#include "text/word_boundary.hpp"

#include <gtest/gtest.h>

#include <string>

namespace yusuan {
namespace {

TEST(word_boundary, parts_words_not_characters) {
  const std::u32string text = U"社会保障和就业支出";
  EXPECT_TRUE(is_word_boundary(text, 2));   // 社会|保障
  EXPECT_FALSE(is_word_boundary(text, 1));  // 社|会
  EXPECT_FALSE(is_word_boundary(text, 6));  // 就|业
}

TEST(word_boundary, both_ends_are_boundaries) {
  EXPECT_TRUE(is_word_boundary(U"支出", 0));
  EXPECT_TRUE(is_word_boundary(U"支出", 2));
  EXPECT_TRUE(is_word_boundary(U"", 0));
}

TEST(word_boundary, a_number_is_one_word) {
  EXPECT_FALSE(is_word_boundary(U"1,234.56", 5));
  EXPECT_TRUE(is_word_boundary(U"支出1,234.56", 2));
}

TEST(word_boundary, a_word_far_into_a_long_text_is_found) {
  const std::u32string text = std::u32string(200, U'一') + U"社会保障";
  EXPECT_FALSE(is_word_boundary(text, 201));
}

TEST(word_boundary, text_goes_on_within_a_word) {
  EXPECT_TRUE(goes_on_with(U"机关事业单位基本养老保", U"险缴费支出"));
  EXPECT_FALSE(goes_on_with(U"一般公共服务支出", U"外交支出"));
}

TEST(word_boundary, text_goes_on_until_its_bracket_closes) {
  EXPECT_TRUE(goes_on_with(U"政府办公厅（室及", U"相关机构）事务"));
  EXPECT_FALSE(goes_on_with(U"政府办公厅（室）", U"公务（国内）接待"));
}

TEST(word_boundary, text_goes_on_after_a_mark_that_ends_nothing) {
  EXPECT_TRUE(goes_on_with(U"文化、旅游、", U"体育"));
  EXPECT_FALSE(goes_on_with(U"完成任务。", U"体育"));
  EXPECT_FALSE(goes_on_with(U"", U"体育"));
}

}  // namespace
}  // namespace yusuan
