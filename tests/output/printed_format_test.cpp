#include "output/printed_format.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

#include <string>

namespace yusuan {
namespace {

std::string format_of(std::string_view value, std::string_view printed) {
  return printed_format(*Decimal::parse(value), printed);
}

bool is_number(std::string_view value) { return exact_double(*Decimal::parse(value)).has_value(); }

TEST(PrintedFormat, KeepsDecimalsAndSeparators) {
  EXPECT_EQ(format_of("1072.71", "1,072.71"), "#,##0.00");
  EXPECT_EQ(format_of("1072.710", "1072.710"), "0.000");
  EXPECT_EQ(format_of("18", "18"), "0");
  EXPECT_EQ(format_of("-1234", "(1，234)"), "#,##0");
  EXPECT_EQ(format_of("1234.5", "1、234.5"), "#,##0.0");
}

TEST(PrintedFormat, APercentSignMultipliesNothing) {
  EXPECT_EQ(format_of("12.5", "12.5%"), "0.0\"%\"");
  EXPECT_EQ(format_of("12", "12％"), "0\"%\"");
}

TEST(PrintedFormat, ACorrectedFigureHasItsOwnDecimals) { EXPECT_EQ(format_of("12.50", "12.5"), "0.00"); }

TEST(ExactDouble, IsTheNumber) {
  EXPECT_EQ(exact_double(Decimal(107271, 2)), 1072.71);
  EXPECT_EQ(exact_double(Decimal(-5, 1)), -0.5);
  EXPECT_EQ(exact_double(Decimal(0, 2)), 0.0);
}

TEST(ExactDouble, KeepsFifteenDigits) {
  EXPECT_TRUE(is_number("123456789012.345"));
  EXPECT_TRUE(is_number("-999999999999999"));
  EXPECT_FALSE(is_number("1234567890123.456"));
  EXPECT_FALSE(is_number("123456789012345678"));
}

TEST(ExactDouble, NoughtsAtTheEndAreNoDigits) {
  EXPECT_TRUE(is_number("999999999999999.00"));
  EXPECT_FALSE(is_number("9999999999999990"));
}

// What stands in a workbook is written with 16 digits, of 73.85 the digits 73.84999999999999.
TEST(ExactDouble, ComesBackFromSixteenDigits) {
  for (const char* text :
       {"73.85", "76557917948548.9", "9367073931.19472", "999999999999999", "0.1", "1.10000000000001"}) {
    const double number = exact_double(*Decimal::parse(text)).value();
    EXPECT_EQ(std::stod(fmt::format("{:.16g}", number)), number) << text;
    EXPECT_EQ(fmt::format("{}", number), text);
  }
}

}  // namespace
}  // namespace yusuan
