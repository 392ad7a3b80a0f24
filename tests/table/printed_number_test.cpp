#include "table/printed_number.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

#include "text/characters.hpp"

namespace yusuan {
namespace {

using Number = std::optional<std::string>;

TEST(plain_number, digits_are_a_number) {
  EXPECT_EQ(plain_number(U"0"), Number("0"));
  EXPECT_EQ(plain_number(U"2023"), Number("2023"));
  EXPECT_EQ(plain_number(U"18.00"), Number("18.00"));
  EXPECT_EQ(plain_number(U"0201"), Number("0201"));
}

TEST(plain_number, commas_set_off_groups_of_digits) {
  EXPECT_EQ(plain_number(U"1,072.71"), Number("1072.71"));
  EXPECT_EQ(plain_number(U"12,345,678.90"), Number("12345678.90"));
  EXPECT_EQ(plain_number(U"1，072.71"), Number("1072.71"));
}

TEST(plain_number, groups_of_four_digits_are_a_number) { EXPECT_EQ(plain_number(U"12,3456"), Number("123456")); }

TEST(plain_number, commas_elsewhere_make_no_number) {
  for (const char32_t* text : {U"1,07.71", U",123", U"1,,234", U"1234,567", U"1,234,56", U"201,03", U"1,234567"}) {
    EXPECT_EQ(plain_number(text), std::nullopt) << to_utf8(text);
  }
}

TEST(plain_number, full_width_forms_count) {
  EXPECT_EQ(plain_number(U"１２．５０"), Number("12.50"));
  EXPECT_EQ(plain_number(U"５％"), Number("5"));
}

TEST(plain_number, any_dash_before_a_digit_is_a_minus) {
  EXPECT_EQ(plain_number(U"-5.20"), Number("-5.20"));
  EXPECT_EQ(plain_number(U"\u22125.20"), Number("-5.20"));
  EXPECT_EQ(plain_number(U"\u20135.20"), Number("-5.20"));
  EXPECT_EQ(plain_number(U"－5.20"), Number("-5.20"));
}

TEST(plain_number, the_accountants_triangle_is_a_minus) { EXPECT_EQ(plain_number(U"△12.00"), Number("-12.00")); }

TEST(plain_number, parentheses_are_a_minus) {
  EXPECT_EQ(plain_number(U"(5.20)"), Number("-5.20"));
  EXPECT_EQ(plain_number(U"（1,200）"), Number("-1200"));
}

TEST(plain_number, a_per_cent_sign_may_follow) {
  EXPECT_EQ(plain_number(U"98.5%"), Number("98.5"));
  EXPECT_EQ(plain_number(U"-3.2%"), Number("-3.2"));
}

TEST(plain_number, white_space_inside_does_not_matter) { EXPECT_EQ(plain_number(U" 1 072.71 "), Number("1072.71")); }

TEST(plain_number, what_is_more_or_less_than_a_number_is_none) {
  for (const char32_t* text : {U"",   U" ",  U"-",     U"—",   U"--",  U"%",     U".",      U"()",        U"(",
                               U".5", U"5.", U"1.2.3", U"1-2", U"5家", U"=10人", U"2023年", U"①",         U"5%%",
                               U"(5", U"5)", U"1/2",   U"--5", U"1.",  U"1、",   U"≥95%",   U"1,234.5,6", U"一"}) {
    EXPECT_EQ(plain_number(text), std::nullopt) << to_utf8(text);
  }
}

TEST(plain_number, a_minus_is_not_printed_twice) {
  EXPECT_EQ(plain_number(U"(-5)"), std::nullopt);
  EXPECT_EQ(plain_number(U"-(5)"), std::nullopt);
}

TEST(ends_with_percent, knows_both_widths_and_spaces_after_it) {
  EXPECT_TRUE(ends_with_percent(U"5%"));
  EXPECT_TRUE(ends_with_percent(U"5％ "));
  EXPECT_FALSE(ends_with_percent(U"5"));
  EXPECT_FALSE(ends_with_percent(U"%5"));
  EXPECT_FALSE(ends_with_percent(U""));
}

RC_GTEST_PROP(plain_number, an_amount_is_read_back_however_its_groups_are_set_off, ()) {
  const auto cents = *rc::gen::inRange<std::int64_t>(0, 1'000'000'000'000);
  const std::string whole = std::to_string(cents / 100);
  const std::string fraction = std::to_string(100 + cents % 100).substr(1);
  std::string grouped;
  for (std::size_t i = 0; i < whole.size(); ++i) {
    if (i > 0 && (whole.size() - i) % 3 == 0) grouped += ',';
    grouped += whole[i];
  }
  RC_ASSERT(plain_number(to_utf32(grouped + "." + fraction)) == Number(whole + "." + fraction));
}

TEST(printed_number, note_marks_behind_a_number_are_no_part_of_it) {
  EXPECT_EQ(plain_number(U"233.70\u00B3"), "233.70");
  EXPECT_EQ(plain_number(U"5%\u00B9\u2070"), "5");
  EXPECT_FALSE(plain_number(U"\u00B3"));
}

}  // namespace
}  // namespace yusuan
