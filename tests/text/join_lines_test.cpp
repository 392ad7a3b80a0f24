#include "text/join_lines.hpp"

#include <gtest/gtest.h>

#include <vector>

namespace yusuan {
namespace {

using Lines = std::vector<std::u32string>;

TEST(tightened, a_letter_spaced_label_closes_up) { EXPECT_EQ(tightened(U"合　 计"), U"合计"); }

TEST(tightened, white_space_at_the_ends_goes) { EXPECT_EQ(tightened(U" \u3000人员经费 "), U"人员经费"); }

TEST(tightened, white_space_between_cjk_and_digits_goes) { EXPECT_EQ(tightened(U"共 5 家"), U"共5家"); }

TEST(tightened, white_space_between_words_and_between_numbers_becomes_one_space) {
  EXPECT_EQ(tightened(U"Red \u00A0 Hat"), U"Red Hat");
  EXPECT_EQ(tightened(U"12  34"), U"12 34");
}

TEST(tightened, text_without_white_space_stays) { EXPECT_EQ(tightened(U"1,072.71"), U"1,072.71"); }

TEST(joined_lines, wrapped_chinese_joins_without_a_space) {
  EXPECT_EQ(joined_lines(Lines{U"机关事业单位基本养", U"老保险缴费支出"}), U"机关事业单位基本养老保险缴费支出");
}

TEST(joined_lines, wrapped_words_of_a_spaced_script_join_with_a_space) {
  EXPECT_EQ(joined_lines(Lines{U"Budget of", U"the Office"}), U"Budget of the Office");
}

TEST(joined_lines, a_wrapped_number_joins_without_a_space) {
  EXPECT_EQ(joined_lines(Lines{U"1,072", U".71"}), U"1,072.71");
  EXPECT_EQ(joined_lines(Lines{U"2023", U"年预算数"}), U"2023年预算数");
}

TEST(joined_lines, a_hyphen_at_a_lines_end_stays) {
  EXPECT_EQ(joined_lines(Lines{U"311-", U"专项业务支出"}), U"311-专项业务支出");
}

TEST(joined_lines, blank_lines_leave_no_trace) { EXPECT_EQ(joined_lines(Lines{U"", U"合计", U"  ", U""}), U"合计"); }

TEST(joined_lines, no_lines_are_no_text) { EXPECT_EQ(joined_lines({}), U""); }

}  // namespace
}  // namespace yusuan
