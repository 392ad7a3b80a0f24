#include "table/split_rows.hpp"

#include <gtest/gtest.h>

#include "support/drawn_page.hpp"
#include "support/typeset.hpp"

namespace yusuan {
namespace {

using test::drawn_grid;
using test::Texts;
using test::texts_of;

// Pictures are read by read_layout(), of which split_rows() is the last step.

TEST(split_rows, figures_one_below_the_other_are_rows_of_their_own) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +------------+---------+
    | 项目       | 金额    |
    +------------+---------+
    | 办公费     | 1.00    |
    | 差旅费     | 2.00    |
    | 培训费     | 3.00    |
    +------------+---------+
  )")),
            (Texts{{"项目", "金额"}, {"办公费", "1.00"}, {"差旅费", "2.00"}, {"培训费", "3.00"}}));
}

TEST(split_rows, a_blank_figure_shifts_none_of_the_others) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +------------+---------+---------+
    | 办公费     | 1.00    | 4.00    |
    | 差旅费     |         | 5.00    |
    | 培训费     | 3.00    |         |
    +------------+---------+---------+
  )")),
            (Texts{{"办公费", "1.00", "4.00"}, {"差旅费", "", "5.00"}, {"培训费", "3.00", ""}}));
}

TEST(split_rows, a_name_without_figures_is_a_row) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +------------------+---------+
    | 一、财政拨款收入 | 1.00    |
    | 二、事业收入     |         |
    | 三、其他收入     | 3.00    |
    +------------------+---------+
  )")),
            (Texts{{"一、财政拨款收入", "1.00"}, {"二、事业收入", ""}, {"三、其他收入", "3.00"}}));
}

TEST(split_rows, a_name_broken_after_a_comma_before_its_line_is_full_goes_on) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +--------------------------------+---------+
    | 动物防疫补助                   | 84.00   |
    |                                |         |
    | 农田建设补助资金（高标准农田、 |         |
    | 田间渠系配套工程，             | 15.00   |
    | 含上年结转任务）               |         |
    |                                |         |
    | 农机购置补贴                   | 3.00    |
    +--------------------------------+---------+
  )")),
            (Texts{{"动物防疫补助", "84.00"},
                   {"农田建设补助资金（高标准农田、田间渠系配套工程，含上年结转任务）", "15.00"},
                   {"农机购置补贴", "3.00"}}));
}

TEST(split_rows, what_a_colon_announces_is_a_row_of_its_own) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +--------------------+---------+
    | 基本支出           | 9.00    |
    | 其中：             |         |
    | 人员经费           | 5.00    |
    | 公用经费           | 4.00    |
    +--------------------+---------+
  )")),
            (Texts{{"基本支出", "9.00"}, {"其中：", ""}, {"人员经费", "5.00"}, {"公用经费", "4.00"}}));
}

TEST(split_rows, a_name_that_fills_its_line_goes_on_in_the_next) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +------------+---------+
    | 办公费     | 1.00    |
    |            |         |
    | 机关事业单 | 2.00    |
    | 位养老保险 |         |
    |            |         |
    | 培训费     | 3.00    |
    +------------+---------+
  )")),
            (Texts{{"办公费", "1.00"}, {"机关事业单位养老保险", "2.00"}, {"培训费", "3.00"}}));
}

TEST(split_rows, a_label_in_the_middle_of_a_tall_cell_stays_one) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +------+----------+---------+
    |      | 办公费   | 1.00    |
    | 运转 | 差旅费   | 2.00    |
    |      | 培训费   | 3.00    |
    +------+----------+---------+
  )")),
            (Texts{{"运转", "办公费", "1.00"}, {"", "差旅费", "2.00"}, {"", "培训费", "3.00"}}));
}

TEST(split_rows, a_ruled_row_of_one_figure_stays_one_row_however_its_name_wraps) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +------------+---------+
    | 机关事业单 |         |
    | 位养老保险 | 2.00    |
    | 缴费       |         |
    +------------+---------+
  )")),
            (Texts{{"机关事业单位养老保险缴费", "2.00"}}));
}

TEST(split_rows, a_code_that_wraps_in_its_ruled_cell_stays_one) {
  const Texts texts = texts_of(drawn_grid(R"(
    +------+------------+---------+
    | 2130 | 农村综合改 | 2.00    |
    | 504  | 革         |         |
    +------+------------+---------+
    | 2130 | 水利工程运 | 3.00    |
    | 301  | 行与维护   |         |
    +------+------------+---------+
  )"));
  EXPECT_EQ(texts, (Texts{{"2130504", "农村综合改革", "2.00"}, {"2130301", "水利工程运行与维护", "3.00"}}));
}

TEST(split_rows, a_code_of_letters_and_digits_that_wraps_stays_one) {
  const Texts texts = texts_of(drawn_grid(R"(
    +------------------+------------+---------+
    |                  | XMWH430102 |         |
    | 滨河小学         | 1800100071 | 146.06  |
    |                  | 44312      |         |
    +------------------+------------+---------+
    | 新安小学         | P15430102  | 146.06  |
    +------------------+------------+---------+
  )"));
  EXPECT_EQ(texts, (Texts{{"滨河小学", "XMWH430102180010007144312", "146.06"}, {"新安小学", "P15430102", "146.06"}}));
}

TEST(split_rows, an_amount_that_wraps_in_its_ruled_cell_stays_one) {
  const Texts texts = texts_of(drawn_grid(R"(
    +----------+--------+--------+
    | 办公费   | 123456 | 1.00   |
    |          | 78.90  |        |
    +----------+--------+--------+
    | 差旅费   | 2.00   | 3.00   |
    +----------+--------+--------+
  )"));
  EXPECT_EQ(texts, (Texts{{"办公费", "12345678.90", "1.00"}, {"差旅费", "2.00", "3.00"}}));
}

TEST(split_rows, numbers_beside_names_of_their_own_are_no_wrapped_number) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    -------------------
    项目           人数
    -------------------
    办公用品费  1470369
    差旅费      1470368
    培训费            7
    -------------------
  )")),
            (Texts{{"项目", "人数"}, {"办公用品费", "1470369"}, {"差旅费", "1470368"}, {"培训费", "7"}}));
}

