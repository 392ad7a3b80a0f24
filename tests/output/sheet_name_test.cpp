#include "output/sheet_name.hpp"

#include <gtest/gtest.h>

#include "output/cell_text.hpp"

namespace yusuan {
namespace {

TEST(SheetName, IsNumberAndTitle) {
  EXPECT_EQ(sheet_name(5, "收入总表(预算表2)"), "05 收入总表(预算表2)");
  EXPECT_EQ(sheet_name(123, "other"), "123 other");
}

TEST(SheetName, HasNoneOfWhatExcelForbids) {
  EXPECT_EQ(sheet_name(1, "a[b]c:d*e?f/g\\h'i"), "01 a b c d e f g h i");
  EXPECT_EQ(sheet_name(1, "'quoted'"), "01  quoted");
  EXPECT_EQ(sheet_name(1, "a\x01\tb\n\xFF"), "01 a\xEF\xBF\xBD b \xEF\xBF\xBD");
  EXPECT_EQ(sheet_name(1, "///"), "01");
}

TEST(SheetName, IsCutByUtf16Units) {
  EXPECT_EQ(sheet_name(1, std::string(40, 'a')), "01 " + std::string(28, 'a'));
  std::string astral;  // U+20000, two units each
  for (int i = 0; i < 20; ++i) astral += "\xF0\xA0\x80\x80";
  EXPECT_EQ(utf16_length(sheet_name(1, astral)), kLongestSheetName);
  EXPECT_EQ(utf16_length(sheet_name(1, "a" + astral)), kLongestSheetName - 1) << "a pair is never parted";
}

}  // namespace
}  // namespace yusuan
