// What the sample's prose says that its tables do not, against a list written by hand from the pages.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "pipeline/extract_document.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

TEST(text_findings, those_of_the_sample_are_found_and_no_others) {
  const auto document = extract_document(test::sample("yanbian-2023.pdf"), Catalogue::embedded(), {});
  ASSERT_TRUE(document.ok()) << document.error().message;
  std::vector<std::string> found;
  for (const Finding& finding : document.value().findings) {
    if (!finding.text) continue;
    found.push_back(finding.code + " p" + std::to_string(finding.text->where.page) + " " +
                    finding.text->sentence.substr(0, finding.text->sentence.find("，")));
  }
  EXPECT_EQ(found, (std::vector<std::string>{
                       "text-mismatch p22 2023年收入预算2030.72万元",
                       "text-mismatch p22 2023年支出预算2030.72万元",
                       "text-mismatch p23 人员经费1080.74万元",
                       "text-mismatch p23 公用经费364.93万元",
                       "text-year p24 本部门无2022年政府性基金预算支出情况",
                       "text-year p24 九、2022年国有资本经营预算支出情况",
                       "text-units p12 1、“2023年预算数”的单位范围包括部门本级及所属6个预算单位。",
                       "text-unit-name p4 延边朝鲜族自治州驻首尔办事处",
                       "text-unit-name p4 延边朝鲜族自治州驻北京联络处",
                       "text-unit-name p4 延边朝鲜族自治州驻长春办事处",
                   }));
}

}  // namespace
}  // namespace yusuan
