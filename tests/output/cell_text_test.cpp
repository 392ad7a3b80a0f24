#include "output/cell_text.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

using namespace std::string_view_literals;

TEST(CellText, LeavesTextAsItIs) {
  for (const char* text : {"", "=1+1", "收入 总表", "a_b_", "_x004_", "\t\n", "\x7F"})
    EXPECT_EQ(cell_text(text, ""), text);
}

TEST(CellText, HoldsNothingThatXmlForbids) {
  EXPECT_EQ(cell_text("a\0b\x01\x1F"sv, ""),
            "a\xEF\xBF\xBD"
            "b\xEF\xBF\xBD\xEF\xBF\xBD");
  EXPECT_EQ(cell_text("\xEF\xBF\xBE\xEF\xBF\xBF", ""), "\xEF\xBF\xBD\xEF\xBF\xBD") << "U+FFFE, U+FFFF";
  EXPECT_EQ(cell_text("a\xFF\xED\xA0\x80", ""), "a\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD");
}

TEST(CellText, LineBreaksAreOfOneSort) { EXPECT_EQ(cell_text("a\r\nb\rc\nd", ""), "a\nb\nc\nd"); }

TEST(CellText, WhatLooksLikeAnEscapeStaysText) {
  EXPECT_EQ(cell_text("_x0041_", ""), "_x005F_x0041_");
  EXPECT_EQ(cell_text("__xAbCd_x", ""), "__x005F_xAbCd_x");
  EXPECT_EQ(cell_text("_x0041__x0042_", ""), "_x005F_x0041__x005F_x0042_");
  EXPECT_EQ(cell_text("_x0041_x0042_", ""), "_x005F_x0041_x005F_x0042_") << "each underscore may begin one";
}

TEST(CellText, SaysWhereItIsCut) {
  EXPECT_EQ(cell_text("abcdef", "..", 6), "abcdef");
  EXPECT_EQ(cell_text("abcdefg", "..", 6), "abcd..");
  EXPECT_EQ(cell_text("\xF0\xA0\x80\x80\xF0\xA0\x80\x80", ".", 3), "\xF0\xA0\x80\x80.") << "two units a character";
  EXPECT_EQ(utf16_length(cell_text(std::string(40000, 'a'), "[cut]")), kLongestCellText);
  EXPECT_EQ(utf16_length(cell_text(std::string(40000, '\x01'), "[cut]")), kLongestCellText);
}

TEST(WidthInCell, ChineseCountsTwo) {
  EXPECT_EQ(width_in_cell("收入a"), 5U);
  EXPECT_EQ(width_in_cell("收入\nabcdef\n"), 6U);
  EXPECT_EQ(width_in_cell(""), 0U);
}

TEST(LinesInCell, CountsWrappedOnes) {
  EXPECT_EQ(lines_in_cell("", 10), 1U);
  EXPECT_EQ(lines_in_cell("收入总表", 8), 1U);
  EXPECT_EQ(lines_in_cell("收入总表a", 8), 2U);
  EXPECT_EQ(lines_in_cell("a\nb\n", 8), 3U);
}

}  // namespace
}  // namespace yusuan
