// What the sample's tables say of each other, against what its README says that the book itself does not add up.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "pipeline/extract_document.hpp"
#include "support/sample.hpp"

namespace yusuan {
namespace {

// The printed texts of a finding's cells, with their tables.
std::string printed_cells(const Finding& finding, const BudgetDocument& document) {
  std::string line = finding.code + ":";
  for (const FindingCell& place : finding.cells) {
    for (const BudgetTable& table : document.tables) {
      if (table.id != place.table) continue;
      line += " " + place.table + " " +
              table.rows[static_cast<std::size_t>(place.row)].cells[static_cast<std::size_t>(place.column)].text;
    }
  }
  return line;
}

TEST(sample_findings, between_the_samples_tables_and_in_its_forms_are_those_of_the_printed_book_and_no_more) {
  const auto document = extract_document(test::sample("yanbian-2023.pdf"), Catalogue::embedded(), {});
  ASSERT_TRUE(document.ok()) << document.error().message;
  std::vector<std::string> found;
  for (const Finding& finding : document.value().findings) {
    if (finding.code.starts_with("book-") || finding.code.find("form-") != std::string::npos)
      found.push_back(printed_cells(finding, document.value()));
  }
  const std::vector<std::string> expected = {
      // 合计 and 人员经费 of the basic expenditure, 3.75 more than elsewhere: 2.49 + 1.26, which stand there under 项目支出
      "book-mismatch: t06 1,449.42 t05 1,445.67 t05 2.49 t05 1.26",
      "book-mismatch: t06 1,266.96 t05 1,263.21 t05 2.49 t05 1.26",
      // and are missing from the table of projects
      "book-mismatch: t10 581.34 t03 585.08 t03 2.49 t03 1.26",
      // the costs of the office in Beijing, 103.8 in all
      "form-cost-mismatch: t13 93.42 t13 =26万元 t13 =47.8万元 t13 =30万元",
      // the office in Changchun, which its form calls by another name
      "form-project-name: t10 延边州政府驻长春办事处及工作经费 t10 57.33 t15 延边州政协驻长办业务及运行经费 t15 57.33",
  };
  EXPECT_EQ(found, expected);
}

}  // namespace
}  // namespace yusuan
