#include "budget/years.hpp"

#include <gtest/gtest.h>

#include "budget/catalogue.hpp"
#include "support/embedded_words.hpp"
#include "text/characters.hpp"
#include "text/fold.hpp"

namespace yusuan {
namespace {

std::vector<StagedYear> staged(const std::vector<std::string>& texts) {
  std::vector<StagedYear> years;
  for (const std::string& text : texts) {
    for (const StagedYear& each :
         staged_years_in(with_ascii_years(folded(text), test::embedded_words()), test::embedded_words())) {
      years.push_back(each);
    }
  }
  return years;
}

void expect_main(const StagedYear& said, std::optional<int> year, std::optional<Stage> stage) {
  EXPECT_EQ(said.year, year);
  EXPECT_EQ(said.stage, stage);
}

TEST(years, chinese_digits_become_ascii_ones_of_the_same_length) {
  EXPECT_EQ(to_utf8(with_ascii_years(U"\u4E8C\u25CB\u4E8C\u4E94\u5E74\u6267\u884C", test::embedded_words())),
            "2025年执行");
  EXPECT_EQ(to_utf8(with_ascii_years(to_utf32("第二年"), test::embedded_words())), "第二年");
}

TEST(years, a_report_on_two_years_is_the_budget_of_the_later) {
  expect_main(main_year(staged({"关于某市2019年预算执行情况和2020年预算草案的报告"})), 2020, Stage::budget);
  expect_main(main_year(staged({"2024年决算和2025年1-6月预算执行情况的报告"})), 2024, Stage::final_accounts);
  expect_main(main_year(staged({"某局2024年度部门决算"})), 2024, Stage::final_accounts);
  expect_main(main_year(staged({"收支总表"})), std::nullopt, std::nullopt);
}

TEST(years, titles_of_last_years_execution_do_not_make_a_budget_a_report_on_it) {
  expect_main(main_year_of_titles(
                  staged({"2024年一般公共预算收入执行情况表", "2024年支出执行情况表", "2025年一般公共预算收入预算表"})),
              2025, Stage::budget);
}

TEST(years, a_budget_of_the_same_year_among_final_accounts_is_only_compared_with) {
  expect_main(main_year_of_titles(staged({"2025年初债务限额预算情况表", "2025年债务限额决算情况表"})), 2025,
              Stage::final_accounts);
}

TEST(years, one_title_of_next_years_budget_among_many_does_not_decide) {
  expect_main(main_year_of_titles(staged({"2024年收入决算表", "2024年支出决算表", "2024年收支决算表",
                                          "2024年基金决算表", "2025年债务限额预算表"})),
              2024, Stage::final_accounts);
}

}  // namespace
}  // namespace yusuan
