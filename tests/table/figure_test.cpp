#include "table/figure.hpp"

#include <gtest/gtest.h>

#include "text/characters.hpp"

namespace yusuan {
namespace {

TEST(figure, numbers_and_nil_are_figures) {
  for (const char32_t* text : {U"0", U"1,072.71", U"-5.20", U"98%", U"-", U"—", U"--"}) {
    EXPECT_TRUE(is_figure(text)) << to_utf8(text);
  }
}

TEST(figure, words_and_blanks_are_none) {
  for (const char32_t* text : {U"", U"合计", U"5家", U"2023年"}) EXPECT_FALSE(is_figure(text)) << to_utf8(text);
}

TEST(figure, only_dashes_are_nil) {
  EXPECT_TRUE(is_nil(U"--"));
  EXPECT_TRUE(is_nil(U"－"));
  EXPECT_FALSE(is_nil(U""));
  EXPECT_FALSE(is_nil(U"0"));
  EXPECT_FALSE(is_nil(U"-5"));
}

TEST(figure, four_digits_of_this_age_are_a_bare_year) {
  EXPECT_TRUE(is_bare_year(U"2023"));
  EXPECT_TRUE(is_bare_year(U"1999"));
  EXPECT_FALSE(is_bare_year(U"2023年"));
  EXPECT_FALSE(is_bare_year(U"3023"));
  EXPECT_FALSE(is_bare_year(U"20231"));
}

TEST(figure, an_amount_with_a_comma_is_no_year) { EXPECT_FALSE(is_bare_year(U"2,023")); }

}  // namespace
}  // namespace yusuan
