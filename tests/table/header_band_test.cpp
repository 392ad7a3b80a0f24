#include "table/header_band.hpp"

#include <gtest/gtest.h>

#include "support/drawn_page.hpp"
#include "support/table_words.hpp"

namespace yusuan {
namespace {

using test::drawn_grid;
using Path = std::vector<std::u32string>;
using Paths = std::vector<Path>;

HeaderBand band_of(std::string_view picture) { return find_header_band(drawn_grid(picture), test::table_words()); }

Paths paths_of(std::string_view picture) {
  const FilledGrid grid = drawn_grid(picture);
  return header_paths(grid, find_header_band(grid, test::table_words()));
}

constexpr const char* kOneLevel = R"(
    +----------+--------+
    | 项目名称 | 金额   |
    +----------+--------+
    | 办公费   | 12.50  |
    +----------+--------+
)";

constexpr const char* kTwoLevels = R"(
    +------+-----------------+-------+
    |      |    当年预算     |       |
    | 项目 +--------+--------+ 合 计 |
    |      | 基本   | 项目   |       |
    |      | 支出   | 支出   |       |
    +------+--------+--------+-------+
    | 教育 | 1.00   | 2.00   | 3.00  |
    +------+--------+--------+-------+
)";

constexpr const char* kThreeLevels = R"(
    +-------------------------+--------------------+
    |          项目           |      本年支出      |
    +--------------+----------+-------------+------+
    |   科目编码   |          |   基本支出  |      |
    +----+----+----+ 科目名称 +------+------+ 项目 |
    | 类 | 款 | 项 |          | 人员 | 公用 | 支出 |
    +----+----+----+----------+------+------+------+
    |201 | 03 | 01 | 行政运行 | 1.00 | 2.00 | 3.00 |
    +----+----+----+----------+------+------+------+
)";

TEST(header_band, a_header_of_one_level_ends_above_the_first_figures) {
  const HeaderBand band = band_of(kOneLevel);
  EXPECT_EQ(band.first, 0);
  EXPECT_EQ(band.end, 1);
  EXPECT_EQ(band.body(), 1);
  EXPECT_EQ(paths_of(kOneLevel), (Paths{{U"项目名称"}, {U"金额"}}));
}

TEST(header_band, a_header_cell_over_two_levels_stands_once_and_one_over_two_columns_in_both_paths) {
  EXPECT_EQ(band_of(kTwoLevels).body(), 2);
  EXPECT_EQ(paths_of(kTwoLevels),
            (Paths{{U"项目"}, {U"当年预算", U"基本支出"}, {U"当年预算", U"项目支出"}, {U"合计"}}));
}

TEST(header_band, a_header_of_three_levels_gives_paths_of_up_to_three) {
  EXPECT_EQ(band_of(kThreeLevels).body(), 3);
  EXPECT_EQ(paths_of(kThreeLevels), (Paths{{U"项目", U"科目编码", U"类"},
                                           {U"项目", U"科目编码", U"款"},
                                           {U"项目", U"科目编码", U"项"},
                                           {U"项目", U"科目名称"},
                                           {U"本年支出", U"基本支出", U"人员"},
                                           {U"本年支出", U"基本支出", U"公用"},
                                           {U"本年支出", U"项目支出"}}));
}

TEST(header_band, a_row_that_numbers_the_columns_is_neither_header_nor_body) {
  constexpr const char* kPicture = R"(
    +----------+--------+--------+
    | 项目名称 | 金额   | 结转   |
    +----------+--------+--------+
    |   栏次   |   1    |   2    |
    +----------+--------+--------+
    | 办公费   | 12.50  |        |
    +----------+--------+--------+
  )";
  const HeaderBand band = band_of(kPicture);
  EXPECT_EQ(band.end, 1);
  EXPECT_EQ(band.column_numbers, 1);
  EXPECT_EQ(band.body(), 2);
  EXPECT_EQ(paths_of(kPicture), (Paths{{U"项目名称"}, {U"金额"}, {U"结转"}}));
}

TEST(header_band, a_row_that_letters_the_columns_is_a_column_number_row) {
  const HeaderBand band = band_of(R"(
    +----------+--------+--------+--------+
    | 项目名称 | 合计   | 基本   | 项目   |
    +----------+--------+--------+--------+
    |   栏次   | A=B+C  |   B    |   C    |
    +----------+--------+--------+--------+
    | 办公费   | 12.50  | 2.50   | 10.00  |
    +----------+--------+--------+--------+
  )");
  EXPECT_EQ(band.column_numbers, 1);
  EXPECT_EQ(band.body(), 2);
}

TEST(header_band, letters_over_the_stub_and_numbers_beside_them_number_the_columns) {
  EXPECT_EQ(band_of(R"(
    +----------+--------+--------+--------+
    | 项目编码 | 项目   | 合计   | 基本   |
    +----------+--------+--------+--------+
    |    A     |   B    |   1    |   2    |
    +----------+--------+--------+--------+
    | 301      | 办公费 | 2.50   | 10.00  |
    +----------+--------+--------+--------+
  )")
                .column_numbers,
            1);
}

