#include "table/blank_margins.hpp"

#include <gtest/gtest.h>

#include "support/drawn_page.hpp"

namespace yusuan {
namespace {

using test::drawn_grid;
using test::Texts;
using test::texts_of;

// Pictures are read by read_layout(), which leaves blank margins out.

TEST(blank_margins, lines_that_run_on_beyond_the_frame_are_no_columns) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +------------+---------+---
    | 项目       | 金额    |
    +------------+---------+---
    | 办公费     | 1.00    |
    +------------+---------+---
  )")),
            (Texts{{"项目", "金额"}, {"办公费", "1.00"}}));
}

TEST(blank_margins, lines_that_run_on_above_and_below_are_no_rows) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    |            |         |
    +------------+---------+
    | 项目       | 金额    |
    +------------+---------+
    | 办公费     | 1.00    |
    +------------+---------+
    |            |         |
  )")),
            (Texts{{"项目", "金额"}, {"办公费", "1.00"}}));
}

TEST(blank_margins, an_open_side_with_text_is_a_column) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +------------+---------+--------
    | 项目       | 金额    | 结转
    +------------+---------+--------
    | 办公费     | 1.00    | 2.00
    +------------+---------+--------
  )")),
            (Texts{{"项目", "金额", "结转"}, {"办公费", "1.00", "2.00"}}));
}

TEST(blank_margins, a_blank_column_that_a_line_closes_stays) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +------------+---------+---+
    | 项目       | 金额    |   |
    +------------+---------+---+
    | 办公费     | 1.00    |   |
    +------------+---------+---+
  )")),
            (Texts{{"项目", "金额", ""}, {"办公费", "1.00", ""}}));
}

}  // namespace
}  // namespace yusuan
