#include "budget/read_change.hpp"

#include <gtest/gtest.h>

#include "support/embedded_words.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

std::string base_in(std::u32string_view clause) {
  const std::u32string text(clause);
  return to_utf8(read_base(text, {0, text.size()}, test::embedded_words().narrative).in(text));
}

std::string head_and_base(std::u32string_view words) {
  const std::u32string text(words);
  const auto change = read_change(text, {0, text.size()}, test::embedded_words().narrative);
  return change ? to_utf8(change->head.in(text)) + "|" + to_utf8(change->base.in(text)) : "none";
}

TEST(read_change, a_base_stands_behind_its_opener) {
  EXPECT_EQ(base_in(U"比上年预算数"), "上年预算数");
  EXPECT_EQ(base_in(U"年初预算与支出"), "") << "opens with the base";
  EXPECT_EQ(base_in(U"与某单位"), "") << "no base at all";
  EXPECT_EQ(base_in(U"比例为预算"), "") << "a share is no comparison";
  EXPECT_EQ(base_in(U""), "");
}

TEST(read_change, the_first_opener_with_a_base_behind_it_counts) {
  EXPECT_EQ(head_and_base(U"办公费比上年增加"), "办公费|上年");
  EXPECT_EQ(head_and_base(U"预算与项目较多的单位增加"), "预算与项目较多的单位|") << "the base stands before them all";
  EXPECT_EQ(head_and_base(U"与项目有关的费用比年初预算减少"), "|项目有关的费用比年初预算")
      << "a base far behind is one";
  EXPECT_EQ(head_and_base(U"收入同比增长"), "收入|同比") << "says itself what it is compared with";
}

}  // namespace
}  // namespace yusuan
