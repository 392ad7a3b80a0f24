#include "table/caption.hpp"

#include <gtest/gtest.h>

#include "support/drawn_page.hpp"
#include "support/table_words.hpp"

namespace yusuan {
namespace {

using test::drawn_layout;

// The caption of the only grid of a page.
Caption caption_of(const PageLayout& layout) {
  const Box grid = layout.grids.at(0).grid.box();
  std::vector<PrintedLine> above;
  for (const PrintedLine& line : layout.lines) {
    if (line.box.y1 <= grid.y0 + 1) above.push_back(line);
  }
  return read_caption(above, grid, layout, test::table_words());
}

Caption caption_of(std::string_view picture) { return caption_of(drawn_layout(picture)); }

std::vector<std::string> notes_of(std::string_view picture) {
  const PageLayout layout = drawn_layout(picture);
  const Box grid = layout.grids.at(0).grid.box();
  std::vector<PrintedLine> below;
  for (const PrintedLine& line : layout.lines) {
    if (line.box.y0 >= grid.y1 - 1) below.push_back(line);
  }
  std::vector<std::string> notes;
  for (const PlacedText& note : read_notes(below, grid, layout, test::table_words())) notes.push_back(note.text);
  return notes;
}

std::string text_of(const std::optional<PlacedText>& text) { return text ? text->text : "(none)"; }

using Notes = std::vector<std::string>;

TEST(caption, the_line_above_a_table_is_its_title) {
  EXPECT_EQ(text_of(caption_of(R"(
                收支总表
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
  )")
                        .title),
            "收支总表");
}

TEST(caption, a_line_in_brackets_below_goes_on_with_the_title) {
  EXPECT_EQ(text_of(caption_of(R"(
                支出预算表
             （按功能分类）
                        单位：万元
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
  )")
                        .title),
            "支出预算表（按功能分类）");
}

TEST(caption, white_space_in_a_title_goes) {
  EXPECT_EQ(text_of(caption_of(R"(
             收  支  总  表
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
  )")
                        .title),
            "收支总表");
}

TEST(caption, a_title_has_its_place) {
  const Caption caption = caption_of(R"(
                收支总表
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
  )");
  ASSERT_TRUE(caption.title.has_value());
  EXPECT_EQ(caption.title->where.page, 1);
  // Twelve cells from the left and four Chinese characters wide, in the first row.
  EXPECT_EQ(caption.title->where.box, (Box{72, 1, 120, 13}));
}

TEST(caption, owner_and_unit_stand_between_title_and_table) {
  const Caption caption = caption_of(R"(
                    收入总表
    编制单位：虚构市样例局            单位：万元
    +---------------------+--------------------+
    |                     |                    |
    +---------------------+--------------------+
  )");
  EXPECT_EQ(text_of(caption.title), "收入总表");
  EXPECT_EQ(text_of(caption.owner), "虚构市样例局");
  EXPECT_EQ(text_of(caption.unit), "万元");
}

TEST(caption, owner_and_unit_may_stand_on_one_line_without_a_wide_gap) {
  const Caption caption = caption_of(R"(
                    收入总表
    编制单位：虚构市样例局 单位：万元
    +---------------------+--------------------+
    |                     |                    |
    +---------------------+--------------------+
  )");
  EXPECT_EQ(text_of(caption.owner), "虚构市样例局");
  EXPECT_EQ(text_of(caption.unit), "万元");
  EXPECT_EQ(text_of(caption.title), "收入总表");
}

TEST(caption, an_owner_line_is_no_unit) {
  EXPECT_EQ(text_of(caption_of(R"(
    编制单位：元氏县财政局
    +---------------------+--------------------+
    |                     |                    |
    +---------------------+--------------------+
  )")
                        .owner),
            "元氏县财政局");
}

TEST(caption, the_units_marker_without_a_unit_names_the_owner) {
  const Caption caption = caption_of(R"(
             收入总表
    单位：某图书馆   单位：万元
    +----------+--------------+
    | 项目     | 金额         |
    +----------+--------------+
  )");
  EXPECT_EQ(caption.title->text, "收入总表");
  EXPECT_EQ(caption.owner->text, "某图书馆");
  EXPECT_EQ(caption.unit->text, "万元");
}

TEST(caption, the_unit_may_name_its_currency) {
  EXPECT_EQ(text_of(caption_of(R"(
                          金额单位：人民币万元
    +---------------------+--------------------+
    |                     |                    |
    +---------------------+--------------------+
  )")
                        .unit),
            "万元");
}

TEST(caption, a_table_without_lines_above_has_no_caption) {
  const Caption caption = caption_of(R"(
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
  )");
  EXPECT_FALSE(caption.title.has_value());
  EXPECT_FALSE(caption.unit.has_value());
  EXPECT_FALSE(caption.owner.has_value());
  EXPECT_FALSE(caption.says_continued);
}

TEST(caption, a_number_of_the_table_is_no_title) {
  for (const char* number : {"公开02表", "预算表1   ", "附表一   ", "表3       "}) {
    const std::string picture = "            收入总表\n" + std::string("                  ") + number +
                                "\n+-------------+-------------+\n|             |             |\n"
                                "+-------------+-------------+\n";
    EXPECT_EQ(text_of(caption_of(picture).title), "收入总表") << number;
  }
}

TEST(caption, a_page_number_is_no_title) {
  for (const char* number : {"第 3 页", "- 3 -", "3"}) {
    const std::string picture = "            收入总表\n" + std::string("             ") + number +
                                "\n+-------------+-------------+\n|             |             |\n"
                                "+-------------+-------------+\n";
    EXPECT_EQ(text_of(caption_of(picture).title), "收入总表") << number;
  }
}

TEST(caption, a_title_that_wraps_is_joined) {
  EXPECT_EQ(text_of(caption_of(R"(
    虚构市样例局二〇二三年度一般公
           共预算支出表
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
  )")
                        .title),
            "虚构市样例局二〇二三年度一般公共预算支出表");
}

TEST(caption, a_heading_that_names_the_whole_book_is_not_part_of_the_title_below_it) {
  EXPECT_EQ(text_of(caption_of(R"(
        第二部分 2023年部门预算
            一般公共预算支出表
    +--------------------+-----------------+
    |                    |                 |
    +--------------------+-----------------+
  )")
                        .title),
            "一般公共预算支出表");
}

TEST(caption, a_larger_heading_above_a_title_is_not_part_of_it) {
  PageContent page = test::drawn_page(R"(
                 第二部分
            一般公共预算支出表
    +--------------------+-----------------+
    |                    |                 |
    +--------------------+-----------------+
  )");
  for (Glyph& glyph : page.glyphs) {
    if (glyph.baseline < 14) glyph.size = 16;
  }
  EXPECT_EQ(text_of(caption_of(test::layout_of(page)).title), "一般公共预算支出表");
}

TEST(caption, what_stands_in_brackets_below_a_title_belongs_to_it) {
  EXPECT_EQ(text_of(caption_of(R"(
        一般公共预算支出决算表
            （按功能分类）
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
  )")
                        .title),
            "一般公共预算支出决算表（按功能分类）");
}

TEST(caption, two_titles_of_tables_are_not_one) {
  EXPECT_EQ(text_of(caption_of(R"(
      2023年虚构市样例局部门预算表
      2023年一般公共预算基本支出表
    +-------------+----------------+
    |             |                |
    +-------------+----------------+
  )")
                        .title),
            "2023年一般公共预算基本支出表");
}

TEST(caption, prose_is_no_title) {
  for (const char* prose : {"本表反映部门收支的总体情况。", "本单位情况如下：", "一是收入；二是支出", "各项收入，"}) {
    const std::string picture = std::string(prose) +
                                "\n+-------------+-------------+\n|             |             |\n"
                                "+-------------+-------------+\n";
    EXPECT_EQ(text_of(caption_of(picture).title), "(none)") << prose;
  }
}

TEST(caption, prose_above_a_title_is_not_part_of_it) {
  EXPECT_EQ(text_of(caption_of(R"(
    以上收支总体平衡，无其他说明。
               收支总表
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
  )")
                        .title),
            "收支总表");
}

TEST(caption, a_line_far_above_is_no_title) {
  EXPECT_EQ(text_of(caption_of(R"(
               收支总表






    +-------------+-------------+
    |             |             |
    +-------------+-------------+
  )")
                        .title),
            "(none)");
}

TEST(caption, a_note_of_the_table_above_is_no_title) {
  EXPECT_EQ(text_of(caption_of(R"(
    注：本表无数据
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
  )")
                        .title),
            "(none)");
}

TEST(caption, a_continuation_mark_is_seen_in_a_title_and_in_a_table_number) {
  EXPECT_TRUE(caption_of(R"(
              收入总表（续表）
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
  )")
                  .says_continued);
  const Caption numbered = caption_of(R"(
                      预算表10续一
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
  )");
  EXPECT_TRUE(numbered.says_continued);
  EXPECT_FALSE(numbered.title.has_value());
}

TEST(caption, a_table_that_does_not_say_so_is_not_continued) {
  EXPECT_FALSE(caption_of(R"(
                手续费支出表
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
  )")
                   .says_continued);
}

TEST(caption, an_owners_name_that_wraps_is_joined) {
  const Caption caption = caption_of(R"(
                 收入总表
    编制单位：虚构市样例局第二
    管理站              单位：万元
    +-------------+--------------+
    |             |              |
    +-------------+--------------+
  )");
  EXPECT_EQ(text_of(caption.owner), "虚构市样例局第二管理站");
  EXPECT_EQ(text_of(caption.unit), "万元");
  EXPECT_EQ(text_of(caption.title), "收入总表");
}

TEST(inner_caption, title_owner_and_unit_inside_the_frame_are_read_as_such) {
  const PageLayout layout = drawn_layout(R"(
    +----------------------------+
    |          收入总表          |
    +----------------------------+
    | 编制单位：样例局           |
    +----------------------------+
    |                 单位：万元 |
    +-------------+--------------+
    |  项目名称   |    金额      |
    +-------------+--------------+
  )");
  Caption caption;
  add_inner_caption(caption, layout.grids.at(0), 3, layout, test::table_words());
  EXPECT_EQ(text_of(caption.title), "收入总表");
  EXPECT_EQ(text_of(caption.owner), "样例局");
  EXPECT_EQ(text_of(caption.unit), "万元");
}

TEST(bracketed_unit, is_read_from_a_header_cell_in_either_width) {
  const TableWords words = test::table_words();
  EXPECT_EQ(bracketed_unit(U"金额(万元)", words), U"万元");
  EXPECT_EQ(bracketed_unit(U"项目资金（ 元 ）", words), U"元");
  EXPECT_EQ(bracketed_unit(U"因公出国（境）费（万元）", words), U"万元");
}

TEST(bracketed_unit, may_name_its_currency) {
  EXPECT_EQ(bracketed_unit(U"金额（人民币万元）", test::table_words()), U"万元");
}

TEST(bracketed_unit, other_words_in_brackets_are_none) {
  const TableWords words = test::table_words();
  EXPECT_EQ(bracketed_unit(U"因公出国（境）费", words), U"");
  EXPECT_EQ(bracketed_unit(U"金额万元", words), U"");
  EXPECT_EQ(bracketed_unit(U"支出（万元以上）", words), U"");
}

TEST(notes, the_lines_from_a_note_marker_on_are_the_notes) {
  EXPECT_EQ(notes_of(R"(
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
    注：1.本表以万元计，
    2.尾差不作调整。
  )"),
            (Notes{"注：1.本表以万元计，", "2.尾差不作调整。"}));
}

TEST(notes, a_line_that_goes_on_with_a_full_one_is_of_its_note) {
  EXPECT_EQ(notes_of(R"(
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
    注：本表以万元计，各项相加
    因四舍五入略有出入。
  )"),
            (Notes{"注：本表以万元计，各项相加因四舍五入略有出入。"}));
}

TEST(notes, text_without_a_note_marker_is_none) {
  EXPECT_EQ(notes_of(R"(
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
    二、收入预算情况说明
  )"),
            Notes{});
}

TEST(notes, a_page_number_or_the_next_tables_title_ends_them) {
  EXPECT_EQ(notes_of(R"(
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
    注：本表无数据。
               - 12 -
  )"),
            Notes{"注：本表无数据。"});
  EXPECT_EQ(notes_of(R"(
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
    注：本表无数据。
              收入总表
  )"),
            Notes{"注：本表无数据。"});
}

TEST(notes, a_wide_gap_ends_them) {
  EXPECT_EQ(notes_of(R"(
    +-------------+-------------+
    |             |             |
    +-------------+-------------+
    注：本表无数据。



    第三部分
  )"),
            Notes{"注：本表无数据。"});
}

}  // namespace
}  // namespace yusuan
