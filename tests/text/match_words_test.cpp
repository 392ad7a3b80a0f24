#include "text/match_words.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

const std::vector<std::u32string> kWords = {U"合计", U"总计"};

TEST(match_words, a_label_starts_ends_or_holds_one_of_the_words) {
  EXPECT_TRUE(starts_with_any(U"合计数", kWords));
  EXPECT_FALSE(starts_with_any(U"收入合计", kWords));
  EXPECT_TRUE(ends_with_any(U"收入总计", kWords));
  EXPECT_FALSE(ends_with_any(U"总计数", kWords));
  EXPECT_TRUE(contains_any(U"本年总计数", kWords));
  EXPECT_FALSE(contains_any(U"小计", kWords));
}

TEST(match_words, without_words_nothing_matches) {
  EXPECT_FALSE(starts_with_any(U"合计", {}));
  EXPECT_FALSE(ends_with_any(U"合计", {}));
  EXPECT_FALSE(contains_any(U"合计", {}));
}

}  // namespace
}  // namespace yusuan
