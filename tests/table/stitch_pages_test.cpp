#include "table/stitch_pages.hpp"

#include <gtest/gtest.h>

#include "support/drawn_page.hpp"
#include "support/table_words.hpp"

namespace yusuan {
namespace {

using test::drawn_layout;
using test::Texts;

// The tables of pages given as pictures, numbered from 1.
std::vector<Table> tables_of(const std::vector<std::string_view>& pictures) {
  std::vector<PageLayout> layouts;
  for (const std::string_view picture : pictures) {
    layouts.push_back(drawn_layout(picture, static_cast<int>(layouts.size()) + 1));
  }
  return test::stitched(layouts);
}

Texts rows_of(const Table& table) {
  Texts rows;
  for (const TableRow& row : table.rows) {
    rows.emplace_back();
    for (const TableCell& cell : row.cells) rows.back().push_back(cell.text);
  }
  return rows;
}

std::vector<std::string> notes_of(const Table& table) {
  std::vector<std::string> notes;
  for (const PlacedText& note : table.notes) notes.push_back(note.text);
  return notes;
}

using Pages = std::vector<int>;

constexpr std::string_view kFirst = R"(
             项目支出表
                      单位：万元
    +--------------+-----------+
    | 项目名称     | 金额      |
    +--------------+-----------+
    | 物业管理     | 58.80     |
    +--------------+-----------+
)";

constexpr std::string_view kHeaderRepeated = R"(
    +--------------+-----------+
    | 项目名称     | 金额      |
    +--------------+-----------+
    | 食堂补助     | 21.60     |
    +--------------+-----------+
)";

constexpr std::string_view kHeaderLeftOut = R"(
    +--------------+-----------+
    | 食堂补助     | 21.60     |
    +--------------+-----------+
    | 安全检查     | 33.00     |
    +--------------+-----------+
)";

TEST(stitch_pages, a_table_on_one_page_has_its_caption_header_and_rows) {
  const auto tables = tables_of({kFirst});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].caption.title->text, "项目支出表");
  EXPECT_EQ(tables[0].caption.unit->text, "万元");
  EXPECT_EQ(tables[0].headers, (Texts{{"项目名称"}, {"金额"}}));
  EXPECT_EQ(rows_of(tables[0]), (Texts{{"物业管理", "58.80"}}));
  EXPECT_EQ(tables[0].pages, Pages{1});
}

TEST(stitch_pages, a_row_knows_its_page_and_its_place) {
  const auto tables = tables_of({kFirst, kHeaderLeftOut});
  ASSERT_EQ(tables.size(), 1U);
  ASSERT_EQ(tables[0].rows.size(), 3U);
  const TableRow& row = tables[0].rows[1];
  EXPECT_EQ(row.page, 2);
  EXPECT_NEAR(row.box.y0, 7, 1e-9);
  EXPECT_NEAR(row.box.y1, 35, 1e-9);
  EXPECT_EQ(row.cells[1].where.page, 2);
  ASSERT_TRUE(row.cells[1].where.box.has_value());
  EXPECT_NEAR(row.cells[1].where.box->x0, 17 * 6.0, 1e-9);  // 21.60 begins seventeen cells from the left
}

TEST(stitch_pages, a_repeated_header_is_left_out) {
  const auto tables = tables_of({kFirst, kHeaderRepeated});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(rows_of(tables[0]), (Texts{{"物业管理", "58.80"}, {"食堂补助", "21.60"}}));
  EXPECT_EQ(tables[0].pages, (Pages{1, 2}));
}

// That the figure of a grid's row may be blank.
Alternative blank_figure(int row) { return {Doubt::between_columns, {{row, 1, "", std::nullopt}}}; }

TEST(stitch_pages, alternatives_go_with_their_rows) {
  std::vector<PageLayout> layouts = {drawn_layout(kFirst, 1), drawn_layout(kHeaderRepeated, 2)};
  for (PageLayout& layout : layouts) layout.grids[0].alternatives = {blank_figure(0), blank_figure(1)};
  const std::vector<Table> tables = test::stitched(layouts);
  ASSERT_EQ(tables.size(), 1U);
  ASSERT_EQ(tables[0].alternatives.size(), 2U) << "those of the headers are gone";
  EXPECT_EQ(tables[0].alternatives[0].cells[0].row, 0);
  EXPECT_EQ(tables[0].alternatives[1].cells[0].row, 1) << "the first body row of the second page";
}

