#include "check/check_contents.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/listed_book.hpp"
#include "support/literal_prose.hpp"

namespace yusuan {
namespace {

using Lines = std::vector<std::string>;

Lines told_of(const BudgetDocument& book) { return test::told(contents_findings(book, test::embedded_words())); }

TEST(contents_findings, a_book_with_all_that_it_lists_has_none) { EXPECT_EQ(told_of(test::listed_book()), Lines{}); }

TEST(contents_findings, an_entry_without_its_table_is_told_at_the_entry) {
  BudgetDocument book = test::listed_book();
  test::take_out(book, "t03");
  const auto findings = contents_findings(book, test::embedded_words());
  EXPECT_EQ(test::told(findings), Lines{"warning contents-entry-without-table: 目录列有《支出总表》，但未见该表"});
  EXPECT_EQ(findings.at(0).message, "the contents name 支出总表, but the book has no such table");
  EXPECT_EQ(findings.at(0).text->where, (Provenance{2, Box{10, 60, 90, 72}}));
  EXPECT_EQ(findings.at(0).text->sentence, "支出总表");
}

TEST(contents_findings, a_nameless_table_of_amounts_in_its_place_may_be_it) {
  BudgetDocument book = test::listed_book();
  book.contents[3].tables.clear();
  book.tables[2].kind = "other";
  book.tables[2].title = "";
  EXPECT_EQ(told_of(book), Lines{});
  book.tables[2].columns.pop_back();
  EXPECT_EQ(told_of(book), Lines{"warning contents-entry-without-table: 目录列有《支出总表》，但未见该表"});
}

TEST(contents_findings, the_table_that_the_contents_are_printed_in_is_not_the_one_missed) {
  BudgetDocument book = test::listed_book();
  test::take_out(book, "t01");
  test::add_table(book, "other", "");
  book.tables.back().pages = {2};
  std::ranges::rotate(book.tables, book.tables.end() - 1);
  EXPECT_EQ(told_of(book), Lines{"warning contents-entry-without-table: 目录列有《收支总表》，但未见该表"});
}

TEST(contents_findings, a_page_that_could_not_be_read_in_its_place_is_named) {
  BudgetDocument book = test::listed_book();
  test::take_out(book, "t03");
  book.pages[4].status = PageStatus::scanned;
  book.pages[11].status = PageStatus::garbled;
  EXPECT_EQ(told_of(book),
            Lines{"warning contents-entry-without-table: "
                  "目录列有《支出总表》，但未读出该表；第 5 页无法按文字读取（扫描件或乱码），该表可能在其中"});
}

TEST(contents_findings, a_title_above_no_table_is_told_with_its_page) {
  BudgetDocument book = test::listed_book();
  test::take_out(book, "t08");
  book.contents[8].heading = Provenance{10, Box{1, 1, 2, 2}};
  EXPECT_EQ(told_of(book), Lines{"warning contents-entry-without-table: "
                                 "目录列有《政府性基金预算支出表》，第 10 页印有该标题，但未读出表格"});
}

TEST(contents_findings, a_title_with_a_sentence_that_there_is_none_answers_its_entry) {
  BudgetDocument book = test::listed_book();
  test::take_out(book, "t08");
  book.contents[8].heading = Provenance{10, Box{1, 1, 2, 2}};
  book.sections.push_back({1, "", "", {10, {}}, "本部门2023年没有使用政府性基金预算拨款安排的支出。"});
  EXPECT_EQ(told_of(book), Lines{});
}

TEST(contents_findings, so_does_a_title_with_words_that_the_table_is_blank) {
  BudgetDocument book = test::listed_book();
  test::take_out(book, "t03");
  book.contents[3].heading = Provenance{5, Box{1, 1, 2, 2}};
  book.sections.push_back({2, "三、", "支出总表", {5, {}}, "本表为空表。"});
  EXPECT_EQ(told_of(book), Lines{});
}

TEST(contents_findings, a_sentence_elsewhere_that_there_is_none_makes_it_a_note) {
  BudgetDocument book = test::listed_book();
  test::take_out(book, "t08");
  book.sections.push_back({1, "", "", {12, {}}, "本部门无2023年政府性基金预算支出。"});
  EXPECT_EQ(told_of(book), Lines{"note contents-entry-without-table: "
                                 "目录列有《政府性基金预算支出表》，但未见该表；文字称无相关收支"});
}

TEST(contents_findings, that_there_is_none_of_something_else_says_nothing) {
  BudgetDocument book = test::listed_book();
  test::take_out(book, "t08");
  book.sections.push_back({1, "", "", {12, {}}, "本部门无国有资本经营预算支出。政府性基金预算支出10万元。"});
  EXPECT_EQ(told_of(book), Lines{"warning contents-entry-without-table: 目录列有《政府性基金预算支出表》，但未见该表"});
}

TEST(contents_findings, of_a_list_none_of_whose_tables_is_there_one_note_is_enough) {
  BudgetDocument book = test::listed_book();
  book.tables.clear();
  EXPECT_EQ(told_of(book),
            Lines{"note contents-entry-without-table: 自《收支总表》起所列 8 张表均不在本文件中，可能另行公开"});
}

TEST(contents_findings, a_table_among_listed_ones_that_no_entry_names_is_told) {
  BudgetDocument book = test::listed_book();
  book.contents.erase(book.contents.begin() + 3);
  const auto findings = contents_findings(book, test::embedded_words());
  EXPECT_EQ(test::told(findings), Lines{"note table-absent-from-contents: 正文有《支出总表》，但目录中未列"});
  EXPECT_EQ(findings.at(0).text->where, (Provenance{5, std::nullopt}));
}

TEST(contents_findings, so_is_one_behind_the_last_listed_table_and_before_the_next_chapter) {
  BudgetDocument book = test::listed_book();
  book.contents.erase(book.contents.begin() + 8);
  EXPECT_EQ(told_of(book), Lines{"note table-absent-from-contents: 正文有《政府性基金预算支出表》，但目录中未列"});
  book.sections[0].where.page = 10;
  EXPECT_EQ(told_of(book), Lines{});
}

TEST(contents_findings, so_is_one_right_before_the_first_listed_table) {
  BudgetDocument book = test::listed_book();
  book.contents.erase(book.contents.begin() + 1);
  EXPECT_EQ(told_of(book), Lines{"note table-absent-from-contents: 正文有《收支总表》，但目录中未列"});
  book.tables[1].pages = {6};
  EXPECT_EQ(told_of(book), Lines{});
}

TEST(contents_findings, a_chapter_is_known_though_its_year_is_misprinted) {
  BudgetDocument book = test::listed_book();
  book.contents.erase(book.contents.begin() + 8);
  book.contents.back().text = "第三部分 某局2023年度部门预算情况说明";
  book.sections[0].title = "某局2022年度部门预算情况说明";
  EXPECT_EQ(told_of(book), Lines{"note table-absent-from-contents: 正文有《政府性基金预算支出表》，但目录中未列"});
}

TEST(contents_findings, a_part_or_a_units_table_under_an_entry_of_its_kind_is_not_told) {
  BudgetDocument book = test::listed_book();
  book.contents[3].tables.clear();
  book.contents[3].tables = {"t03"};
  book.tables.insert(book.tables.begin() + 3, book.tables[2]);
  book.tables[3].id = "t99";
  book.tables[3].title = "某中心支出总表";
  EXPECT_EQ(told_of(book), Lines{});
}

TEST(contents_findings, but_a_governments_table_of_an_entrys_kind_with_a_title_of_its_own_is) {
  BudgetDocument book = test::listed_book();
  book.scope = Scope::government;
  book.tables.insert(book.tables.begin() + 3, book.tables[2]);
  book.tables[3].id = "t99";
  book.tables[3].title = "市本级支出总表";
  EXPECT_EQ(told_of(book), Lines{"note table-absent-from-contents: 正文有《市本级支出总表》，但目录中未列"});
}

TEST(contents_findings, a_contents_page_of_chapters_alone_misses_no_table) {
  BudgetDocument book = test::listed_book();
  book.contents = {book.contents.front(), book.contents.back()};
  EXPECT_EQ(told_of(book), Lines{});
}

}  // namespace
}  // namespace yusuan
