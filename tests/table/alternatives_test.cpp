#include "table/alternatives.hpp"

#include <gtest/gtest.h>

#include "support/alternative_lines.hpp"
#include "support/drawn_page.hpp"

namespace yusuan {
namespace {

using test::drawn_grid;
using test::drawn_page;
using test::layout_of;
using test::Texts;
using test::texts_of;
using Lines = std::vector<std::string>;

// Pictures are read by read_layouts(), which looks for alternatives last.

TEST(alternatives, ruled_cells_with_clear_margins_leave_no_doubt) {
  const FilledGrid grid = drawn_grid(R"(
    +--------+--------+--------+
    | 项目   | 金额   | 结转   |
    +--------+--------+--------+
    | 办公费 | 1.00   |        |
    +--------+--------+--------+
    | 差旅费 |        | 22.00  |
    +--------+--------+--------+
    | 培训费 |   3.00 |        |
    +--------+--------+--------+
  )");
  EXPECT_EQ(test::lines_of(grid.alternatives), Lines{});
}

TEST(alternatives, figures_in_line_with_their_column_leave_no_doubt) {
  const FilledGrid grid = drawn_grid(R"(
    +----------------------------------+
    | 项目           金额       结转   |
    +----------------------------------+
    | 办公费         1.00              |
    +----------------------------------+
    | 差旅费         2.00       5.00   |
    +----------------------------------+
    | 培训费                    6.00   |
    +----------------------------------+
  )");
  EXPECT_EQ(test::lines_of(grid.alternatives), Lines{});
}

TEST(alternatives, a_figure_in_line_with_neither_column_may_stand_in_the_blank_one) {
  const FilledGrid grid = drawn_grid(R"(
    +----------------------------------+
    | 项目           金额       结转   |
    +----------------------------------+
    | 办公费         1.00       4.00   |
    +----------------------------------+
    | 差旅费         2.00       5.00   |
    +----------------------------------+
    | 培训费             3.00          |
    +----------------------------------+
  )");
  ASSERT_EQ(texts_of(grid)[3], (std::vector<std::string>{"培训费", "3.00", ""}));
  EXPECT_EQ(test::lines_of(grid.alternatives), (Lines{"columns: 3,1 blank; 3,2 3.00"}));
  EXPECT_EQ(grid.alternatives[0].cells[1].box, grid.at(3, 1).text_box);
}

TEST(alternatives, a_figure_never_moves_to_where_another_is_printed) {
  const FilledGrid grid = drawn_grid(R"(
    +----------------------------------+
    | 项目           金额       结转   |
    +----------------------------------+
    | 办公费         1.00       4.00   |
    +----------------------------------+
    | 差旅费         2.00       5.00   |
    +----------------------------------+
    | 培训费             3.00   6.00   |
    +----------------------------------+
  )");
  EXPECT_EQ(test::lines_of(grid.alternatives), Lines{});
}

// A page with a rule at `x` through everything that its picture prints from `top` to `bottom`, in rows of the picture.
PageLayout layout_with_rule(std::string_view picture, double x, int top, int bottom) {
  PageContent page = drawn_page(picture);
  page.rulings.push_back({Orientation::vertical, x, test::ruling_of_row(top), test::ruling_of_row(bottom), 0.5});
  return layout_of(page);
}

TEST(alternatives, a_figure_over_a_rule_may_stand_on_either_side) {
  const PageLayout layout = layout_with_rule(R"(
    +--------------------+
    | 金额      结转     |
    +--------------------+
    | 1.00      2.00     |
    +--------------------+
    |    123.00          |
    +--------------------+
  )",
                                             66, 0, 6);
  const FilledGrid& grid = layout.grids.at(0);
  ASSERT_EQ(texts_of(grid)[2], (std::vector<std::string>{"123.00", ""}));
  EXPECT_EQ(test::lines_of(grid.alternatives), Lines{}) << "it ends at the rule";

  const PageLayout over = layout_with_rule(R"(
    +--------------------+
    | 金额      结转     |
    +--------------------+
    | 1.00      2.00     |
    +--------------------+
    |       123.00       |
    +--------------------+
  )",
                                           66, 0, 6);
  ASSERT_EQ(texts_of(over.grids.at(0))[2], (std::vector<std::string>{"123.00", ""}));
  EXPECT_EQ(test::lines_of(over.grids[0].alternatives), (Lines{"columns: 2,0 blank; 2,1 123.00"}));
}

// The rule stands between the 7 and the 8.
TEST(alternatives, digits_without_a_gap_part_where_both_numbers_are_printed_as_their_columns_are) {
  const PageLayout layout = layout_with_rule(R"(
    +--------------------+
    | 金额      结转     |
    +--------------------+
    | 1,234.56  78.90    |
    +--------------------+
    | 1,234.5678.90      |
    +--------------------+
  )",
                                             66, 0, 6);
  const FilledGrid& grid = layout.grids.at(0);
  ASSERT_EQ(texts_of(grid)[2], (std::vector<std::string>{"1,234.567", "8.90"}));
  ASSERT_EQ(test::lines_of(grid.alternatives), (Lines{"figures: 2,0 1,234.56; 2,1 78.90"}));
  EXPECT_EQ(grid.alternatives[0].cells[0].box->x1, grid.alternatives[0].cells[1].box->x0);
}

TEST(alternatives, a_number_over_a_rule_may_be_two) {
  const PageLayout layout = layout_with_rule(R"(
    +--------------------+
    | 金额      结转     |
    +--------------------+
    | 120       30       |
    +--------------------+
    |         1205       |
    +--------------------+
  )",
                                             66, 0, 6);
  const FilledGrid& grid = layout.grids.at(0);
  ASSERT_EQ(texts_of(grid)[2], (std::vector<std::string>{"", "1205"}));
  EXPECT_EQ(test::lines_of(grid.alternatives),
            (Lines{"columns: 2,1 blank; 2,0 1205", "figures: 2,0 1; 2,1 205", "figures: 2,0 120; 2,1 5"}))
      << "12 and 05 is none: no number but nought begins with it";
}

// Rows without rules between them; a date stands midway between the two figures that it dates.
TEST(alternatives, figures_without_words_beside_them_may_belong_to_the_words_above_or_below) {
  const FilledGrid grid = drawn_grid(R"(
    +------------+----------+
    | 日期       | 金额     |
    +------------+----------+
    | 2月5日     | 1.00     |
    |            | 2.00     |
    | 3月8日     |          |
    |            | 3.00     |
    | 4月9日     | 4.00     |
    +------------+----------+
  )");
  ASSERT_EQ(
      texts_of(grid),
      (Texts{{"日期", "金额"}, {"2月5日", "1.00"}, {"", "2.00"}, {"3月8日", ""}, {"", "3.00"}, {"4月9日", "4.00"}}));
  EXPECT_EQ(test::lines_of(grid.alternatives), (Lines{"rows: 2,1 blank; 3,1 2.00", "rows: 4,1 blank; 3,1 3.00"}));
}

TEST(alternatives, figures_beside_their_words_leave_no_doubt) {
  const FilledGrid grid = drawn_grid(R"(
    +------------+----------+
    | 项目       | 金额     |
    +------------+----------+
    | 办公费     | 1.00     |
    | 差旅费     |          |
    | 培训费     | 2.00     |
    | 会议费     |          |
    +------------+----------+
  )");
  EXPECT_EQ(test::lines_of(grid.alternatives), Lines{});
}

}  // namespace
}  // namespace yusuan