TEST(stitch_pages, a_table_in_doubt_everywhere_keeps_no_alternatives) {
  std::vector<PageLayout> layouts = {drawn_layout(kFirst, 1)};
  StitchLimits limits;
  layouts[0].grids[0].alternatives.assign(limits.most_alternatives, blank_figure(1));
  EXPECT_EQ(test::stitched(layouts).at(0).alternatives.size(), limits.most_alternatives);
  layouts[0].grids[0].alternatives.push_back(blank_figure(1));
  EXPECT_EQ(test::stitched(layouts).at(0).alternatives.size(), 0U);
}

TEST(stitch_pages, a_table_goes_on_without_its_header) {
  const auto tables = tables_of({kFirst, kHeaderLeftOut});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(rows_of(tables[0]), (Texts{{"物业管理", "58.80"}, {"食堂补助", "21.60"}, {"安全检查", "33.00"}}));
}

TEST(stitch_pages, a_header_repeated_in_part_is_left_out) {
  const auto tables = tables_of({R"(
    +----------+-----------------+
    |          | 本年支出        |
    | 科目名称 +--------+--------+
    |          | 基本   | 项目   |
    +----------+--------+--------+
    | 行政运行 | 1.00   |        |
    +----------+--------+--------+
  )",
                                 R"(
    +----------+--------+--------+
    | 科目名称 | 基本   | 项目   |
    +----------+--------+--------+
    | 事业运行 |        | 2.00   |
    +----------+--------+--------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].headers, (Texts{{"科目名称"}, {"本年支出", "基本"}, {"本年支出", "项目"}}));
  EXPECT_EQ(rows_of(tables[0]), (Texts{{"行政运行", "1.00", ""}, {"事业运行", "", "2.00"}}));
}

TEST(stitch_pages, a_table_goes_on_over_three_pages) {
  const auto tables = tables_of({kFirst, kHeaderRepeated, kHeaderLeftOut});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].pages, (Pages{1, 2, 3}));
  EXPECT_EQ(rows_of(tables[0]).size(), 4U);
}

