#include "text/characters.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>
#include <unicode/uchar.h>

namespace yusuan {
namespace {

TEST(canonical, a_kangxi_radical_becomes_the_ideograph_it_is_printed_as) {
  EXPECT_EQ(canonical(U'\u2FA6'), U'金');
  EXPECT_EQ(canonical(U'\u2F00'), U'一');
  EXPECT_EQ(canonical(U'\u2FD5'), U'龠');
}

TEST(canonical, a_supplement_radical_that_nfkc_does_not_know_becomes_its_ideograph) {
  EXPECT_EQ(canonical(U'\u2EA0'), U'民');
  EXPECT_EQ(canonical(U'\u2ED3'), U'长');
  EXPECT_EQ(canonical(U'\u2EF3'), U'龟');
}

TEST(canonical, a_compatibility_ideograph_becomes_the_unified_one) {
  EXPECT_EQ(canonical(U'\uF900'), U'豈');
  EXPECT_EQ(canonical(U'\uF914'), U'樂');
  EXPECT_EQ(canonical(U'\U0002F800'), U'丽');
}

TEST(canonical, the_unified_ideographs_among_the_compatibility_ones_stay) {
  EXPECT_EQ(canonical(U'\uFA0E'), U'\uFA0E');
  EXPECT_EQ(canonical(U'\uFA29'), U'\uFA29');
}

TEST(canonical, full_width_digits_and_letters_become_ascii) {
  EXPECT_EQ(canonical(U'０'), U'0');
  EXPECT_EQ(canonical(U'９'), U'9');
  EXPECT_EQ(canonical(U'Ａ'), U'A');
  EXPECT_EQ(canonical(U'ｚ'), U'z');
}

TEST(canonical, characters_with_a_meaning_of_their_own_stay) {
  for (const char32_t c : U"①㎡²½℃Ⅲ㈠") EXPECT_EQ(canonical(c), c) << std::hex << static_cast<unsigned>(c);
}

TEST(canonical, full_width_punctuation_stays) {
  for (const char32_t c : U"（），：；％－。、！？“”《》〔〕") {
    EXPECT_EQ(canonical(c), c) << std::hex << static_cast<unsigned>(c);
  }
}

RC_GTEST_PROP(canonical, a_canonical_character_stays_as_it_is, ()) {
  const char32_t c = canonical(*rc::gen::inRange<char32_t>(1, 0x30000));
  RC_ASSERT(canonical(c) == c);
}

TEST(is_space, counts_the_spaces_that_office_programs_print) {
  for (const char32_t c : {U' ', U'\t', U'\u00A0', U'\u2003', U'\u3000', U'\uFEFF', U'\u200B'}) {
    EXPECT_TRUE(is_space(c)) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(is_space, is_unicodes_white_space_and_what_has_no_width) {
  for (char32_t c = 0; c < 0x110000; ++c) {
    const bool white = u_isUWhiteSpace(static_cast<UChar32>(c)) != 0 || c == 0x200B || c == 0xFEFF;
    ASSERT_EQ(is_space(c), white) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(is_space, does_not_count_printed_characters) {
  for (const char32_t c : {U'a', U'0', U'表', U'。', U'-', U'·'}) EXPECT_FALSE(is_space(c));
}

TEST(is_cjk, knows_ideographs_kana_and_chinese_punctuation) {
  for (const char32_t c : {U'表', U'㐀', U'\U00020000', U'あ', U'한', U'，', U'（', U'“', U'—', U'…', U'\u2FA6'}) {
    EXPECT_TRUE(is_cjk(c)) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(is_cjk, knows_digits_and_latin_as_no_cjk) {
  for (const char32_t c : {U'0', U'a', U'Z', U'%', U'-', U'é', U'①'}) {
    EXPECT_FALSE(is_cjk(c)) << std::hex << static_cast<unsigned>(c);
  }
}

TEST(is_spaced_letter, knows_letters_of_alphabets_but_no_digits_and_no_ideographs) {
  for (const char32_t c : {U'a', U'Z', U'é', U'Ω', U'я'}) EXPECT_TRUE(is_spaced_letter(c));
  for (const char32_t c : {U'0', U'表', U'-', U' ', U'あ'}) EXPECT_FALSE(is_spaced_letter(c));
}

TEST(is_numeral, knows_digits_and_chinese_numerals) {
  for (const char32_t c : {U'0', U'9', U'５', U'一', U'十', U'百', U'零', U'〇', U'①'}) EXPECT_TRUE(is_numeral(c));
  for (const char32_t c : {U'a', U'表', U'.', U'、', U'-'}) EXPECT_FALSE(is_numeral(c));
}

TEST(utf8, is_read_as_code_points_of_one_to_four_bytes) {
  EXPECT_EQ(to_utf32("a\u00E9表\U00020000"), U"a\u00E9表\U00020000");
  EXPECT_EQ(to_utf32(""), U"");
}

TEST(utf8, is_written_in_one_to_four_bytes) {
  EXPECT_EQ(to_utf8(U"a\u00E9表\U00020000"), "a\xC3\xA9\xE8\xA1\xA8\xF0\xA0\x80\x80");
}

TEST(utf8, what_is_no_utf8_is_read_as_the_replacement_character) {
  EXPECT_EQ(to_utf32("a\xFF"
                     "b"),
            U"a\uFFFDb");
  EXPECT_EQ(to_utf32("a\xE8\xA1"), U"a\uFFFD");                      // cut off
  EXPECT_EQ(to_utf32("\xC0\xAF").find(U'/'), std::u32string::npos);  // an overlong slash is none
}

TEST(utf8, what_is_no_code_point_is_written_as_the_replacement_character) {
  EXPECT_EQ(to_utf8(std::u32string{U'a', char32_t{0xD800}, char32_t{0x110000}}), "a\uFFFD\uFFFD");
}

RC_GTEST_PROP(utf8, there_and_back_changes_nothing, (std::vector<std::uint16_t> units)) {
  std::u32string text;
  for (const std::uint16_t unit : units) {
    if (unit < 0xD800 || unit > 0xDFFF) text.push_back(unit);
    text.push_back(0x10000U + unit);
  }
  RC_ASSERT(to_utf32(to_utf8(text)) == text);
}

RC_GTEST_PROP(utf8, any_bytes_are_read_without_fault_and_come_out_valid, (std::string bytes)) {
  const std::string valid = to_utf8(to_utf32(bytes));
  RC_ASSERT(to_utf8(to_utf32(valid)) == valid);
}

}  // namespace
}  // namespace yusuan
