#include "check/text_identities.hpp"

#include <gtest/gtest.h>

#include "check/check_prose.hpp"
#include "check/run_checks.hpp"
#include "support/literal_prose.hpp"

namespace yusuan {
namespace {

using Lines = std::vector<std::string>;
using test::prose_document;

Lines findings_of(const BudgetDocument& document) {
  return test::lines_of(check_prose(document, test::embedded_words()));
}

BudgetDocument with_expenditure(std::string_view sentence) {
  BudgetDocument document = prose_document({{"2023年支出预算情况", {sentence}}});
  test::add_prose_table(document, "expenditure_summary", {"total", "basic", "project"},
                        {{"201", "一般公共服务支出", RowRole::item, 1, {"30.5", "20.5", "10"}},
                         {"20101", "人大事务", RowRole::item, 2, {"30.5", "20.5", "10"}},
                         {"2010101", "行政运行", RowRole::item, 3, {"20.5", "20.5", ""}},
                         {"20103", "政府办公厅（室）及相关机构事务", RowRole::item, 2, {"", "", ""}},
                         {"", "合计", RowRole::total, 1, {"2030.75", "1445.67", "585.08"}}});
  return document;
}

TEST(check_prose, a_figure_that_its_cell_has_is_no_finding) {
  EXPECT_EQ(findings_of(with_expenditure("2023年支出预算2030.75万元，其中：基本支出1445.67万元，项目支出585.08万元。")),
            Lines{});
}

TEST(check_prose, the_figures_held_against_cells_are_given_those_that_agree_too) {
  const auto document = with_expenditure("2023年支出预算2030.75万元，其中：基本支出1000万元。2022年支出预算900万元。");
  const auto checks = text_checks_of(document, test::embedded_words());
  ASSERT_EQ(checks.size(), 2U) << "none of the year before";
  EXPECT_EQ(checks[0].verdict, Verdict::held);
  EXPECT_EQ(checks[0].cells.front().at, (CellAt{0, 4, 1}));
  EXPECT_EQ(checks[1].verdict, Verdict::broken);
}

TEST(check_prose, a_figure_that_no_cell_it_names_has_is_a_mismatch) {
  const auto document = with_expenditure("2023年支出预算2030.72万元。");
  const auto findings = check_prose(document, test::embedded_words());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "text-mismatch");
  EXPECT_EQ(findings[0].severity, Severity::warning);
  EXPECT_EQ(findings[0].message_zh,
            "文字说明支出预算2030.72万元 ≠ 《expenditure_summary》合计“total”2030.75万元，差 -0.03");
  ASSERT_TRUE(findings[0].text);
  EXPECT_EQ(findings[0].text->where, (Provenance{1, Box{1, 2, 3, 4}}));
  EXPECT_EQ(findings[0].text->sentence, "2023年支出预算2030.72万元。");
  ASSERT_EQ(findings[0].cells.size(), 1U);
  EXPECT_EQ(findings[0].cells[0].table, "t1");
  EXPECT_EQ(findings[0].cells[0].row, 4);
  EXPECT_EQ(findings[0].cells[0].column, 1);
}

TEST(check_prose, prints_of_different_precision_agree_and_a_digit_cut_off_is_a_rounding) {
  EXPECT_EQ(findings_of(with_expenditure("支出预算0.203075亿元，项目支出585.1万元，基本支出1446万元。")), Lines{});
  EXPECT_EQ(
      findings_of(with_expenditure("基本支出1445.6万元。")),
      (Lines{"text-rounding: 文字说明基本支出1445.6万元 ≠ 《expenditure_summary》合计“basic”1445.67万元，差 -0.07"}));
}

TEST(check_prose, figures_of_other_years_and_figures_that_are_not_exact_are_not_compared) {
  EXPECT_EQ(findings_of(with_expenditure("2022年支出预算1000万元。项目支出约500万元。")), Lines{});
}

TEST(check_prose, a_class_is_named_by_its_path) {
  EXPECT_EQ(findings_of(with_expenditure("1.“一般公共服务支出（类）人大事务（款）行政运行（项）”20.5万元。")), Lines{});
  EXPECT_EQ(findings_of(with_expenditure("1.人大事务（款）行政运行（项）支出25万元。")),
            (Lines{"text-mismatch: 文字说明人大事务（款）行政运行（项）支出25万元 ≠ "
                   "《expenditure_summary》行政运行“total”20.5万元，差 4.5"}));
}

TEST(check_prose, a_class_that_is_under_another_section_or_under_several_is_not_compared) {
  EXPECT_EQ(findings_of(with_expenditure("1.政协事务（款）行政运行（项）支出25万元。")), Lines{});
  BudgetDocument document = with_expenditure("1.行政运行（项）支出25万元。");
  test::add_prose_table(
      document, "general_public_budget_expenditure", {"total"},
      {{"20105", "统计信息事务", RowRole::item, 2, {"7"}}, {"2010501", "行政运行", RowRole::item, 3, {"7"}}});
  EXPECT_EQ(findings_of(document), Lines{});
}

TEST(check_prose, the_classes_of_operating_expenses_are_not_those_of_the_whole) {
  BudgetDocument document = prose_document({{"机关运行经费支出情况", {"（1）办公费（款）支出167.03万元。"}},
                                            {"基本支出情况", {"（1）办公费（款）支出167.04万元。"}}});
  test::add_prose_table(
      document, "general_public_budget_basic_expenditure", {"total"},
      {{"302", "商品和服务支出", RowRole::item, 1, {"900.00"}}, {"30201", "办公费", RowRole::item, 2, {"110.00"}}});
  EXPECT_EQ(findings_of(document),
            (Lines{"text-mismatch: 文字说明办公费（款）支出167.04万元 ≠ "
                   "《general_public_budget_basic_expenditure》办公费“total”110.00万元，差 57.04"}));
}

TEST(check_prose, the_bodys_name_may_be_shortened) {
  BudgetDocument document = with_expenditure("省委办公厅2023年度支出预算总计2000万元。");
  document.organization = "某省委办公厅";
  EXPECT_EQ(findings_of(document), (Lines{"text-mismatch: 文字说明省委办公厅2023年度支出预算总计2000万元 ≠ "
                                          "《expenditure_summary》合计“total”2030.75万元，差 -30.75"}));
}

TEST(check_prose, nought_agrees_with_a_blank_cell_and_another_figure_is_not_held_against_it) {
  BudgetDocument document = prose_document({{"“三公”经费", {"公务接待费0万元。", "因公出国（境）费3万元。"}}});
  test::add_prose_table(
      document, "three_public_expenses", {"budget"},
      {{"", "1、因公出国（境）费用", RowRole::item, 1, {""}}, {"", "2、公务接待费", RowRole::item, 1, {""}}});
  EXPECT_EQ(findings_of(document), Lines{});
}

TEST(check_prose, an_aspect_is_held_against_its_own_column) {
  BudgetDocument document = prose_document({{"“三公”经费", {"公务接待费5万元，其中：当年预算2万元；上年结转3万元。"}}});
  test::add_prose_table(document, "three_public_expenses", {"budget", "current_year", "carry_over"},
                        {{"", "2、公务接待费", RowRole::item, 1, {"5", "2", "1"}}});
  EXPECT_EQ(findings_of(document), (Lines{"text-mismatch: 文字说明上年结转3万元 ≠ "
                                          "《three_public_expenses》2、公务接待费“carry_over”1万元，差 2"}));
}

TEST(check_prose, a_fund_named_in_the_heading_is_the_fund_of_its_figures) {
  BudgetDocument document = prose_document({{"2023年政府性基金预算支出情况", {"支出预算7万元，其中基本支出7万元。"}}});
  test::add_prose_table(document, "expenditure_summary", {"total", "basic"},
                        {{"", "合计", RowRole::total, 1, {"30.5", "20.5"}}});
  EXPECT_EQ(findings_of(document), Lines{});
}

}  // namespace
}  // namespace yusuan