TEST(stitch_pages, a_single_row_over_the_page_break_belongs_to_its_table) {
  const auto tables = tables_of({kFirst, R"(
    +--------------+-----------+
    | 合计         | 58.80     |
    +--------------+-----------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(rows_of(tables[0]), (Texts{{"物业管理", "58.80"}, {"合计", "58.80"}}));
}

TEST(stitch_pages, a_table_with_a_title_of_its_own_is_another) {
  const auto tables = tables_of({kFirst, R"(
             收入总表
    +--------------+-----------+
    | 项目名称     | 金额      |
    +--------------+-----------+
    | 食堂补助     | 21.60     |
    +--------------+-----------+
  )"});
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(tables[1].caption.title->text, "收入总表");
}

TEST(stitch_pages, a_table_of_other_columns_is_another) {
  const auto tables = tables_of({kFirst, R"(
    +--------+--------+---------+
    | 项目   | 金额   | 备注    |
    +--------+--------+---------+
    | 食堂   | 21.60  |         |
    +--------+--------+---------+
  )"});
  EXPECT_EQ(tables.size(), 2U);
}

TEST(stitch_pages, a_table_whose_columns_lie_elsewhere_is_another) {
  const auto tables = tables_of({kFirst, R"(
    +------------------------+-----------+
    | 食堂补助               | 21.60     |
    +------------------------+-----------+
    | 安全检查               | 33.00     |
    +------------------------+-----------+
  )"});
  EXPECT_EQ(tables.size(), 2U);
}

TEST(stitch_pages, a_page_between_parts_the_tables) {
  const auto tables = tables_of({kFirst, "第三部分", kHeaderRepeated});
  EXPECT_EQ(tables.size(), 2U);
}

TEST(stitch_pages, a_title_repeated_with_the_header_is_the_same_table) {
  const auto tables = tables_of({kFirst, kFirst});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(rows_of(tables[0]), (Texts{{"物业管理", "58.80"}, {"物业管理", "58.80"}}));
}

constexpr std::string_view kForm = R"(
             项目支出绩效目标表
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
)";

TEST(stitch_pages, two_forms_of_one_title_stay_two) { EXPECT_EQ(tables_of({kForm, kForm}).size(), 2U); }

TEST(stitch_pages, a_continued_form_goes_on_without_the_row_it_repeats) {
  const auto tables = tables_of({kForm, R"(
                               预算表10续一
    +----------+--------+----------+------+
    | 一级指标 | 二级   | 三级指标 | 权重 |
    +----------+--------+----------+------+
    | 效果指标 | 满意度 | 群众     | 90%  |
    +----------+--------+----------+------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(rows_of(tables[0]), (Texts{{"项目名称", "信息系统运行维护", "", ""},
                                       {"主管部门", "虚构市样例局", "", ""},
                                       {"年度目标", "保障系统稳定运行", "", ""},
                                       {"一级指标", "二级", "三级指标", "权重"},
                                       {"产出指标", "数量", "测评", "10"},
                                       {"效果指标", "满意度", "群众", "90%"}}));
}

// The smallest find of the fuzz target headers: the second half stood in a place that the cell above covers.
TEST(stitch_pages, the_second_half_of_a_cell_over_several_rows_goes_to_where_it_begins) {
  const auto tables = tables_of({R"(
             项目支出表
    +--------+------------+--------+
    | 名称   | 说明       | 金额   |
    +--------+------------+--------+
    | 车辆   | 购置设备、 | 1.00   |
    +--------+            +--------+
    | 房屋   |            | 2.00   |
    +--------+------------+--------+
  )",
                                 R"(
    +--------+------------+--------+
    | 名称   | 说明       | 金额   |
    +--------+------------+--------+
    |        | 维修       |        |
    +--------+------------+--------+
    | 道路   | 养护       | 3.00   |
    +--------+------------+--------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(rows_of(tables[0]),
            (Texts{{"车辆", "购置设备、维修", "1.00"}, {"房屋", "", "2.00"}, {"道路", "养护", "3.00"}}));
}

TEST(stitch_pages, a_title_that_says_it_continues_joins_the_table_before) {
  const auto tables = tables_of({kFirst, R"(
           项目支出表（续表）
    +--------------+-----------+
    | 项目名称     | 金额      |
    +--------------+-----------+
    | 食堂补助     | 21.60     |
    +--------------+-----------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].caption.title->text, "项目支出表");
}

TEST(stitch_pages, a_note_ends_a_table) {
  const std::string ended = std::string(kFirst) + "    注：本表无其他数据。\n";
  const auto tables = tables_of({ended, kHeaderLeftOut});
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(notes_of(tables[0]), std::vector<std::string>{"注：本表无其他数据。"});
}

TEST(stitch_pages, a_note_inside_the_frame_is_a_note_and_no_row) {
  const auto tables = tables_of({R"(
             项目支出表
    +--------------+-----------+
    | 项目名称     | 金额      |
    +--------------+-----------+
    | 物业管理     | 58.80     |
    +--------------+-----------+
    | 注：本表无其他数据。     |
    +--------------------------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(rows_of(tables[0]), (Texts{{"物业管理", "58.80"}}));
  EXPECT_EQ(notes_of(tables[0]), std::vector<std::string>{"注：本表无其他数据。"});
}

TEST(stitch_pages, a_page_turned_another_way_is_another_table) {
  std::vector<PageLayout> layouts = {drawn_layout(kFirst, 1), drawn_layout(kHeaderRepeated, 2)};
  layouts[1].turn = Direction::up;
  EXPECT_EQ(test::stitched(layouts).size(), 2U);
}

TEST(stitch_pages, two_tables_on_a_page_are_two_and_only_the_last_goes_on) {
  const auto tables = tables_of({R"(
             收入总表
    +--------------+-----------+
    | 项目名称     | 金额      |
    +--------------+-----------+
    | 财政拨款     | 58.80     |
    +--------------+-----------+

             支出总表
    +--------------+-----------+
    | 项目名称     | 金额      |
    +--------------+-----------+
    | 物业管理     | 58.80     |
    +--------------+-----------+
  )",
                                 kHeaderRepeated});
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(tables[0].pages, Pages{1});
  EXPECT_EQ(tables[1].pages, (Pages{1, 2}));
  EXPECT_EQ(tables[0].caption.title->text, "收入总表");
  EXPECT_EQ(tables[1].caption.title->text, "支出总表");
}

TEST(stitch_pages, a_frame_around_prose_is_no_table) {
  EXPECT_TRUE(tables_of({R"(
    +----------------+
    | 第一部分       |
    +----------------+
    | 部门概况       |
    +----------------+
  )"})
                  .empty());
}

TEST(stitch_pages, a_wholly_blank_ruled_row_is_a_row) {
  const auto tables = tables_of({R"(
          政府性基金预算支出表
    +----------+----------+--------+
    | 科目编码 | 科目名称 | 金额   |
    +----------+----------+--------+
    |          |          |        |
    +----------+----------+--------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(rows_of(tables[0]), (Texts{{"", "", ""}}));
  EXPECT_FALSE(tables[0].rows[0].cells[0].where.box.has_value());
}

TEST(stitch_pages, a_merged_body_cell_has_its_text_in_its_top_left_place) {
  const auto tables = tables_of({R"(
               项目支出表
    +----------+----------+--------+
    | 类型     | 项目名称 | 金额   |
    +----------+----------+--------+
    |          | 物业     | 1.00   |
    | 运转     +----------+--------+
    |          | 维修     | 2.00   |
    +----------+----------+--------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(rows_of(tables[0]), (Texts{{"运转", "物业", "1.00"}, {"", "维修", "2.00"}}));
}

TEST(stitch_pages, the_total_beside_sub_headers_is_the_first_row) {
  const auto tables = tables_of({R"(
                    支出决算表
    +-------------------------+--------+--------+
    |         项目            |        |        |
    +--------------+----------+ 合计   | 基本   |
    | 科目编码     | 科目名称 |        | 支出   |
    +----+----+----+----------+--------+--------+
    | 类 | 款 | 项 |   合计   | 30.00  | 30.00  |
    +----+----+----+----------+--------+--------+
    | 201| 03 | 01 | 行政运行 | 30.00  | 30.00  |
    +----+----+----+----------+--------+--------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(rows_of(tables[0]),
            (Texts{{"", "", "", "合计", "30.00", "30.00"}, {"201", "03", "01", "行政运行", "30.00", "30.00"}}));
}

TEST(stitch_pages, without_pages_there_are_no_tables) { EXPECT_TRUE(tables_of({}).empty()); }

TEST(stitch_pages, a_row_cut_by_the_page_break_is_one_row) {
  const std::vector<Table> tables = tables_of({R"(
    +------------+--------+
    | 项目       | 金额   |
    +------------+--------+
    | 办公费     | 12.50  |
    +------------+--------+
    | 机关事业单 | 13.50  |
    +------------+--------+
  )",
                                               R"(
    +------------+--------+
    | 位养老保险 |        |
    +------------+--------+
    | 公务接待费 | 14.50  |
    +------------+--------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(rows_of(tables[0]),
            (Texts{{"办公费", "12.50"}, {"机关事业单位养老保险", "13.50"}, {"公务接待费", "14.50"}}));
  EXPECT_EQ(tables[0].rows[1].cells[0].where.page, 1);
}

constexpr const char* kGoalsOfFirstPage = R"(
    +------------+--------+----------------------+
    | 项目       | 金额   | 目标                 |
    +------------+--------+----------------------+
    | 办公费     | 12.50  | 全部完成             |
    +------------+--------+----------------------+
    | 差旅费     | 13.50  | 全部完成             |
    +------------+--------+----------------------+
    | 培训费     | 14.50  | 培训两次，每次十人； |
    |            |        | 培训人员合格率应达到 |
    +------------+--------+----------------------+
  )";

TEST(stitch_pages, a_row_that_lacks_what_all_rows_have_goes_on_with_the_text_cut_before) {
  const std::vector<Table> tables = tables_of({kGoalsOfFirstPage,
                                               R"(
    +------------+--------+----------------------+
    |            |        | 100%；按期归档       |
    +------------+--------+----------------------+
    | 公务接待费 | 14.50  | 全部完成             |
    +------------+--------+----------------------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  ASSERT_EQ(tables[0].rows.size(), 4U);
  EXPECT_EQ(tables[0].rows[2].cells[2].text, "培训两次，每次十人；培训人员合格率应达到100%；按期归档");
}

TEST(stitch_pages, a_row_without_what_another_row_lacks_too_is_a_row) {
  const std::vector<Table> tables = tables_of({kGoalsOfFirstPage,
                                               R"(
    +------------+--------+----------------------+
    |            |        | 100%；按期归档       |
    +------------+--------+----------------------+
    | 公务接待费 | 14.50  | 全部完成             |
    +------------+--------+----------------------+
    |            |        | 按期归档             |
    +------------+--------+----------------------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].rows.size(), 6U);
}

TEST(stitch_pages, the_figure_of_a_cut_row_may_stand_in_its_second_half) {
  const std::vector<Table> tables = tables_of({R"(
    +------------+--------+
    | 项目       | 金额   |
    +------------+--------+
    | 机关事业单 |        |
    +------------+--------+
  )",
                                               R"(
    +------------+--------+
    | 位养老保险 | 13.50  |
    +------------+--------+
    | 公务接待费 | 14.50  |
    +------------+--------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(rows_of(tables[0]), (Texts{{"机关事业单位养老保险", "13.50"}, {"公务接待费", "14.50"}}));
  EXPECT_EQ(tables[0].rows[0].cells[1].where.page, 2);
}

TEST(stitch_pages, a_row_without_figures_that_begins_anew_is_a_row) {
  const std::vector<Table> tables = tables_of({R"(
    +------------+--------+
    | 项目       | 金额   |
    +------------+--------+
    | 一般公共预 | 13.50  |
    | 算支出     |        |
    +------------+--------+
  )",
                                               R"(
    +------------+--------+
    | 政府性基金 |        |
    +------------+--------+
    | 公务接待费 | 14.50  |
    +------------+--------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].rows.size(), 3U);
}

TEST(stitch_pages, rows_with_figures_of_their_own_are_never_joined) {
  const std::vector<Table> tables = tables_of({R"(
    +------------+--------+
    | 项目       | 金额   |
    +------------+--------+
    | 机关事业单 | 12.50  |
    +------------+--------+
  )",
                                               R"(
    +------------+--------+
    | 位养老保险 | 13.50  |
    +------------+--------+
    | 公务接待费 | 14.50  |
    +------------+--------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].rows.size(), 3U);
}

TEST(stitch_pages, columns_that_follow_on_the_next_page_are_columns_of_the_table) {
  const std::vector<Table> tables = tables_of({R"(
            收入总表
    +------------+--------+
    | 项目       | 合计   |
    +------------+--------+
    | 办公费     | 12.50  |
    +------------+--------+
    | 印刷费     | 13.50  |
    +------------+--------+
    | 公务接待费 |        |
    +------------+--------+
  )",
                                               R"(

    +----------+----------+--------+
    | 基本支出 | 项目支出 | 其他   |
    +----------+----------+--------+
    | 1.50     | 11.00    |        |
    +----------+----------+--------+
    | 2.50     | 11.00    |        |
    +----------+----------+--------+
    |          |          |        |
    +----------+----------+--------+
  )"});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].headers,
            (std::vector<std::vector<std::string>>{{"项目"}, {"合计"}, {"基本支出"}, {"项目支出"}, {"其他"}}));
  EXPECT_EQ(rows_of(tables[0]), (Texts{{"办公费", "12.50", "1.50", "11.00", ""},
                                       {"印刷费", "13.50", "2.50", "11.00", ""},
                                       {"公务接待费", "", "", "", ""}}));
  EXPECT_EQ(tables[0].pages, (std::vector<int>{1, 2}));
  EXPECT_EQ(tables[0].rows[0].cells[2].where.page, 2);
}

TEST(stitch_pages, a_table_with_row_labels_of_its_own_is_no_right_half) {
  constexpr const char* kLeft = R"(
    +------------+--------+
    | 项目       | 合计   |
    +------------+--------+
    | 办公费     | 12.50  |
    +------------+--------+
    | 印刷费     | 13.50  |
    +------------+--------+
    | 公务接待费 |        |
    +------------+--------+
  )";
  const std::vector<Table> tables = tables_of({kLeft, R"(
    +------------+--------+--------+
    | 科目       | 上年   | 本年   |
    +------------+--------+--------+
    | 办公费     | 1.50   |        |
    +------------+--------+--------+
    | 印刷费     | 2.50   |        |
    +------------+--------+--------+
    | 公务接待费 |        | 3.50   |
    +------------+--------+--------+
  )"});
  EXPECT_EQ(tables.size(), 2U);
}

TEST(stitch_pages, a_grid_with_figures_that_becomes_no_table_is_told) {
  const std::vector<PageLayout> layouts = {drawn_layout(R"(
    +------+--------+
    | 合计 | 12.50  |
    +------+--------+
  )",
                                                        4)};
  Diagnostics diagnostics;
  EXPECT_TRUE(stitch_pages(layouts, test::table_words(), diagnostics).empty());
  ASSERT_EQ(diagnostics.size(), 1U);
  EXPECT_EQ(diagnostics[0].code, "grid-left-out");
  EXPECT_EQ(diagnostics[0].severity, Severity::warning);
  EXPECT_EQ(diagnostics[0].where.page, 4);
  EXPECT_EQ(diagnostics[0].where.box, layouts[0].grids[0].grid.box());
}

TEST(stitch_pages, the_fit_of_a_table_is_that_of_all_its_pages) {
  constexpr const char* kPage = R"(
    +------+--------+
    | 项目 | 金额   |
    +------+--------+
    | 合计 | 12.50  |
    +------+--------+
  )";
  const std::vector<Table> tables = tables_of({kPage, kPage});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].fit.glyphs, 2 * 11);
}

}  // namespace
}  // namespace yusuan
