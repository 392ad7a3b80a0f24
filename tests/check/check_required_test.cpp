#include "check/check_required.hpp"

#include <gtest/gtest.h>

#include "support/listed_book.hpp"
#include "support/literal_prose.hpp"

namespace yusuan {
namespace {

using Lines = std::vector<std::string>;

Lines told_of(const BudgetDocument& book) { return test::told(required_findings(book, test::embedded_words())); }

const Lines kNoThreePublic = {"warning required-table-missing: 应公开的《“三公”经费表》未见于本文件"};

BudgetDocument without_three_public() {
  BudgetDocument book = test::listed_book();
  test::take_out(book, "t07");
  return book;
}

TEST(required_findings, a_book_with_all_required_tables_has_none) { EXPECT_EQ(told_of(test::listed_book()), Lines{}); }

TEST(required_findings, a_missing_table_is_told_at_the_books_title) {
  const auto findings = required_findings(without_three_public(), test::embedded_words());
  EXPECT_EQ(test::told(findings), kNoThreePublic);
  EXPECT_EQ(findings.at(0).text->where, (Provenance{1, Box{1, 2, 3, 4}}));
}

TEST(required_findings, another_kind_that_a_province_prints_instead_counts) {
  BudgetDocument book = test::listed_book();
  book.tables[4].kind = "fiscal_appropriation_expenditure";
  book.tables[5].kind = "fiscal_appropriation_basic_expenditure";
  EXPECT_EQ(told_of(book), Lines{});
}

TEST(required_findings, a_table_of_no_known_kind_with_its_word_in_the_title_counts) {
  BudgetDocument book = without_three_public();
  test::add_table(book, "other", "“三公”经费和会议费情况表");
  EXPECT_EQ(told_of(book), Lines{});
}

TEST(required_findings, where_a_nameless_table_may_be_it_nothing_is_told) {
  BudgetDocument book = without_three_public();
  test::add_table(book, "other", "");
  EXPECT_EQ(told_of(book), Lines{});
}

TEST(required_findings, a_sentence_that_there_is_none_answers) {
  BudgetDocument book = without_three_public();
  book.sections.push_back({1, "", "", {12, {}}, "本单位2023年未安排一般公共预算“三公”经费。"});
  EXPECT_EQ(told_of(book), Lines{});
}

TEST(required_findings, where_a_page_could_not_be_read_it_is_a_note) {
  BudgetDocument book = without_three_public();
  book.pages[8].status = PageStatus::garbled;
  EXPECT_EQ(told_of(book), Lines{"note required-table-missing: "
                                 "应公开的《“三公”经费表》未读出；第 9 页无法按文字读取（扫描件或乱码）"});
}

TEST(required_findings, a_part_of_a_book_misses_nothing) {
  BudgetDocument book = test::listed_book();
  book.tables.resize(3);
  EXPECT_EQ(told_of(book), Lines{});
}

TEST(required_findings, a_file_that_does_not_say_it_is_a_book_misses_nothing) {
  BudgetDocument book = without_three_public();
  book.facts_from.title->source = "table_title";
  EXPECT_EQ(told_of(book), kNoThreePublic);  // it lists its tables
  book.contents.clear();
  EXPECT_EQ(told_of(book), Lines{});
}

TEST(required_findings, a_governments_book_and_one_from_before_the_rule_miss_nothing) {
  BudgetDocument book = without_three_public();
  book.scope = Scope::government;
  EXPECT_EQ(told_of(book), Lines{});
  book = without_three_public();
  book.fiscal_year = 2016;
  EXPECT_EQ(told_of(book), Lines{});
  book.fiscal_year = std::nullopt;
  EXPECT_EQ(told_of(book), Lines{});
}

TEST(required_findings, final_accounts_have_a_list_of_their_own) {
  BudgetDocument book = without_three_public();
  book.stage = Stage::final_accounts;
  EXPECT_EQ(told_of(book), kNoThreePublic);
}

}  // namespace
}  // namespace yusuan