TEST(split_rows, numbers_that_do_not_join_to_one_are_no_wrapped_number) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +--------+----------+
    | 办公费 | 1,470.50 |
    |        |          |
    |        | 1,470.50 |
    +--------+----------+
    | 差旅费 |     1.00 |
    +--------+----------+
  )"))[0][1],
            "1,470.50");
}

TEST(split_rows, a_wrapped_line_goes_to_the_nearer_name) {
  // Both names would fill their lines; the second line stands 8.4 pt below the first and 11.2 pt above the third.
  PageContent page;
  page.width = 200;
  page.height = 200;
  const auto print = [&](std::u32string_view text, double x, double baseline) {
    test::print_line(page, text, x, baseline, 7);
  };
  print(U"项目", 20, 48);
  print(U"金额", 63, 48);
  print(U"办公费", 20, 59.2);
  print(U"1.50", 63, 59.2);
  print(U"机关事业单", 20, 70.4);
  print(U"2.50", 63, 70.4);
  print(U"位养老费", 20, 78.8);
  print(U"差旅费", 20, 90);
  print(U"3.50", 63, 90);
  for (const double y : {40.0, 51.2, 93.0}) page.rulings.push_back({Orientation::horizontal, y, 20, 85, 0.5});
  EXPECT_EQ(texts_of(test::layout_of(page).grids.at(0)),
            (Texts{{"项目", "金额"}, {"办公费", "1.50"}, {"机关事业单位养老费", "2.50"}, {"差旅费", "3.50"}}));
}

TEST(split_rows, a_grid_whose_rows_are_ruled_is_left_as_it_is) {
  const FilledGrid grid = drawn_grid(R"(
    +------------+---------+
    | 办公费     | 1.00    |
    +------------+---------+
    | 差旅费     | 2.00    |
    +------------+---------+
  )");
  const FilledGrid same = split_rows(grid);
  EXPECT_EQ(same.grid.ys, grid.grid.ys);
  EXPECT_EQ(texts_of(same), texts_of(grid));
}

TEST(split_rows, a_label_written_downwards_beside_ruled_rows_stays_one) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +------+----------+---------+
    | 项   | 资金总额 | 66.00   |
    |      +----------+---------+
    | 目   | 财政拨款 | 60.00   |
    | 资   |          |         |
    |      +----------+---------+
    | 金   | 其他资金 | 6.00    |
    +------+----------+---------+
  )")),
            (Texts{{"项目资金", "资金总额", "66.00"}, {"", "财政拨款", "60.00"}, {"", "其他资金", "6.00"}}));
}

TEST(split_rows, a_column_of_single_characters_without_rules_is_parted_into_the_rows_beside_it) {
  EXPECT_EQ(texts_of(drawn_grid(R"(
    +------+----------+---------+
    | 甲   | 资金总额 | 66.00   |
    |      +----------+---------+
    | 乙   | 财政拨款 | 60.00   |
    |      +----------+---------+
    | 丙   | 其他资金 | 6.00    |
    +------+----------+---------+
  )")),
            (Texts{{"甲", "资金总额", "66.00"}, {"乙", "财政拨款", "60.00"}, {"丙", "其他资金", "6.00"}}));
}

TEST(split_rows, the_rest_of_a_name_that_is_clipped_at_the_foot_of_its_cell_is_no_row) {
  PageContent page = test::drawn_page(R"(
    +----------------+---------+
    | 离退休人员     | 1.00    |
    | 养老保险基金   | 2.00    |
    +----------------+---------+
    的补助
  )");
  const auto rest = static_cast<std::ptrdiff_t>(page.glyphs.size()) - 3;
  page.clips.push_back(
      {test::ruling_of_cell(0), test::ruling_of_row(0), test::ruling_of_cell(17), test::ruling_of_row(3)});
  for (auto glyph = page.glyphs.begin() + rest; glyph != page.glyphs.end(); ++glyph) {
    glyph->clip = 1;
    glyph->baseline -= test::kCellHeight / 2;
  }
  EXPECT_EQ(texts_of(test::layout_of(page).grids.at(0)),
            (Texts{{"离退休人员", "1.00"}, {"养老保险基金的补助", "2.00"}}));
}

}  // namespace
}  // namespace yusuan
