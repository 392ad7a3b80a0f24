#include "table/split_columns.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>

#include "support/drawn_page.hpp"

namespace yusuan {
namespace {

using test::drawn_grid;
using test::Texts;
using test::texts_of;

// Pictures are read by read_layout(), which splits columns before rows.

TEST(split_columns, figures_beside_each_other_without_a_rule_are_columns) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +----------------------------------+
    | 项目           金额       结转   |
    +----------------------------------+
    | 办公费         1.00       4.00   |
    +----------------------------------+
    | 差旅费         2.00       5.00   |
    +----------------------------------+
    | 培训费         3.00       6.00   |
    +----------------------------------+
  )")),
            (Texts{{"项目", "金额", "结转"},
                   {"办公费", "1.00", "4.00"},
                   {"差旅费", "2.00", "5.00"},
                   {"培训费", "3.00", "6.00"}}));
}

TEST(split_columns, a_blank_figure_shifts_none_of_the_others) {
  EXPECT_EQ(
      texts_of(drawn_grid(R"(
    +----------------------------------+
    | 项目           金额       结转   |
    +----------------------------------+
    | 办公费         1.00       4.00   |
    +----------------------------------+
    | 差旅费                    5.00   |
    +----------------------------------+
    | 培训费         3.00              |
    +----------------------------------+
  )")),
      (Texts{{"项目", "金额", "结转"}, {"办公费", "1.00", "4.00"}, {"差旅费", "", "5.00"}, {"培训费", "3.00", ""}}));
}

TEST(split_columns, a_three_line_table_is_read_by_columns_and_rows) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    ----------------------------------
    项目           金额       结转
    ----------------------------------
    办公费         1.00       4.00
    差旅费         2.00       5.00
    培训费         3.00       6.00
    ----------------------------------
  )")),
            (Texts{{"项目", "金额", "结转"},
                   {"办公费", "1.00", "4.00"},
                   {"差旅费", "2.00", "5.00"},
                   {"培训费", "3.00", "6.00"}}));
}

TEST(split_columns, a_figure_that_follows_a_name_without_a_gap_goes_to_its_column) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    ----------------------------------
    项目             金额       结转
    ----------------------------------
    办公费           1.00       4.00
    维修（护）费     2.00       5.00
    其他社会保障缴费3.00        6.00
    培训费           7.00       8.00
    ----------------------------------
  )")),
            (Texts{{"项目", "金额", "结转"},
                   {"办公费", "1.00", "4.00"},
                   {"维修（护）费", "2.00", "5.00"},
                   {"其他社会保障缴费", "3.00", "6.00"},
                   {"培训费", "7.00", "8.00"}}));
}

TEST(split_columns, a_figure_that_follows_a_name_is_told_by_where_its_column_ends) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    ----------------------------------
    项目             金额       结转
    ----------------------------------
    办公费           12.00      4.00
    差旅费           12.00      5.00
    其他社会保障缴费费3.00      6.00
    培训费           17.00      8.00
    ----------------------------------
  )"))[3],
            (std::vector<std::string>{"其他社会保障缴费费", "3.00", "6.00"}));
}

TEST(split_columns, a_number_that_ends_a_name_stays_in_it) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    ----------------------------------
    项目             金额       结转
    ----------------------------------
    办公费           1.00       4.00
    维修（护）费     2.00       5.00
    其他保障项目12   3.00       6.00
    培训费           7.00       8.00
    ----------------------------------
  )"))[3],
            (std::vector<std::string>{"其他保障项目12", "3.00", "6.00"}));
}

TEST(split_columns, a_heading_wider_than_its_figures_stays_above_them) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    --------------------------------------
    项目           金额   上年度结转金额
    --------------------------------------
    办公费         1.00             4.00
    差旅费         2.00             5.00
    培训费         3.00             6.00
    --------------------------------------
  )")),
            (Texts{{"项目", "金额", "上年度结转金额"},
                   {"办公费", "1.00", "4.00"},
                   {"差旅费", "2.00", "5.00"},
                   {"培训费", "3.00", "6.00"}}));
}

