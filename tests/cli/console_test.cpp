#include "cli/console.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

TEST(Console, CountsCjkAsTwoColumns) {
  EXPECT_EQ(display_width(""), 0);
  EXPECT_EQ(display_width("abc"), 3);
  EXPECT_EQ(display_width("预算ab（1）"), 4 + 2 + 5);
  EXPECT_EQ(display_width("\xF0\xA0\x80\x80"), 2);
}

TEST(Console, PadsToColumns) {
  EXPECT_EQ(padded("预算", 6), "预算  ");
  EXPECT_EQ(padded("预算", 3), "预算");
}

TEST(Console, CutsTheStartOfWhatIsTooWide) {
  EXPECT_EQ(fitted("budget", 6), "budget");
  EXPECT_EQ(fitted("budget.pdf", 5), "….pdf");
  EXPECT_EQ(fitted("预算公开", 6), "…公开");
}

TEST(Console, MakesTextHarmless) {
  EXPECT_EQ(printable("预算 a"), "预算 a");
  EXPECT_EQ(printable("a\nb\x1b[31m\x7f"), "a?b?[31m?");
  EXPECT_EQ(printable("\xC2\x9B"), "?") << "C1 controls too";
  EXPECT_EQ(printable("a\xFF"), "a\xEF\xBF\xBD");
}

TEST(Console, PutsTheHintInBrackets) {
  EXPECT_EQ(with_hint("no such file", "check the path"), "no such file (check the path)");
  EXPECT_EQ(with_hint("no such file", ""), "no such file");
}

}  // namespace
}  // namespace yusuan
