#include "output/csv_style.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

constexpr CsvStyle kMarked{true, false};
constexpr CsvStyle kSafe{false, true};

TEST(MayBeFormula, WhatASpreadsheetRuns) {
  for (const char* text : {"=1+1", "=", "+1+1", "+A1", "-1+1", "-A1", "-人员经费", "--A1", "@SUM(1)", "\t=1+1",
                           "\r=1+1", "\n=1+1", "＝1+1", "＋1+1", "－1+1", "＠SUM(1)"}) {
    EXPECT_TRUE(may_be_formula(text)) << text;
  }
}

TEST(MayBeFormula, NumbersAndDashesAreNone) {
  for (const char* text : {"-5", "+3", "-1,072.71", "-0.5%", "-", "--", "", "1+1", "a=b", " =1", "'=1", "—"}) {
    EXPECT_FALSE(may_be_formula(text)) << text;
  }
}

TEST(StyleOfCsv, PlainTextShowsNone) {
  EXPECT_EQ(style_of_csv(""), CsvStyle{});
  EXPECT_EQ(style_of_csv("a,=1+1\r\n'quoted',\"x,'=1\",b'=1\r\n"), CsvStyle{});
}

TEST(StyleOfCsv, SeesTheByteOrderMark) {
  EXPECT_EQ(style_of_csv("\xEF\xBB\xBF"
                         "a\r\n"),
            kMarked);
}

TEST(StyleOfCsv, SeesAnApostropheBeforeAFormula) {
  EXPECT_EQ(style_of_csv("'=1+1\r\n"), kSafe);
  EXPECT_EQ(style_of_csv("a,'-b\r\n"), kSafe);
  EXPECT_EQ(style_of_csv("a,b\r\n'@b,\r\n"), kSafe);
  EXPECT_EQ(style_of_csv("a,\"'=1,2\"\r\n"), kSafe);
  EXPECT_EQ(style_of_csv("\xEF\xBB\xBF'=1\r\n"), (CsvStyle{true, true}));
}

}  // namespace
}  // namespace yusuan
