#include "budget/recognise_kind.hpp"

#include <gtest/gtest.h>

#include "support/embedded_words.hpp"

namespace yusuan {
namespace {

Table table_of(const std::string& title, const std::vector<std::string>& headers,
               const std::vector<std::vector<std::string>>& rows = {}) {
  Table table;
  table.pages = {7};
  if (!title.empty()) table.caption.title = PlacedText{title, {7, Box{1, 2, 3, 4}}};
  for (const std::string& header : headers) table.headers.push_back({header});
  for (const auto& cells : rows) {
    TableRow row;
    for (const std::string& text : cells) row.cells.push_back({text, {}});
    table.rows.push_back(row);
  }
  return table;
}

Listing listing(const std::string& text, ListedBy by, KindSource source = KindSource::contents) {
  return {{source, text, 5, {2, std::nullopt}}, by};
}

KindDecision decide(const Table& table, const std::vector<Listing>& listings = {}) {
  return decide_kind(table, {"", std::nullopt, listings}, test::embedded_words());
}

TEST(recognise_kind, a_title_says_which_pattern_of_which_file_fitted_and_what_else_did) {
  const KindDecision decision = decide(table_of("财政拨款基本支出表", {"科目", "金额"}));
  EXPECT_EQ(decision.kind, "fiscal_appropriation_basic_expenditure");
  EXPECT_EQ(decision.reason, KindReason::decided);
  ASSERT_EQ(decision.evidence.size(), 2U);
  EXPECT_EQ(decision.evidence[0].source, KindSource::title);
  EXPECT_EQ(decision.evidence[0].file, "fiscal_appropriation_basic_expenditure.json");
  EXPECT_EQ(decision.evidence[0].pattern, "all of 财政拨款 基本支出");
  EXPECT_EQ(decision.evidence[0].text, "财政拨款基本支出表");
  EXPECT_EQ(decision.evidence[0].where.page, 7);
  EXPECT_EQ(decision.evidence[1].kind, "fiscal_appropriation_expenditure");
  EXPECT_LT(decision.evidence[1].strength, decision.evidence[0].strength);
}

TEST(recognise_kind, titles_with_their_words_in_another_order_are_of_their_kind) {
  EXPECT_EQ(decide(table_of("支出预算表（一般公共）", {})).kind, "general_public_budget_expenditure");
  EXPECT_EQ(decide(table_of("基本支出预算表（一般公共预算）", {})).kind, "general_public_budget_basic_expenditure");
  EXPECT_EQ(decide(table_of("支出预算表（政府性基金）", {})).kind, "government_fund_expenditure");
  EXPECT_EQ(decide(table_of("公开03表 部门支出总体表", {})).kind, "expenditure_summary");
}

TEST(recognise_kind, a_header_that_no_table_of_the_kind_has_takes_the_title_its_word) {
  const KindDecision decision = decide(table_of("收入总表", {"科目", "合计", "基本支出", "项目支出"}));
  EXPECT_EQ(decision.kind, "other");
  EXPECT_EQ(decision.reason, KindReason::contradicted);
  ASSERT_EQ(decision.evidence.size(), 3U);
  EXPECT_FALSE(decision.evidence[0].against);
  EXPECT_TRUE(decision.evidence[1].against);
  EXPECT_EQ(decision.evidence[1].text, "基本支出");
}

TEST(recognise_kind, revenue_and_expenditure_side_by_side_are_no_table_of_one_of_them) {
  EXPECT_EQ(decide(table_of("支出决算总表", {"收入", "支出"})).kind, "other");
  EXPECT_EQ(decide(table_of("支出决算总表", {"事业收入安排的支出", "合计"})).kind, "expenditure_summary");
  EXPECT_EQ(decide(table_of("收入支出决算总表", {"收入", "政府性基金预算财政拨款"})).kind, "other");
}

TEST(recognise_kind, a_title_that_lost_its_first_words_is_not_believed) {
  for (const char* title : {"款收支预算总表", "共预算支出预算表", "本支出预算表", "预算财政拨款收入支出决算表"}) {
    const KindDecision decision = decide(table_of(title, {"科目", "金额"}));
    EXPECT_EQ(decision.kind, "other") << title;
    EXPECT_EQ(decision.reason, KindReason::torn_title) << title;
    EXPECT_FALSE(decision.evidence.empty()) << title;
  }
  EXPECT_EQ(decide(table_of("款收支预算总表", {}), {listing("财政拨款收支预算总表", ListedBy::page)}).kind,
            "fiscal_appropriation_summary");
}

TEST(recognise_kind, the_contents_page_names_a_table_without_a_title) {
  const KindDecision decision = decide(table_of("", {"科目", "金额"}), {listing("三、支出总表", ListedBy::order)});
  EXPECT_EQ(decision.kind, "expenditure_summary");
  EXPECT_EQ(decision.evidence.front().source, KindSource::contents);
  EXPECT_EQ(decision.evidence.front().where.page, 2);
}

TEST(recognise_kind, a_title_cut_short_is_read_as_the_contents_page_prints_it) {
  const std::vector<Listing> listings = {listing("一般公共预算支出预算表", ListedBy::page)};
  EXPECT_EQ(decide(table_of("支出预算表", {"科目", "金额"}), listings).kind, "general_public_budget_expenditure");
  // An entry that was found by its text alone is no better than the title.
  EXPECT_EQ(decide(table_of("支出预算表", {}), {listing("一般公共预算支出预算表", ListedBy::title)}).kind,
            "expenditure_summary");
}

TEST(recognise_kind, a_whole_title_is_believed_before_contents_and_outline) {
  const KindDecision decision =
      decide(table_of("收入总表", {}), {listing("支出总表", ListedBy::page, KindSource::outline)});
  EXPECT_EQ(decision.kind, "revenue_summary");
  EXPECT_EQ(decision.evidence.back().kind, "expenditure_summary");
}

TEST(recognise_kind, contents_and_outline_that_differ_decide_nothing) {
  const KindDecision decision =
      decide(table_of("", {"科目", "金额"}),
             {listing("收入总表", ListedBy::order), listing("支出总表", ListedBy::page, KindSource::outline)});
  EXPECT_EQ(decision.kind, "other");
  EXPECT_EQ(decision.reason, KindReason::several_fit);
}

TEST(recognise_kind, header_words_alone_name_an_untitled_table_where_they_fit_one_kind) {
  EXPECT_EQ(decide(table_of("", {"合计", "因公出国（境）费", "公务接待费", "公务用车购置及运行费"})).kind,
            "three_public_expenses");
  EXPECT_EQ(decide(table_of("表3", {"科目", "上级补助收入", "附属单位上缴收入"})).kind, "revenue_summary");
  EXPECT_EQ(decide(table_of("", {"科目", "合计", "基本支出", "项目支出"})).kind, "other");
}

TEST(recognise_kind, codes_tell_what_a_mere_list_of_expenditure_is_of) {
  const std::vector<std::string> headers = {"科目编码", "科目名称", "合计", "基本支出", "项目支出"};
  const Table capital = table_of(
      "", headers, {{"223", "国有资本经营预算支出", "1", "", "1"}, {"22301", "解决历史遗留问题", "1", "", "1"}});
  const KindDecision decision = decide(capital);
  EXPECT_EQ(decision.kind, "state_capital_expenditure");
  EXPECT_EQ(decision.evidence.front().source, KindSource::codes);
  const Table mixed =
      table_of("", headers, {{"22301", "解决历史遗留问题", "1", "", "1"}, {"20101", "人大事务", "1", "1", ""}});
  EXPECT_EQ(decide(mixed).kind, "other");
}

TEST(recognise_kind, header_words_never_overrule_a_title_of_no_kind) {
  const KindDecision decision = decide(table_of("差旅情况一览表", {"因公出国（境）费", "公务接待费", "公务用车"}));
  EXPECT_EQ(decision.kind, "other");
  EXPECT_EQ(decision.reason, KindReason::title_of_no_kind);
  ASSERT_EQ(decision.evidence.size(), 1U);
  EXPECT_EQ(decision.evidence.front().kind, "three_public_expenses");
}

}  // namespace
}  // namespace yusuan
