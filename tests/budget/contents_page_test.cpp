#include "budget/contents_page.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "budget/catalogue.hpp"
#include "support/embedded_words.hpp"
#include "support/printed_page.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

using test::page_of;

using Texts = std::vector<std::string>;

Texts contents_of(const std::vector<PageLayout>& pages) {
  Texts texts;
  for (const ContentsLine& line : all_contents_lines(pages, test::embedded_words())) texts.push_back(line.text);
  return texts;
}

TEST(contents_page, an_entry_printed_on_two_lines_is_one) {
  const std::string wrapped = "二、一般公共预算“三公”经费、会议费、培训费支";
  const std::vector<PageLayout> pages = {
      page_of(1, {"目录", "一、收支预算总表", wrapped, "出预算表", "三、政府采购预算表"}, {wrapped})};
  const auto lines = all_contents_lines(pages, test::embedded_words());
  ASSERT_EQ(lines.size(), 3U);
  EXPECT_EQ(lines[1].text, "二、一般公共预算“三公”经费、会议费、培训费支出预算表");
  EXPECT_EQ(lines[1].where, (Provenance{1, Box{100, 140, 500, 172}}));
}

TEST(contents_page, a_line_without_a_number_below_a_whole_title_is_an_entry) {
  const std::string table = "9、2024年省对各市一般公共预算专项转移支付分地区分项目决算表";
  EXPECT_EQ(contents_of({page_of(1, {"目录", table, "关于转移支付决算情况的说明"}, {table})}),
            (Texts{table, "关于转移支付决算情况的说明"}));
}

TEST(contents_page, it_goes_on_over_pages_without_page_numbers_until_sentences_begin) {
  EXPECT_EQ(contents_of({page_of(1, {"目录", "表一2026年全市收入表", "—1—"}),
                         page_of(2, {"表二2026年全市支出表", "表三2026年市级支出表"}),
                         page_of(3, {"表四2026年市级收入表", "各位代表：", "我受市人民政府委托，提出报告。"})}),
            (Texts{"表一2026年全市收入表", "表二2026年全市支出表", "表三2026年市级支出表"}));
}

TEST(contents_page, where_the_text_begins_on_its_last_page_it_ends_where_numbers_begin_anew) {
  EXPECT_EQ(
      contents_of({page_of(1, {"目录", "第一部分 概况", "第二部分 预算表", "一、收支总表"}),
                   page_of(2, {"二、收入总表", "第三部分 名词解释", "第一部分 概况", "一、主要职能", "负责工作。"})}),
      (Texts{"第一部分概况", "第二部分预算表", "一、收支总表", "二、收入总表", "第三部分名词解释"}));
}

TEST(contents_page, a_page_behind_it_that_lists_the_same_tables_again_is_no_part_of_it) {
  EXPECT_EQ(
      contents_of({page_of(1, {"目录", "一、收支总表", "二、收入总表"}), page_of(2, {"一、收支总表", "二、收入总表"})}),
      (Texts{"一、收支总表", "二、收入总表"}));
}

TEST(contents_page, a_list_of_tables_before_a_part_is_read_where_the_contents_name_chapters_alone) {
  EXPECT_EQ(contents_of({page_of(1, {"目录", "一、预算报告", "二、预算草案"}), page_of(2, {"各项工作。"}),
                         page_of(3, {"附表", "表1：全市收入表", "表2：全市支出表", "表3：市级收入表"})}),
            (Texts{"一、预算报告", "二、预算草案", "附表", "表1：全市收入表", "表2：全市支出表", "表3：市级收入表"}));
}

// A grid of rows of 20 points below y = 100, its columns 100 points wide.
FilledGrid grid_of(const std::vector<Texts>& rows) {
  Grid grid;
  for (std::size_t i = 0; i <= rows.size(); ++i) grid.ys.push_back(100 + 20 * static_cast<double>(i));
  for (std::size_t i = 0; i <= rows.front().size(); ++i) grid.xs.push_back(100 + 100 * static_cast<double>(i));
  std::vector<FilledCell> cells;
  for (std::size_t r = 0; r < rows.size(); ++r) {
    for (std::size_t c = 0; c < rows[r].size(); ++c) {
      FilledCell cell;
      cell.place = {static_cast<int>(r), static_cast<int>(c)};
      const Box box{grid.xs[c] + 2, grid.ys[r] + 2, grid.xs[c + 1] - 2, grid.ys[r] + 14};
      if (!rows[r][c].empty()) set_lines(cell, {PrintedLine{to_utf32(rows[r][c]), box, 12, box.y0 + 6, 0}});
      cells.push_back(cell);
      grid.cells.push_back(cell.place);
    }
  }
  return with_cells(std::move(grid), std::move(cells));
}

TEST(contents_page, it_may_be_printed_as_a_table) {
  PageLayout page = page_of(1, {"目录"});
  page.grids = {grid_of(
      {{"序号", "报表名称", "页码"}, {"表一", "收支总表", "3"}, {"表二", "收入总表", "4"}, {"表三", "支出总表", "5"}})};
  const auto lines = all_contents_lines(std::vector{page}, test::embedded_words());
  ASSERT_EQ(lines.size(), 4U);
  EXPECT_EQ(lines[2].text, "表二收入总表");
  EXPECT_EQ(lines[2].page, 4);
  EXPECT_EQ(lines[2].where, (Provenance{1, Box{102, 142, 398, 154}}));
}

TEST(contents_page, a_table_of_figures_beside_its_label_is_none) {
  PageLayout page = page_of(1, {"目录"});
  page.grids = {grid_of({{"项目", "金额"}, {"一、收入", "3"}, {"二、支出", "4"}})};
  EXPECT_EQ(contents_of({page}), Texts{});
}

TEST(contents_page, text_that_speaks_of_tables_is_no_list_of_them) {
  EXPECT_EQ(contents_of({page_of(1, {"一、收支总表", "本表反映收支。", "二、收入总表", "本表反映收入。", "三、支出总表",
                                     "本表反映支出。", "以上各表均已公开。"})}),
            Texts{});
}

}  // namespace
}  // namespace yusuan
