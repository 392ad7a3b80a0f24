#include "check/text_ratios.hpp"

#include <gtest/gtest.h>

#include "check/text_figures.hpp"
#include "support/literal_prose.hpp"

namespace yusuan {
namespace {

using Lines = std::vector<std::string>;

Lines findings_of(const std::vector<std::string_view>& paragraphs) {
  return test::lines_of(ratio_findings(test::prose_document({{"说明", paragraphs}}), test::embedded_words()));
}

TEST(is_percent_of, grants_the_rounding_of_all_three_numbers) {
  const TextNumber part{Decimal(12, 1), Decimal(1, 1)};  // 1.2: 1.15 to 1.25
  const TextNumber whole{Decimal(10, 0), Decimal(1, 1)};
  EXPECT_EQ(is_percent_of(part, whole, Decimal(125, 1), Decimal(5, 1)), true);
  EXPECT_EQ(is_percent_of(part, whole, Decimal(130, 1), Decimal(5, 1)), false);
  EXPECT_EQ(is_percent_of({Decimal(3, 0), Decimal(1, 0)}, {Decimal(), Decimal(1, 0)}, Decimal(95, 0), Decimal(5, 1)),
            false);
}

TEST(ratio_findings, a_share_of_a_stated_whole_is_computed_again) {
  EXPECT_EQ(findings_of({"支出预算200万元，其中：基本支出150万元，占75%；项目支出50万元，占25%。"}), Lines{});
  EXPECT_EQ(findings_of({"支出预算200.00万元，其中：基本支出150.00万元，占57%；项目支出50.00万元，占25%。"}),
            (Lines{"text-share-mismatch: 文字说明基本支出占支出预算57%，但 150.00万元 ÷ 200.00万元 = 75%"}));
}

TEST(ratio_findings, a_last_digit_that_is_off_by_one_is_a_rounding) {
  EXPECT_EQ(findings_of({"支出预算300.00万元，其中：基本支出100.00万元，占33.4%。"}),
            (Lines{"text-share-rounding: 文字说明基本支出占支出预算33.4%，但 100.00万元 ÷ 300.00万元 = 33.3%"}));
}

TEST(ratio_findings, what_was_carried_out_of_a_plan_is_computed_again) {
  EXPECT_EQ(findings_of({"1.行政运行（项）。年初预算为100.00万元，支出决算为98.00万元，完成年初预算的98%。",
                         "2.事业运行（项）。全年预算为50.00万元，支出决算为40.00万元，完成全年预算数的85%。",
                         "税收收入10.00亿元，完成年初预算8.00亿元的125%。"}),
            (Lines{"text-share-mismatch: 文字说明支出决算占全年预算85%，但 40.00万元 ÷ 50.00万元 = 80%"}));
}

TEST(ratio_findings, a_change_is_computed_again_from_its_amount) {
  EXPECT_EQ(findings_of({"运行费110.00万元，比上年增加10.00万元，增长10%。",
                         "接待费90.00万元，比上年减少10.00万元，下降10%。"}),
            Lines{});
  EXPECT_EQ(findings_of({"运行费6106.99万元，与上年相比增加101.48万元，增长1.66%。"}),
            (Lines{"text-change-mismatch: 文字说明运行费6106.99万元变动101.48万元（1.66%），按数计算应为 1.69%"}));
}

TEST(ratio_findings, a_change_of_nothing_or_of_an_adjusted_base_is_not_judged) {
  EXPECT_EQ(findings_of({"运行费10万元，比上年增加10万元，增长100%。", "收入10万元，同口径增长3%。"}), Lines{});
}

TEST(ratio_findings, a_change_is_computed_again_from_the_figure_of_the_year_before) {
  const std::string_view sentence =
      "1.行政运行（项）53.84万元。2022年当年预算执行数为54.60万元，2023年预算安排53.84万元，比2022年预算执行数减少";
  EXPECT_EQ(findings_of({std::string(sentence) + "1.39%。"}), Lines{});
  EXPECT_EQ(findings_of({std::string(sentence) + "1.93%。"}),
            (Lines{"text-change-mismatch: 文字说明预算53.84万元变动（1.93%），按数计算应为 1.39%"}));
}

}  // namespace
}  // namespace yusuan
