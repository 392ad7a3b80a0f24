#include "budget/match_contents.hpp"

#include <gtest/gtest.h>

#include "budget/catalogue.hpp"
#include "support/embedded_words.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

struct TitledTable {
  std::string kind;
  std::string title;
};

BudgetDocument book_of(const std::vector<TitledTable>& tables) {
  BudgetDocument book;
  book.scope = Scope::department;
  for (const TitledTable& titled : tables) {
    BudgetTable table;
    table.id = "t" + std::to_string(book.tables.size() + 1);
    table.kind = titled.kind;
    table.title = titled.title;
    table.pages = {static_cast<int>(book.tables.size()) + 5};
    book.tables.push_back(table);
  }
  return book;
}

std::vector<ContentsEntry> entries_of(const std::vector<std::string>& lines, const BudgetDocument& book) {
  std::vector<ContentsLine> contents;
  for (const std::string& line : lines) contents.push_back({line, 0, {2, Box{1, 1, 2, 2}}});
  return match_contents(contents, {}, book, test::embedded_words());
}

// `entry: kind ids`, one a line.
std::string drawn(const std::vector<ContentsEntry>& entries) {
  std::string text;
  for (const ContentsEntry& entry : entries) {
    text += entry.text + ": " + (entry.kind.empty() ? "-" : entry.kind);
    for (const std::string& id : entry.tables) text += " " + id;
    text += "\n";
  }
  return text;
}

TEST(match_contents, chapters_announce_no_table) {
  const BudgetDocument book = book_of({{"revenue_summary", "收入总表"}});
  EXPECT_EQ(drawn(entries_of({"第二部分 2023年部门预算表", "一、收入总表", "第三部分 情况说明",
                              "一、收支预算总表情况说明", "五、地方政府债务情况表", "18.新增债务分配表"},
                             book)),
            "第二部分 2023年部门预算表: -\n"
            "一、收入总表: revenue_summary t1\n"
            "第三部分 情况说明: -\n"
            "一、收支预算总表情况说明: -\n"
            "五、地方政府债务情况表: -\n"
            "18.新增债务分配表: other\n");
}

TEST(match_contents, a_part_of_the_book_is_a_chapter_whatever_its_words) {
  EXPECT_EQ(drawn(entries_of({"第二部分 部门收支总表", "一、收入总表"}, book_of({}))),
            "第二部分 部门收支总表: -\n一、收入总表: revenue_summary\n");
}

TEST(match_contents, a_chapter_of_tables_of_no_kind_is_told_by_the_numbers_below_it) {
  EXPECT_EQ(drawn(entries_of({"五、其他各表", "1.某项资金表", "六、另一张表"}, book_of({}))),
            "五、其他各表: -\n1.某项资金表: other\n六、另一张表: other\n");
}

TEST(match_contents, numbers_years_and_brackets_do_not_part_an_entry_from_its_table) {
  const BudgetDocument book =
      book_of({{"revenue_summary", "2025年部门收入预算总表"}, {"expenditure_summary", "支出总表（预算表3）"}});
  EXPECT_EQ(drawn(entries_of({"2. 部门收入预算总表", "表三：支出总表"}, book)),
            "2. 部门收入预算总表: revenue_summary t1\n表三：支出总表: expenditure_summary t2\n");
}

TEST(match_contents, an_entry_has_all_tables_of_its_title) {
  const BudgetDocument book = book_of(
      {{"project_performance_targets", "项目支出绩效目标表"}, {"project_performance_targets", "项目支出绩效目标表"}});
  EXPECT_EQ(drawn(entries_of({"十一、项目支出绩效目标申报表"}, book)),
            "十一、项目支出绩效目标申报表: project_performance_targets t1 t2\n");
}

TEST(match_contents, words_added_or_exchanged_do_not_part_them_where_kinds_agree) {
  const BudgetDocument book = book_of({{"tax_refunds_and_transfers", "2023年区级对市县税收返还和转移支付决算表"}});
  EXPECT_EQ(drawn(entries_of({"表七：2023年自治区对市县税收返还和转移支付决算表"}, book)),
            "表七：2023年自治区对市县税收返还和转移支付决算表: tax_refunds_and_transfers t1\n");
}

TEST(match_contents, a_table_of_another_kind_with_like_words_does_not_answer_an_entry) {
  const BudgetDocument book =
      book_of({{"revenue_summary", "收入决算表"}, {"fiscal_appropriation_summary", "财政拨款收入支出决算总表"}});
  EXPECT_EQ(drawn(entries_of({"二、收入决算表", "三、支出决算表", "四、财政拨款收入支出决算总表"}, book)),
            "二、收入决算表: revenue_summary t1\n"
            "三、支出决算表: expenditure_summary\n"
            "四、财政拨款收入支出决算总表: fiscal_appropriation_summary t2\n");
}

TEST(match_contents, a_heading_above_no_table_is_kept_but_a_second_list_is_not) {
  const auto page = [](int number, const std::vector<std::string>& lines) {
    PageLayout layout;
    layout.page = number;
    layout.width = 595;
    layout.height = 842;
    for (const std::string& text : lines) {
      const double y = 100.0 + 20.0 * static_cast<double>(layout.lines.size());
      layout.lines.push_back({to_utf32(text), Box{100, y, 300, y + 12}, 12, y + 6, 0});
    }
    return layout;
  };
  const std::vector<std::string> list = {"一、收入总表", "二、支出总表", "三、政府性基金预算支出表"};
  std::vector<ContentsEntry> entries = entries_of(list, book_of({}));
  find_headings(entries,
                std::vector{page(2, list), page(3, list), page(4, {"政府性基金预算支出表", "本部门无此项支出"})},
                test::embedded_words());
  EXPECT_FALSE(entries[0].heading);
  EXPECT_EQ(entries[2].heading, (Provenance{4, Box{100, 100, 300, 112}}));
}

}  // namespace
}  // namespace yusuan