TEST(header_band, a_row_numbered_from_the_first_column_and_with_sums_is_a_column_number_row) {
  EXPECT_EQ(band_of(R"(
    +----------+--------+--------+
    | 项目名称 | 合计   | 结转   |
    +----------+--------+--------+
    |    1     | 2=3+4  |   3    |
    +----------+--------+--------+
    | 办公费   | 12.50  |        |
    +----------+--------+--------+
  )")
                .body(),
            2);
}

TEST(header_band, a_first_row_of_figures_that_happen_to_begin_with_one_is_body) {
  EXPECT_EQ(band_of(R"(
    +------+----------+--------+
    | 序号 | 项目名称 | 金额   |
    +------+----------+--------+
    | 1    | 办公费   | 2      |
    +------+----------+--------+
  )")
                .body(),
            1);
}

TEST(header_band, the_total_beside_sub_headers_is_header_and_body_at_once) {
  // The departmental final accounts: the total's label and figures stand in the row that divides the code.
  constexpr const char* kPicture = R"(
    +-------------------------+--------+--------+
    |         项目            |        |        |
    +--------------+----------+ 合计   | 基本   |
    | 科目编码     | 科目名称 |        | 支出   |
    +----+----+----+----------+--------+--------+
    | 类 | 款 | 项 |   合计   | 30.00  | 30.00  |
    +----+----+----+----------+--------+--------+
    | 201| 03 | 01 | 行政运行 | 30.00  | 30.00  |
    +----+----+----+----------+--------+--------+
  )";
  const HeaderBand band = band_of(kPicture);
  EXPECT_EQ(band.mixed, 2);
  EXPECT_EQ(band.body(), 2);
  EXPECT_EQ(paths_of(kPicture), (Paths{{U"项目", U"科目编码", U"类"},
                                       {U"项目", U"科目编码", U"款"},
                                       {U"项目", U"科目编码", U"项"},
                                       {U"项目", U"科目名称"},
                                       {U"合计"},
                                       {U"基本支出"}}));
}

// The smallest find of the fuzz target headers: the row was header where the cell began, and no row held the rest of the cell.
TEST(header_band, a_row_whose_leaf_reaches_into_the_rows_below_is_not_header_and_body_at_once) {
  const HeaderBand band = band_of(R"(
    +-------------+--------+
    |   预算数    |  项目  |
    +------+------+--------+
    | 基本 | 公用 |  合计  |
    |      +------+--------+
    |      | 1.00 |  教育  |
    +------+------+--------+
  )");
  EXPECT_EQ(band.mixed, std::nullopt);
}

TEST(header_band, a_first_column_headed_total_is_a_header_all_the_same) {
  constexpr const char* kPicture = R"(
    +--------+-------------------+
    |        |    公务用车费     |
    |  合计  +---------+---------+
    |        | 购置费  | 运行费  |
    +--------+---------+---------+
    | 21.50  | 16.00   | 5.50    |
    +--------+---------+---------+
  )";
  EXPECT_EQ(band_of(kPicture).body(), 2);
  EXPECT_EQ(paths_of(kPicture), (Paths{{U"合计"}, {U"公务用车费", U"购置费"}, {U"公务用车费", U"运行费"}}));
}

TEST(header_band, a_blank_header_cell_gives_a_path_of_one_blank) {
  EXPECT_EQ(paths_of(R"(
    +----------+--------+--------+
    | 项目名称 |        | 金额   |
    +----------+--------+--------+
    | 办公费   | 室     | 12.50  |
    +----------+--------+--------+
  )"),
            (Paths{{U"项目名称"}, {U""}, {U"金额"}}));
}

TEST(header_band, a_form_of_labels_and_values_has_no_header) {
  const HeaderBand band = band_of(R"(
    +----------+--------------------------+
    | 项目名称 | 信息系统运行维护         |
    +----------+--------------------------+
    | 主管部门 | 虚构市样例局             |
    +----------+--------------------------+
    | 年度目标 | 保障系统稳定运行         |
    +----------+--------+----------+------+
    | 一级指标 | 二级   | 三级指标 | 权重 |
    +----------+--------+----------+------+
    | 产出指标 | 数量   | 测评     | 10   |
    +----------+--------+----------+------+
  )");
  EXPECT_TRUE(band.empty());
  EXPECT_EQ(band.body(), 0);
}

TEST(header_band, without_a_header_all_paths_are_empty) {
  EXPECT_EQ(paths_of(R"(
    +----------+--------+
    | 办公费   | 12.50  |
    +----------+--------+
    | 差旅费   | 3.00   |
    +----------+--------+
  )"),
            (Paths{{}, {}}));
}

TEST(header_band, an_enumerated_first_row_is_body) {
  EXPECT_TRUE(band_of(R"(
    +----------------+--------+
    | 一、财政拨款   |        |
    +----------------+--------+
    | （一）一般预算 |        |
    +----------------+--------+
  )")
                  .empty());
}

