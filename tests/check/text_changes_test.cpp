#include "check/text_changes.hpp"

#include <gtest/gtest.h>

#include "check/check_prose.hpp"
#include "support/literal_prose.hpp"

namespace yusuan {
namespace {

using Lines = std::vector<std::string>;

// A table of two years: 4.00 the year before, 3.00 in the book's.
BudgetDocument with_reception(std::string_view sentence,
                              const std::vector<std::string>& columns = {"previous_year.budget", "budget"},
                              const std::vector<std::string>& figures = {"4.00", "3.00"}) {
  BudgetDocument document = test::prose_document({{"2023年“三公”经费情况", {sentence}}});
  test::add_prose_table(document, "three_public_expenses", columns, {{"", "公务接待费", RowRole::item, 1, figures}});
  return document;
}

Lines findings_of(const BudgetDocument& document) {
  return test::lines_of(check_prose(document, test::embedded_words()));
}

TEST(change_findings, a_change_that_the_cells_of_both_years_have_is_none) {
  EXPECT_EQ(findings_of(with_reception("公务接待费3.00万元，比上年减少1.00万元。")), Lines{});
  EXPECT_EQ(findings_of(with_reception("公务接待费3.00万元，比上年减少25%。")), Lines{});
}

TEST(change_findings, another_change_is_a_mismatch_with_both_cells) {
  const auto findings = check_prose(with_reception("公务接待费3.00万元，比上年减少2.00万元。"), test::embedded_words());
  ASSERT_EQ(findings.size(), 1U);
  EXPECT_EQ(findings[0].code, "text-change-mismatch");
  EXPECT_EQ(findings[0].message_zh,
            "文字说明公务接待费比上年变动2.00万元，而《three_public_expenses》公务接待费“budget”为 3.00万元，上年为 "
            "4.00万元，相差 1万元");
  ASSERT_EQ(findings[0].cells.size(), 2U);
  EXPECT_EQ(findings[0].cells[0].column, 2);
  EXPECT_EQ(findings[0].cells[1].column, 1);
}

TEST(change_findings, the_wrong_way_is_a_mismatch_too) {
  EXPECT_EQ(findings_of(with_reception("公务接待费3.00万元，比上年增加1.00万元。")).size(), 1U);
  EXPECT_EQ(findings_of(with_reception("公务接待费3.00万元，比上年减少30%。")).size(), 1U);
}

TEST(change_findings, the_year_before_may_be_its_budget_or_its_execution) {
  EXPECT_EQ(findings_of(with_reception("公务接待费3.00万元，比上年减少2.00万元。",
                                       {"previous_year.budget", "previous_year.execution", "budget"},
                                       {"4.00", "5.00", "3.00"})),
            Lines{});
}

TEST(change_findings, without_a_figure_of_the_year_before_nothing_is_told) {
  EXPECT_EQ(findings_of(with_reception("公务接待费3.00万元，比上年减少2.00万元。", {"other", "budget"})), Lines{});
  EXPECT_EQ(findings_of(with_reception("公务接待费3.00万元，比上年减少2.00万元。", {"previous_year.budget", "budget"},
                                       {"", "3.00"})),
            Lines{});
}

}  // namespace
}  // namespace yusuan
