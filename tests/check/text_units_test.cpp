#include "check/text_units.hpp"

#include <gtest/gtest.h>

#include "support/literal_prose.hpp"

namespace yusuan {
namespace {

using Lines = std::vector<std::string>;

BudgetDocument with_units(std::vector<std::string_view> sentences) {
  BudgetDocument document = test::prose_document({{"机构设置", std::move(sentences)}});
  document.units = {{"某州驻北京联络处", "", {4, Box{1, 2, 3, 4}}}, {"某州发展研究中心", "", {4, Box{1, 5, 3, 7}}}};
  return document;
}

Lines findings_of(const BudgetDocument& document) {
  return test::lines_of(unit_findings(document, test::embedded_words()));
}

TEST(unit_findings, a_count_that_is_not_that_of_the_list_is_told_where_another_count_is) {
  EXPECT_EQ(findings_of(with_units({"下设2家预算单位。", "范围包括本级及所属3个预算单位。"})),
            (Lines{"text-units: 文字说明预算单位3个，但列出的是 2 个（可能含本级）"}));
}

TEST(unit_findings, a_list_that_no_sentence_counts_may_be_another_list) {
  EXPECT_EQ(findings_of(with_units({"范围包括本级及所属3个预算单位。"})), Lines{});
}

TEST(unit_findings, a_unit_with_another_form_of_its_name_in_a_table_is_told) {
  BudgetDocument document = with_units({});
  test::add_prose_table(document, "revenue_summary", {"total"},
                        {{"108003", "某州人民政府驻北京联络处", RowRole::item, 1, {"1"}},
                         {"108005", "某州发展研究中心", RowRole::item, 1, {"2"}}});
  const auto findings = unit_findings(document, test::embedded_words());
  EXPECT_EQ(test::lines_of(findings),
            (Lines{"text-unit-name: "
                   "文字中的单位名称“某州驻北京联络处”与《revenue_summary》中的“某州人民政府驻北京联络处”不一致"}));
  EXPECT_EQ(findings.at(0).text->where, (Provenance{4, Box{1, 2, 3, 4}}));
  EXPECT_EQ(findings.at(0).cells.at(0).row, 0);
}

}  // namespace
}  // namespace yusuan