TEST(split_columns, a_heading_over_two_columns_spans_them_though_it_leaves_some_white) {
  EXPECT_EQ(
      texts_of(drawn_grid(R"(
    +----------------------------------+
    |                预算安排          |
    | 项目          金额       结转    |
    +----------------------------------+
    | 办公费         1.00       4.00   |
    +----------------------------------+
    | 差旅费         2.00       5.00   |
    +----------------------------------+
  )")),
      (Texts{{"项目", "预算安排", ""}, {"", "金额", "结转"}, {"办公费", "1.00", "4.00"}, {"差旅费", "2.00", "5.00"}}));
}

TEST(split_columns, headings_that_reach_over_each_others_columns_are_read_once) {
  const FilledGrid grid = drawn_grid(R"(
    +----------------------------------+
    | 本年度各项目名称                 |
    |            预算安排合计数        |
    | 项目           金额       结转   |
    +----------------------------------+
    | 办公费         1.00       4.00   |
    +----------------------------------+
    | 差旅费         2.00       5.00   |
    +----------------------------------+
    | 培训费         3.00       6.00   |
    +----------------------------------+
  )");
  std::string header;
  for (const FilledCell& cell : grid.cells) {
    if (cell.lines.empty() || cell.lines.front().middle > test::ruling_of_row(4)) continue;
    header += to_utf8(cell.text);
  }
  std::ranges::sort(header);
  std::string printed = "本年度各项目名称预算安排合计数项目金额结转";
  std::ranges::sort(printed);
  EXPECT_EQ(header, printed);
}

TEST(split_columns, a_text_printed_below_its_clip_cuts_no_cell) {
  // The spreadsheet's clip holds a figure in the row that it is printed below.
  PageContent page = test::drawn_page(R"(
    -------------------------
    项目           金额
    差旅费         2.00
    -------------------------
    培训费         3.00
    -------------------------
    办公费         1.00
    差旅费         2.00
  )");
  page.clips.push_back({0, test::ruling_of_row(0), page.width, test::ruling_of_row(3)});
  for (Glyph& glyph : page.glyphs) {
    if (glyph.baseline > test::ruling_of_row(5)) glyph.clip = 1;
  }
  for (const FilledGrid& grid : test::layout_of(page).grids) {
    EXPECT_TRUE(std::ranges::is_sorted(grid.grid.ys));
    for (const FilledCell& cell : grid.cells) EXPECT_GE(cell.place.row_span, 1);
  }
}

TEST(split_columns, a_table_ruled_in_both_directions_is_left_as_it_is) {
  const FilledGrid grid = drawn_grid(R"(
    +------------+---------+
    | 办公费     | 1.00    |
    +------------+---------+
    | 差旅费     | 2.00    |
    +------------+---------+
  )");
  EXPECT_EQ(split_columns(grid, {}).grid.xs, grid.grid.xs);
  EXPECT_EQ(texts_of(grid), (Texts{{"办公费", "1.00"}, {"差旅费", "2.00"}}));
}

TEST(split_columns, figures_inside_wrapped_prose_part_no_cell) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +----------+------------------------+
    | 年度目标 | 一是完成 3 项调研任务  |
    |          | 二是举办 5 场培训会议  |
    +----------+------------------------+
    | 绩效指标 | 三是组织 2 次实地考察  |
    +----------+------------------------+
  )")),
            (Texts{{"年度目标", "一是完成3项调研任务二是举办5场培训会议"}, {"绩效指标", "三是组织2次实地考察"}}));
}

TEST(split_columns, headings_wider_than_their_figures_keep_their_columns) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    ---------------------------------------
    项目           合计  基本支出  项目支出
    ---------------------------------------
    办公费         1.00      4.00      7.00
    差旅费         2.00      5.00      8.00
    培训费         3.00      6.00      9.00
    ---------------------------------------
  )")),
            (Texts{{"项目", "合计", "基本支出", "项目支出"},
                   {"办公费", "1.00", "4.00", "7.00"},
                   {"差旅费", "2.00", "5.00", "8.00"},
                   {"培训费", "3.00", "6.00", "9.00"}}));
}

