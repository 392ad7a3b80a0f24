#include "budget/table_listings.hpp"

#include <gtest/gtest.h>

#include "budget/title_words.hpp"
#include "support/embedded_words.hpp"
#include "support/printed_page.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

using test::page_of;

Table table_on(int page, const std::string& title, const std::string& number = "") {
  Table table;
  table.pages = {page};
  if (!title.empty()) table.caption.title = PlacedText{title, {}};
  if (!number.empty()) table.caption.number = PlacedText{number, {}};
  return table;
}

ListedTable entry(const std::string& text, int page = 0) { return {KindSource::contents, text, page, {2, {}}}; }

std::vector<ListedTable> tables_in(const std::vector<PageLayout>& pages) {
  return read_contents(all_contents_lines(pages, test::embedded_words()), test::embedded_words());
}

std::vector<std::string> entries_of(const std::vector<Table>& tables, const std::vector<ListedTable>& entries) {
  std::vector<std::string> texts;
  for (const auto& listings : match_listings(tables, entries, {}, test::embedded_words())) {
    texts.push_back(listings.empty() ? "-" : listings.front().entry.text);
  }
  return texts;
}

using Texts = std::vector<std::string>;

TEST(table_listings, the_contents_page_is_read_without_leaders_and_page_numbers) {
  const std::vector<PageLayout> pages = {
      page_of(1, {"某局2025年部门预算"}),
      page_of(2, {"目  录", "第一部分 概况……………1", "一、收入总表（预算表2）........ 6", "二、支出总表   7"})};
  const std::vector<ListedTable> tables = tables_in(pages);
  ASSERT_EQ(tables.size(), 2U);
  EXPECT_EQ(tables[0].text, "一、收入总表（预算表2）");
  EXPECT_EQ(tables[0].page, 6);
  EXPECT_EQ(tables[0].where.page, 2);
  EXPECT_EQ(tables[1].text, "二、支出总表");
  EXPECT_EQ(tables[1].page, 7);
}

TEST(table_listings, a_year_at_the_end_of_an_entry_is_no_page) {
  const std::vector<ListedTable> tables = tables_in({page_of(1, {"目录", "收入总表2025"})});
  ASSERT_EQ(tables.size(), 1U);
  EXPECT_EQ(tables[0].text, "收入总表2025");
  EXPECT_EQ(tables[0].page, 0);
}

TEST(table_listings, a_book_without_a_contents_page_lists_nothing) {
  EXPECT_TRUE(tables_in({page_of(1, {"收入总表 6"})}).empty());
}

TEST(table_listings, tables_and_entries_meet_by_title) {
  EXPECT_EQ(entries_of({table_on(6, "支出总表(预算表3)"), table_on(5, "收入总表")},
                       {entry("一、收入总表"), entry("二、支出总表")}),
            (Texts{"二、支出总表", "一、收入总表"}));
}

TEST(table_listings, a_printed_number_leads_to_the_entry) {
  EXPECT_EQ(entries_of({table_on(5, "", "公开03表")}, {entry("表二 收入总表"), entry("表三：支出总表")}),
            Texts{"表三：支出总表"});
}

TEST(table_listings, the_page_leads_to_the_entry_once_titles_tell_how_pages_are_counted) {
  const std::vector<ListedTable> entries = {entry("收支总表", 1), entry("收入总表", 2), entry("支出总表", 9)};
  EXPECT_EQ(entries_of({table_on(5, "收支总表"), table_on(6, "收入总表"), table_on(13, "")}, entries),
            (Texts{"收支总表", "收入总表", "支出总表"}));
  // One title alone may stand elsewhere than its entry says.
  EXPECT_EQ(entries_of({table_on(5, "收支总表"), table_on(13, "")}, entries), (Texts{"收支总表", "-"}));
}

TEST(table_listings, an_untitled_table_between_two_known_ones_is_the_entry_between_theirs) {
  const std::vector<ListedTable> entries = {entry("收支总表"), entry("收入总表"), entry("支出总表")};
  EXPECT_EQ(entries_of({table_on(5, "收支总表"), table_on(6, ""), table_on(7, "支出总表")}, entries),
            (Texts{"收支总表", "收入总表", "支出总表"}));
  // Two tables for one entry: neither is known.
  EXPECT_EQ(entries_of({table_on(5, "收支总表"), table_on(6, ""), table_on(6, ""), table_on(7, "支出总表")}, entries),
            (Texts{"收支总表", "-", "-", "支出总表"}));
}

TEST(table_listings, an_entry_is_never_of_a_table_with_another_title) {
  EXPECT_EQ(entries_of({table_on(5, "收支总表"), table_on(6, "人员情况表"), table_on(7, "支出总表")},
                       {entry("收支总表"), entry("收入总表"), entry("支出总表")}),
            (Texts{"收支总表", "-", "支出总表"}));
}

TEST(table_listings, the_outline_leads_to_the_pages_of_the_pdf) {
  const std::vector<Bookmark> outline = {{"第二部分", 5}, {"收入总表", 6}, {"支出总表", 7}};
  const std::vector<Table> tables = {table_on(7, "")};
  const auto listings =
      match_listings(tables, {}, read_bookmarks(outline, test::embedded_words()), test::embedded_words());
  ASSERT_EQ(listings[0].size(), 1U);
  EXPECT_EQ(listings[0][0].entry.text, "支出总表");
  EXPECT_EQ(listings[0][0].entry.source, KindSource::outline);
  EXPECT_EQ(listings[0][0].by, ListedBy::page);
}

TEST(table_number, is_read_in_all_its_forms) {
  const auto number = [](const char* text) { return table_number(folded(text), test::embedded_words()); };
  EXPECT_EQ(number("表3"), "3");
  EXPECT_EQ(number("公开03表"), "3");
  EXPECT_EQ(number("收入总表（预算表2）"), "2");
  EXPECT_EQ(number("附件1-2"), "1-2");
  EXPECT_EQ(number("表十二：支出总表"), "12");
  EXPECT_EQ(number("表一般公共预算"), "");
  EXPECT_EQ(number("附表2025年收入"), "");
  EXPECT_EQ(number("收入总表"), "");
}

TEST(bare_title, has_no_numbers_around_it) {
  const auto bare = [](const char* text) { return to_utf8(bare_title(folded(text), test::embedded_words())); };
  EXPECT_EQ(bare("表3 收入总表"), "收入总表");
  EXPECT_EQ(bare("1. 2025年部门收入总表（预算表2）"), "部门收入总表");
  EXPECT_EQ(bare("支出预算表（按功能）"), "支出预算表(按功能)");
  EXPECT_EQ(bare("表三：支出总表（三）"), "支出总表");
  EXPECT_EQ(bare("51 四川省2025年地方政府债务表"), "四川省2025年地方政府债务表");
  EXPECT_EQ(bare("一般公共预算支出表"), "一般公共预算支出表");
}

}  // namespace
}  // namespace yusuan
