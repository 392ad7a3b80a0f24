#include "check/identity.hpp"

#include <gtest/gtest.h>

#include "support/check_lines.hpp"

namespace yusuan {
namespace {

// One unit of the last place is 0.01.
Term term(const std::string& value) {
  return {{}, value.empty() ? std::nullopt : Decimal::parse(value), Decimal(1, 2)};
}

Identity identity(const std::string& whole, const std::vector<std::string>& parts,
                  Relation relation = Relation::equal) {
  Identity made{"sum", relation, term(whole), {}};
  for (const std::string& part : parts) made.parts.push_back(term(part));
  return made;
}

std::string verdict(const std::string& whole, const std::vector<std::string>& parts,
                    Relation relation = Relation::equal) {
  const auto check = checked(identity(whole, parts, relation));
  return check ? test::verdict_name(check->verdict) : "nothing";
}

TEST(Checked, HoldsWhereTheFiguresAddUp) {
  EXPECT_EQ(verdict("3.00", {"1.00", "2.00"}), "held");
  EXPECT_EQ(verdict("3", {"1.00", "2.00"}), "held") << "printed shorter, the same number";
  EXPECT_EQ(verdict("-1.00", {"1.00", "-2.00"}), "held");
}

TEST(Checked, SaysBySignWhatIsOver) {
  const auto check = checked(identity("1449.42", {"1080.74", "364.93"}));
  ASSERT_TRUE(check);
  EXPECT_EQ(check->sum, Decimal(144567, 2));
  EXPECT_EQ(check->miss, Decimal(375, 2));
}

// n parts and the whole, each rounded for itself: (n + 1) / 2 units of the last place.
TEST(Checked, ToleratesHalfAUnitANumber) {
  EXPECT_EQ(verdict("3.01", {"1.00", "2.00"}), "rounding") << "3 numbers, 0.015";
  EXPECT_EQ(verdict("3.02", {"1.00", "2.00"}), "broken");
  EXPECT_EQ(verdict("6.02", {"1.00", "2.00", "3.00"}), "rounding") << "4 numbers, 0.02 exactly";
  EXPECT_EQ(verdict("5.98", {"1.00", "2.00", "3.00"}), "rounding") << "either way";
  EXPECT_EQ(verdict("6.03", {"1.00", "2.00", "3.00"}), "broken");
  EXPECT_EQ(verdict("1.01", {"1.00"}), "rounding") << "2 numbers, 0.01 exactly";
  EXPECT_EQ(verdict("1.02", {"1.00"}), "broken");
}

TEST(Checked, NoughtsAreNotRounded) {
  EXPECT_EQ(verdict("6.02", {"3.00", "3.00", "0.00", "", "0.00"}), "broken");
  EXPECT_EQ(verdict("0.00", {"0.01"}), "broken") << "one number that is not nought, 0.005";
}

TEST(Checked, ABlankIsNought) {
  EXPECT_EQ(verdict("3.00", {"3.00", ""}), "held");
  EXPECT_EQ(verdict("", {"0.00"}), "held");
  EXPECT_EQ(verdict("", {"3.00"}), "broken");
  EXPECT_EQ(verdict("3.00", {"0.00"}), "broken");
}

TEST(Checked, ComparesNothingWithNothing) {
  EXPECT_EQ(verdict("", {"", ""}), "nothing");
  EXPECT_EQ(verdict("0.00", {"", ""}), "nothing");
  EXPECT_EQ(verdict("3.00", {}), "nothing");
  EXPECT_EQ(verdict("3.00", {"", ""}), "broken") << "a whole of parts that are all blank";
}

TEST(Checked, OfWhichIsNoMoreThanTheWhole) {
  EXPECT_EQ(verdict("3.00", {"1.00"}, Relation::at_most), "held");
  EXPECT_EQ(verdict("3.00", {"3.00"}, Relation::at_most), "held");
  EXPECT_EQ(verdict("3.00", {"3.01"}, Relation::at_most), "rounding");
  EXPECT_EQ(verdict("3.00", {"3.02"}, Relation::at_most), "broken");
}

TEST(Checked, LeavesSumsThatAreTooLarge) {
  EXPECT_EQ(verdict("1.00", {"999999999999999999", "999999999999999999"}), "nothing");
}

bool telling_of(Identity made) {
  const auto check = checked(std::move(made));
  return check && is_telling(*check);
}

TEST(IsTelling, WhatHoldsThoughItCouldHaveFailed) {
  EXPECT_TRUE(telling_of(identity("3.00", {"1.00", "2.00"})));
  EXPECT_FALSE(telling_of(identity("3.00", {"3.00", ""}))) << "a figure repeated";
  EXPECT_FALSE(telling_of(identity("0.00", {"1.00", "-1.00"}))) << "nothing to hold against";
  EXPECT_FALSE(telling_of(identity("4.00", {"1.00", "2.00"}))) << "it does not hold";
}

TEST(IsTelling, OnePartWhereItIsAFigureOfItsOwn) {
  Identity sides = identity("3.00", {"3.00"});
  sides.one_part_tells = true;
  EXPECT_TRUE(telling_of(sides));
}

}  // namespace
}  // namespace yusuan
