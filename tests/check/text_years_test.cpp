#include "check/text_years.hpp"

#include <gtest/gtest.h>

#include "check/check_prose.hpp"
#include "support/literal_prose.hpp"

namespace yusuan {
namespace {

using Lines = std::vector<std::string>;
using test::LiteralSection;

Lines findings_of(const std::vector<LiteralSection>& sections) {
  return test::lines_of(year_findings(test::prose_document(sections), {}, test::embedded_words()));
}

const std::vector<LiteralSection> kOfTheYear = {
    {"2023年收入预算情况", {}}, {"2023年支出预算情况", {}}, {"2023年拨款情况", {}}, {"2023年基本支出情况", {}}};

std::vector<LiteralSection> beside(LiteralSection last) {
  std::vector<LiteralSection> sections = kOfTheYear;
  sections.push_back(std::move(last));
  return sections;
}

TEST(year_findings, a_heading_of_another_year_among_headings_of_the_books_year_is_a_slip) {
  EXPECT_EQ(findings_of(beside({"2022年国有资本经营预算支出情况", {}})),
            (Lines{"text-year: 文字写作2022年，而本册为2023年：2022年国有资本经营预算支出情况"}));
}

TEST(year_findings, a_heading_of_another_year_alone_is_none) {
  EXPECT_EQ(findings_of({{"2022年预算执行情况", {}}, {"2023年预算安排", {}}}), Lines{});
}

TEST(year_findings, a_sentence_that_repeats_its_heading_with_another_year_is_a_slip) {
  EXPECT_EQ(findings_of({{"2023年政府性基金预算支出情况", {"本部门无2022年政府性基金预算支出情况"}}}),
            (Lines{"text-year: 文字写作2022年，而本册为2023年：本部门无2022年政府性基金预算支出情况"}));
  EXPECT_EQ(findings_of({{"2023年政府性基金预算支出情况",
                          {"本部门2022年没有安排。", "本部门无2023年政府性基金预算支出情况。"}}}),
            Lines{});
}

TEST(year_findings, figures_of_the_books_tables_prove_that_a_heading_has_the_wrong_year) {
  const std::vector<LiteralSection> sections = {
      {"2022年度决算情况说明",
       {"支出预算10万元，其中：基本支出6万元，项目支出4万元。", "公务接待费3万元，培训费2万元。"}}};
  BudgetDocument document = test::prose_document(sections);
  test::add_prose_table(document, "expenditure_summary", {"total", "basic", "project"},
                        {{"", "合计", RowRole::total, 1, {"10", "6", "4"}}});
  test::add_prose_table(document, "three_public_expenses", {"three_public.reception", "training"},
                        {{"", "合计", RowRole::total, 1, {"3", "2"}}});
  EXPECT_EQ(test::lines_of(check_prose(document, test::embedded_words())),
            (Lines{"text-year: 文字写作2022年，而本册为2023年：2022年度决算情况说明"}));
  document.tables[1].rows[0].cells[2].value = Decimal(5, 0);
  EXPECT_EQ(test::lines_of(check_prose(document, test::embedded_words())), Lines{});
}

TEST(year_findings, a_governments_book_tells_of_two_years) {
  BudgetDocument document = test::prose_document(beside({"2022年国有资本经营预算支出情况", {}}));
  document.scope = Scope::government;
  EXPECT_TRUE(year_findings(document, {}, test::embedded_words()).empty());
}

}  // namespace
}  // namespace yusuan