TEST(split_columns, a_centred_total_beside_wrapped_names_makes_no_column) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    --------------------------------------------
    项目名称                      合计      结转
    --------------------------------------------
    免疫规划                      2.00      6.00
    重大公共卫生服务补助资金（
                                  1.00      5.00
    中央直达）
    重点传染病监测防控能力建设
                                  3.00      7.00
    项目
    实验室运行                    4.00      8.00
                合计             10.00     26.00
    --------------------------------------------
  )")),
            (Texts{{"项目名称", "合计", "结转"},
                   {"免疫规划", "2.00", "6.00"},
                   {"重大公共卫生服务补助资金（中央直达）", "1.00", "5.00"},
                   {"重点传染病监测防控能力建设项目", "3.00", "7.00"},
                   {"实验室运行", "4.00", "8.00"},
                   {"合计", "10.00", "26.00"}}));
}

TEST(split_columns, a_heading_that_stands_beside_all_figures_of_its_column_is_counted_to_it) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    ----------------------------------------------
    项目           合计   基本支出        项目支出
    ----------------------------------------------
    办公费           1.00           4.00      7.00
    差旅费           2.00           5.00      8.00
    培训费           3.00           6.00      9.00
    ----------------------------------------------
  )")),
            (Texts{{"项目", "合计", "基本支出", "项目支出"},
                   {"办公费", "1.00", "4.00", "7.00"},
                   {"差旅费", "2.00", "5.00", "8.00"},
                   {"培训费", "3.00", "6.00", "9.00"}}));
}

TEST(split_columns, a_narrow_heading_spans_the_columns_over_whose_middle_it_stands) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    部门：虚构州畜牧局                    单位：万元

                           本年             上年

    科目            小计   人员  公用    小计  项目

    农林水支出      9.00   8.00  1.00    3.00  3.00

    卫生健康支出    5.00   5.00          1.00  1.00

    合计           14.00  13.00  1.00    4.00  4.00
  )")),
            (Texts{{"", "本年", "", "", "上年", ""},
                   {"科目", "小计", "人员", "公用", "小计", "项目"},
                   {"农林水支出", "9.00", "8.00", "1.00", "3.00", "3.00"},
                   {"卫生健康支出", "5.00", "5.00", "", "1.00", "1.00"},
                   {"合计", "14.00", "13.00", "1.00", "4.00", "4.00"}}));
}

TEST(split_columns, a_heading_that_may_span_three_columns_or_five_spans_none) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    ----------------------------------------
                            本年

    科目        甲费  乙费  丙费  丁费  戊费
    ----------------------------------------
    农林水      6.00  9.00  8.00  1.00  3.00

    卫生        5.00  5.00  5.00  1.00  1.00

    合计        9.00  9.00  8.00  2.00  4.00
  )"))[0],
            (std::vector<std::string>{"科目", "甲费", "乙费", "本年丙费", "丁费", "戊费"}));
}

TEST(split_columns, a_rule_under_a_heading_tells_what_it_spans) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    -----------------------------------------------
                                其中
    科目         合计
                      -----------------------------
                      财政拨款   事业收入      其他
    -----------------------------------------------
    教育支出     9.00     5.00       3.00      1.00
    住房保障     6.00     5.00       1.00
      合计      15.00    10.00       4.00      1.00
  )")),
            (Texts{{"科目", "合计", "其中", "", ""},
                   {"", "", "财政拨款", "事业收入", "其他"},
                   {"教育支出", "9.00", "5.00", "3.00", "1.00"},
                   {"住房保障", "6.00", "5.00", "1.00", ""},
                   {"合计", "15.00", "10.00", "4.00", "1.00"}}));
}

// The white between short names and a total set in the middle of their column runs through all rows.
TEST(split_columns, a_centred_total_beside_short_names_makes_no_column) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    ----------------------------------
             项目            金额
    ----------------------------------
    教育                     1.00
    社保                     2.00
    住房                     3.00
             合计            6.00
    ----------------------------------
  )")),
            (Texts{{"项目", "金额"}, {"教育", "1.00"}, {"社保", "2.00"}, {"住房", "3.00"}, {"合计", "6.00"}}));
}

}  // namespace
}  // namespace yusuan
