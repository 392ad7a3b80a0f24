#include "budget/bare_name.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

std::u32string bare(const std::string& name) { return bare_name(name, Catalogue::embedded().data()); }

TEST(bare_name, a_number_is_no_part_of_a_name) {
  EXPECT_EQ(bare("十九、自然资源海洋气"), U"自然资源海洋气");
  EXPECT_EQ(bare("（二）科学技术"), U"科学技术");
  EXPECT_EQ(bare("3.办公费"), U"办公费");
}

TEST(bare_name, of_which_is_no_part_of_a_name) { EXPECT_EQ(bare("其中：事业运行"), U"事业运行"); }

TEST(bare_name, the_mark_of_a_level_is_no_part_of_a_name) {
  EXPECT_EQ(bare("其他教育支出（款）"), U"其他教育支出");
  EXPECT_EQ(bare("其中：（一）其他教育支出(项)"), U"其他教育支出");
}

TEST(bare_name, brackets_of_the_name_itself_stay) { EXPECT_EQ(bare("维修（护）费"), U"维修(护)费"); }

TEST(bare_name, nothing_stays_nothing) { EXPECT_EQ(bare(""), U""); }

}  // namespace
}  // namespace yusuan