TEST(header_band, a_blank_table_keeps_its_header) {
  const HeaderBand band = band_of(R"(
    +----------+----------+--------+
    | 科目编码 | 科目名称 | 金额   |
    +----------+----------+--------+
    |          |          |        |
    +----------+----------+--------+
  )");
  EXPECT_EQ(band.end, 1);
  EXPECT_EQ(band.body(), 1);
}

TEST(header_band, a_year_in_a_header_is_no_figure) {
  EXPECT_EQ(band_of(R"(
    +----------+--------+--------+
    | 项目名称 | 2022   | 2023   |
    +----------+--------+--------+
    | 办公费   | 1.00   | 2.00   |
    +----------+--------+--------+
  )")
                .body(),
            1);
}

TEST(header_band, the_body_begins_at_the_total_below_a_header_of_one_level) {
  EXPECT_EQ(band_of(R"(
    +----------+--------+
    | 项目名称 | 金额   |
    +----------+--------+
    |   合计   |        |
    +----------+--------+
    | 办公费   |        |
    +----------+--------+
  )")
                .body(),
            1);
}

TEST(header_band, a_body_row_of_words_below_a_header_is_body) {
  EXPECT_EQ(band_of(R"(
    +----------+----------+
    | 项目名称 | 项目单位 |
    +----------+----------+
    | 设备购置 | 信息中心 |
    +----------+----------+
    | 食堂补助 | 服务中心 |
    +----------+----------+
  )")
                .body(),
            1);
}

TEST(header_band, a_grid_with_a_stub_beside_all_its_rows_has_no_header) {
  EXPECT_TRUE(band_of(R"(
    +------+------+------+-------+
    |      |      | 学员 | ≥90%  |
    |      | 满意 +------+-------+
    | 指标 |      | 企业 | ≥80%  |
    |      +------+------+-------+
    |      | 成本 | 预算 | ≤5元  |
    +------+------+------+-------+
)")
                  .empty());
}

TEST(header_band, what_stands_above_the_headings_of_a_forms_columns_is_no_header) {
  const FilledGrid grid = drawn_grid(R"(
    +------+--------------------+
    | 部门 | 某局               |
    +------+------+------+------+
    | 任务 | 名称 | 内容 | 预算 |
    |      +------+------+------+
    |      | 养路 | 修补 | 30   |
    +------+------+------+------+
    |      | 一级 | 二级 | 数值 |
    | 指标 +------+------+------+
    |      | 产出 | 数量 | 3    |
    +------+------+------+------+
)");
  TableWords words = test::table_words();
  EXPECT_FALSE(find_header_band(grid, words).empty());
  words.form_headings = {U"一级", U"二级"};
  EXPECT_TRUE(find_header_band(grid, words).empty());
}

TEST(header_band, names_without_lines_between_them_are_no_stub) {
  EXPECT_FALSE(band_of(R"(
    +----------+------+------+------+
    | 地区     | 决算 | 预算 | 增长 |
    | 安阳县   +------+------+------+
    | 林州市   | 1.00 | 2.00 | 3.00 |
    | 汤阴县   +------+------+------+
    | 内黄县   | 1.00 | 2.00 | 3.00 |
    +----------+------+------+------+
)")
                   .empty());
}

TEST(header_band, title_and_unit_inside_the_frame_are_no_header) {
  constexpr const char* kPicture = R"(
    +----------------------------+
    |          收入总表          |
    +----------------------------+
    |                 单位：万元 |
    +-------------+--------------+
    |  项目名称   |    金额      |
    +-------------+--------------+
    |  办公费     |    12.50     |
    +-------------+--------------+
  )";
  const HeaderBand band = band_of(kPicture);
  EXPECT_EQ(band.first, 2);
  EXPECT_EQ(band.end, 3);
  EXPECT_EQ(paths_of(kPicture), (Paths{{U"项目名称"}, {U"金额"}}));
}

TEST(looks_like_body, figures_totals_items_and_blank_rows_do_and_names_do_not) {
  const FilledGrid grid = drawn_grid(R"(
    +----------+--------+
    | 办公费   | 12.50  |
    +----------+--------+
    | 合计     |        |
    +----------+--------+
    | 1、办公  |        |
    +----------+--------+
    |          |        |
    +----------+--------+
    | 项目名称 | 金额   |
    +----------+--------+
    | 合计     | 小计   |
    +----------+--------+
  )");
  const TableWords words = test::table_words();
  EXPECT_TRUE(looks_like_body(grid, 0, words));
  EXPECT_TRUE(looks_like_body(grid, 1, words));
  EXPECT_TRUE(looks_like_body(grid, 2, words));
  EXPECT_TRUE(looks_like_body(grid, 3, words));
  EXPECT_FALSE(looks_like_body(grid, 4, words));
  EXPECT_FALSE(looks_like_body(grid, 5, words));
}

}  // namespace
}  // namespace yusuan
