#include "base/decimal.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace yusuan {
namespace {

std::string round_trip(std::string_view text) {
  const std::optional<Decimal> number = Decimal::parse(text);
  return number ? number->to_string() : "none";
}

TEST(Decimal, KeepsTheDigitsItWasReadWith) {
  for (const char* text : {"0", "1", "-1", "18", "18.00", "0.50", "-0.50", "1072.71", "123456789012345.67", "0.000001",
                           "999999999999999999", "-999999999999999999", "0.999999999999999999"}) {
    EXPECT_EQ(round_trip(text), text);
  }
}

TEST(Decimal, WritesCanonically) {
  EXPECT_EQ(round_trip("007"), "7");
  EXPECT_EQ(round_trip("00.5"), "0.5");
  EXPECT_EQ(round_trip("-0"), "0");
  EXPECT_EQ(round_trip("-0.00"), "0.00");
  EXPECT_EQ(Decimal(-5, 3).to_string(), "-0.005");
  EXPECT_EQ(Decimal().to_string(), "0");
}

TEST(Decimal, RefusesWhatIsNoPlainNumber) {
  for (const char* text : {"",    "-",  ".",  "-.",    "5.",   ".5",  "+5",  "--5",          "1e5", "1,000",
                           "1 0", " 1", "1 ", "1.2.3", "0x10", "12a", "a12", "\xEF\xBC\x91", "NaN", "1.-2"}) {
    EXPECT_EQ(round_trip(text), "none") << text;
  }
}

TEST(Decimal, RefusesMoreThan18Digits) {
  EXPECT_EQ(round_trip("1000000000000000000"), "none");
  EXPECT_EQ(round_trip("12345678901234567.89"), "none");
  EXPECT_EQ(round_trip("0.0000000000000000001"), "none");
  EXPECT_EQ(round_trip("000000000000000000001.5"), "1.5") << "leading zeros are no digits";
}

TEST(Decimal, ComparesByValueWhateverTheScale) {
  EXPECT_EQ(*Decimal::parse("18.00"), *Decimal::parse("18"));
  EXPECT_LT(*Decimal::parse("-1.01"), *Decimal::parse("-1"));
  EXPECT_LT(*Decimal::parse("0.1"), *Decimal::parse("0.11"));
  EXPECT_GT(*Decimal::parse("999999999999999999"), *Decimal::parse("0.999999999999999999"));
}

TEST(Decimal, AddsExactlyAtTheFinerScale) {
  EXPECT_EQ(add(*Decimal::parse("0.1"), *Decimal::parse("0.2"))->to_string(), "0.3");
  EXPECT_EQ(add(*Decimal::parse("18"), *Decimal::parse("0.50"))->to_string(), "18.50");
  EXPECT_EQ(add(*Decimal::parse("-18.00"), *Decimal::parse("18"))->to_string(), "0.00");
  EXPECT_EQ(add(*Decimal::parse("123456789012345.67"), *Decimal::parse("0.01"))->to_string(), "123456789012345.68");
}

TEST(Decimal, DoesNotAddBeyond18Digits) {
  EXPECT_FALSE(add(*Decimal::parse("999999999999999999"), *Decimal::parse("1")));
  EXPECT_FALSE(add(*Decimal::parse("-999999999999999999"), *Decimal::parse("-1")));
  EXPECT_FALSE(add(*Decimal::parse("100000000000000000"), *Decimal::parse("0.01")));
}

constexpr std::int64_t kLimit = 1'000'000'000'000'000'000;

rc::Gen<Decimal> any_decimal() {
  return rc::gen::construct<Decimal>(rc::gen::inRange<std::int64_t>(1 - kLimit, kLimit), rc::gen::inRange(0, 19));
}

RC_GTEST_PROP(Decimal, WhatIsWrittenReadsTheSame, ()) {
  const Decimal number = *any_decimal();
  const std::optional<Decimal> read = Decimal::parse(number.to_string());
  RC_ASSERT(read.has_value());
  RC_ASSERT(read->digits() == number.digits());
  RC_ASSERT(read->scale() == number.scale());
}

// Small enough for every sum to fit.
rc::Gen<Decimal> small_decimal() {
  return rc::gen::construct<Decimal>(rc::gen::inRange<std::int64_t>(-99'999'999, 100'000'000), rc::gen::inRange(0, 9));
}

RC_GTEST_PROP(Decimal, AdditionCommutesAndIsUndoneByTheNegative, ()) {
  const Decimal a = *small_decimal();
  const Decimal b = *small_decimal();
  const std::optional<Decimal> sum = add(a, b);
  RC_ASSERT(sum.has_value());
  RC_ASSERT(sum == add(b, a));
  RC_ASSERT(add(*sum, Decimal(-b.digits(), b.scale())) == a);
}

TEST(Decimal, MultipliesExactly) {
  const auto product = [](std::string_view a, std::string_view b) {
    const auto result = multiply(*Decimal::parse(a), *Decimal::parse(b));
    return result ? result->to_string() : "none";
  };
  EXPECT_EQ(product("1072.71", "10000"), "10727100");
  EXPECT_EQ(product("-0.123456", "10000"), "-1234.56");
  EXPECT_EQ(product("0.00", "10000"), "0");
  EXPECT_EQ(product("0.1", "0.1"), "0.01");
  EXPECT_EQ(product("999999999999999999", "10"), "none");
  EXPECT_EQ(product("99999999999999.9999", "10000"), "999999999999999999");
}

// The smallest find of the fuzz target amounts: a product of 36 places could be neither written and read nor compared in 128 bits.
TEST(Decimal, DoesNotMultiplyToMoreThan18Places) {
  const Decimal smallest = *Decimal::parse("0.000000000000000001");
  EXPECT_EQ(multiply(smallest, smallest), std::nullopt);
  EXPECT_EQ(multiply(smallest, *Decimal::parse("0.1")), std::nullopt);
  EXPECT_EQ(multiply(smallest, *Decimal::parse("1.0"))->to_string(), "0.000000000000000001");
}

TEST(Decimal, RoundsToAScaleHalvesAwayFromNought) {
  const auto fen = [](const char* yuan) { return rounded_to_scale(*Decimal::parse(yuan), 2); };
  EXPECT_EQ(fen("10727100"), 1072710000);
  EXPECT_EQ(fen("0.1"), 10);
  EXPECT_EQ(fen("-1.005"), -101);
  EXPECT_EQ(fen("1.0049999"), 100);
  EXPECT_EQ(fen("0.000"), 0);
  EXPECT_EQ(fen("92233720368547758"), 9223372036854775800);
  EXPECT_EQ(fen("92233720368547759"), std::nullopt) << "more than 64 bits";
}

}  // namespace
}  // namespace yusuan
