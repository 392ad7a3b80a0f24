#include "check/family.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

Term term(int value) { return {{}, Decimal(value, 0), Decimal(1, 0)}; }

// So many checks that hold and could have failed, and that fail by far.
Family family_of(int held, int broken, bool certain) {
  Family family{{}, certain};
  for (int i = 0; i < held + broken; ++i) {
    Identity identity{"sum", Relation::equal, term(i < held ? 30 : 90), {term(10), term(20)}};
    family.checks.push_back(*checked(identity));
  }
  return family;
}

TEST(IsEstablished, ASupposedFamilyHoldsInThreeOfFour) {
  EXPECT_TRUE(is_established(family_of(1, 0, false)));
  EXPECT_TRUE(is_established(family_of(3, 1, false)));
  EXPECT_FALSE(is_established(family_of(2, 1, false)));
  EXPECT_FALSE(is_established(family_of(0, 0, false))) << "nothing speaks for it";
  EXPECT_FALSE(is_established(family_of(0, 1, false)));
}

TEST(IsEstablished, ACertainFamilyMayFail) {
  EXPECT_TRUE(is_established(family_of(0, 0, true)));
  EXPECT_TRUE(is_established(family_of(0, 4, true)));
}

TEST(IsEstablished, ACertainFamilyThatFailsMostlyWasMisapplied) {
  EXPECT_FALSE(is_established(family_of(4, 5, true)));
  EXPECT_TRUE(is_established(family_of(5, 5, true)));
}

TEST(Telling, CountsWhatCouldHaveFailed) {
  Family family = family_of(2, 1, false);
  Identity repeated{"sum", Relation::equal, term(10), {term(10)}};
  family.checks.push_back(*checked(repeated));
  EXPECT_EQ(telling(family), 2);
}

}  // namespace
}  // namespace yusuan
