#include "output/utf8.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

TEST(Utf8, KnowsWellFormedSequences) {
  EXPECT_EQ(utf8_sequence_length("a", 0), 1U);
  EXPECT_EQ(utf8_sequence_length("\xC2\x80", 0), 2U);
  EXPECT_EQ(utf8_sequence_length("x\xE9\xA2\x84", 1), 3U);
  EXPECT_EQ(utf8_sequence_length("\xF0\xA0\x80\x80", 0), 4U);
  EXPECT_EQ(utf8_sequence_length("\xF4\x8F\xBF\xBF", 0), 4U);
  EXPECT_EQ(utf8_sequence_length("\xED\x9F\xBF", 0), 3U);
}

TEST(Utf8, RefusesEverythingElse) {
  EXPECT_EQ(utf8_sequence_length("\x80", 0), 0U) << "continuation first";
  EXPECT_EQ(utf8_sequence_length("\xC0\xAF", 0), 0U) << "overlong";
  EXPECT_EQ(utf8_sequence_length("\xC1\xBF", 0), 0U) << "overlong";
  EXPECT_EQ(utf8_sequence_length("\xE0\x80\x80", 0), 0U) << "overlong";
  EXPECT_EQ(utf8_sequence_length("\xF0\x80\x80\x80", 0), 0U) << "overlong";
  EXPECT_EQ(utf8_sequence_length("\xED\xA0\x80", 0), 0U) << "surrogate";
  EXPECT_EQ(utf8_sequence_length("\xF4\x90\x80\x80", 0), 0U) << "above U+10FFFF";
  EXPECT_EQ(utf8_sequence_length("\xFF", 0), 0U);
  EXPECT_EQ(utf8_sequence_length("\xE9\xA2", 0), 0U) << "cut off";
  EXPECT_EQ(utf8_sequence_length("\xE9\xA2z", 0), 0U) << "third byte";
}

TEST(PlainUtf8, ReplacesWhatIsNoTextAndKeepsTheRest) {
  EXPECT_EQ(plain_utf8("\u9884\u7B97 '\"\n"), "\u9884\u7B97 '\"\n");
  EXPECT_EQ(plain_utf8("a\xFF\xE9\xA2z"), "a\uFFFD\uFFFD\uFFFDz");
  EXPECT_EQ(plain_utf8(std::string_view("a\0b", 3)), "a\uFFFDb");
}

}  // namespace
}  // namespace yusuan
