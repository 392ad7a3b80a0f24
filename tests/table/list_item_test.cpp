#include "table/list_item.hpp"

#include <gtest/gtest.h>

#include "text/characters.hpp"

namespace yusuan {
namespace {

TEST(list_item, numerals_with_a_mark_begin_one) {
  for (const char32_t* text : {U"一、财政拨款", U"二十一、粮油", U"1、办公费", U"1.办公费", U"（一）一般公共预算",
                               U"(3)其他", U"  2、差旅费", U"１．办公费", U"十、卫生健康"}) {
    EXPECT_TRUE(begins_like_list_item(text)) << to_utf8(text);
  }
}

TEST(list_item, words_and_numbers_do_not) {
  for (const char32_t* text : {U"", U" ", U"财政拨款", U"1.5", U"12", U"一般公共预算", U"（境）费", U"(续)", U"、",
                               U"1.", U"2023年", U"十三五规划"}) {
    EXPECT_FALSE(begins_like_list_item(text)) << to_utf8(text);
  }
}

}  // namespace
}  // namespace yusuan
