#include "budget/document_facts.hpp"

#include <gtest/gtest.h>

#include "budget/catalogue.hpp"
#include "support/embedded_words.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

struct Line {
  std::string text;
  double size = 12;
};

PageLayout page_of(const std::vector<Line>& lines, int number = 1) {
  PageLayout page;
  page.page = number;
  page.width = 595;
  page.height = 842;
  double y = 100;
  for (const Line& line : lines) {
    PrintedLine printed;
    printed.text = to_utf32(line.text);
    printed.size = line.size;
    printed.box = {100, y, 100 + line.size * static_cast<double>(printed.text.size()), y + line.size};
    page.lines.push_back(printed);
    y += 2 * line.size;
  }
  return page;
}

Table table_titled(const std::string& title, const std::string& owner = "") {
  Table table;
  table.caption.title = PlacedText{title, {}};
  if (!owner.empty()) table.caption.owner = PlacedText{owner, {}};
  return table;
}

BookFacts facts_of(const std::vector<PageLayout>& pages, const std::vector<Table>& tables = {}) {
  const Catalogue& catalogue = test::embedded_catalogue();
  return read_book_facts(pages, tables, catalogue.data());
}

TEST(document_facts, the_cover_names_organization_year_stage_and_scope) {
  const BookFacts facts = facts_of({page_of({{"虚构市样例局", 26}, {"2023年部门预算", 26}, {"二〇二三年二月", 14}})});
  EXPECT_EQ(facts.title, "虚构市样例局2023年部门预算");
  EXPECT_EQ(facts.organization, "虚构市样例局");
  EXPECT_EQ(facts.fiscal_year, 2023);
  EXPECT_EQ(facts.stage, Stage::budget);
  EXPECT_EQ(facts.scope, Scope::department);
}

TEST(document_facts, titles_that_name_levels_of_government_make_a_governments_book) {
  EXPECT_EQ(facts_of({page_of({})}, {table_titled("2024年全省政府性基金收入表")}).scope, Scope::government);
  EXPECT_EQ(facts_of({page_of({})}, {table_titled("2024年收入表")}).scope, std::nullopt);
  EXPECT_EQ(facts_of({page_of({{"2024年部门预算", 26}})}, {table_titled("市本级收支总表")}).scope, Scope::department);
}

TEST(document_facts, final_accounts_of_a_unit_are_told_as_such) {
  const BookFacts facts = facts_of({page_of({{"虚构市样例学校2024年度单位决算", 26}})});
  EXPECT_EQ(facts.organization, "虚构市样例学校");
  EXPECT_EQ(facts.fiscal_year, 2024);
  EXPECT_EQ(facts.stage, Stage::final_accounts);
  EXPECT_EQ(facts.scope, Scope::unit);
}

TEST(document_facts, a_governments_book_is_told_as_such) {
  EXPECT_EQ(facts_of({page_of({{"虚构市2025年政府预算公开", 26}})}).scope, Scope::government);
}

TEST(document_facts, the_owner_that_most_tables_name_is_the_organization) {
  const BookFacts facts =
      facts_of({page_of({{"虚构市样例局2023年部门预算", 26}})},
               {table_titled("收入总表", "虚构市样例局（本级）"), table_titled("支出总表", "虚构市样例局（汇总）"),
                table_titled("收支总表", "虚构市样例局（汇总）")});
  EXPECT_EQ(facts.organization, "虚构市样例局");
}

TEST(document_facts, fillers_between_name_and_year_are_no_part_of_the_name) {
  EXPECT_EQ(facts_of({page_of({{"虚构市样例局（本级）2023年单位预算", 26}})}).organization, "虚构市样例局");
}

TEST(document_facts, without_a_cover_the_tables_titles_tell) {
  const BookFacts facts =
      facts_of({PageLayout{}}, {table_titled("2018年收支预算总表", "虚构省样例厅"), table_titled("收入预算总表")});
  EXPECT_EQ(facts.title, "");
  EXPECT_EQ(facts.organization, "虚构省样例厅");
  EXPECT_EQ(facts.fiscal_year, 2018);
  EXPECT_EQ(facts.stage, Stage::budget);
}

TEST(document_facts, without_cover_and_tables_the_books_headings_tell) {
  std::vector<Line> lines(30, {"部门职责与机构设置"});
  lines[0] = {"2023年度部门决算公开"};
  const BookFacts facts = facts_of({page_of(lines)});
  EXPECT_EQ(facts.title, "");
  EXPECT_EQ(facts.fiscal_year, 2023);
  EXPECT_EQ(facts.stage, Stage::final_accounts);
}

TEST(document_facts, the_date_of_printing_in_small_type_is_not_the_fiscal_year) {
  EXPECT_EQ(facts_of({page_of({{"虚构市样例局2023年部门预算", 26}, {"2022年12月", 14}})}).fiscal_year, 2023);
}

TEST(document_facts, numbers_that_are_no_years_are_none) {
  EXPECT_EQ(facts_of({page_of({{"预算12023年", 26}})}).fiscal_year, std::nullopt);
  EXPECT_EQ(facts_of({page_of({{"预算1800年", 26}})}).fiscal_year, std::nullopt);
  EXPECT_EQ(facts_of({page_of({{"预算2023", 26}})}).fiscal_year, std::nullopt);
}

TEST(document_facts, a_first_page_of_prose_is_no_cover) {
  const BookFacts facts = facts_of({page_of({{std::string("本预算由虚构市样例局编制，经虚构市人民代表大会批准，") +
                                              "现予公开，欢迎社会各界监督，如有意见请与办公室联系，电话见文末，" +
                                              "地址见文末，邮编见文末。2023年部门预算"}})});
  EXPECT_EQ(facts.title, "");
}

TEST(document_facts, sentences_below_a_heading_are_no_cover) {
  const BookFacts facts =
      facts_of({page_of({{"三、其他重要事项的情况说明"}, {"2023年虚构市样例局机关运行经费预算38.60万元。"}})});
  EXPECT_EQ(facts.title, "");
  EXPECT_EQ(facts.organization, "");
}

TEST(document_facts, of_a_document_that_says_nothing_nothing_is_said) {
  const BookFacts facts = facts_of({page_of({{"会议通知", 26}})});
  EXPECT_EQ(facts.title, "");
  EXPECT_EQ(facts.organization, "");
  EXPECT_EQ(facts.fiscal_year, std::nullopt);
  EXPECT_EQ(facts.stage, std::nullopt);
  EXPECT_EQ(facts.scope, std::nullopt);
}

TEST(document_facts, a_report_on_last_year_and_the_draft_of_this_is_this_years_budget) {
  const BookFacts facts = facts_of({page_of({{"关于虚构市2025年预算执行情况和2026年预算草案的报告", 26}})});
  EXPECT_EQ(facts.organization, "虚构市");
  EXPECT_EQ(facts.fiscal_year, 2026);
  EXPECT_EQ(facts.stage, Stage::budget);
  EXPECT_EQ(facts.scope, Scope::government);
  EXPECT_EQ(facts.region, "虚构市");
}

TEST(document_facts, the_heading_of_a_report_without_a_cover_is_its_title) {
  std::vector<Line> lines(30, {"受市人民政府委托，现将情况报告如下，请予审议，并请各位委员提出意见。", 10});
  lines[0] = {"虚构日报", 20};
  lines[1] = {"关于虚构市2025年预算执行情况和", 16};
  lines[2] = {"2026年预算草案的报告", 16};
  const BookFacts facts = facts_of({page_of(lines)});
  EXPECT_EQ(facts.title, "关于虚构市2025年预算执行情况和2026年预算草案的报告");
  EXPECT_EQ(facts.fiscal_year, 2026);
  ASSERT_TRUE(facts.from.title);
  EXPECT_EQ(facts.from.title->source, "report_heading");
}

TEST(document_facts, each_fact_says_where_it_is_printed) {
  Table table = table_titled("收入总表", "[108]虚构市样例局");
  table.caption.owner->where = {5, Box{1, 2, 3, 4}};
  const BookFacts facts = facts_of({page_of({{"虚构市样例局2023年部门预算", 26}, {"2023年1月31日", 14}})}, {table});
  ASSERT_TRUE(facts.from.organization && facts.from.organization_code && facts.from.publication_date);
  EXPECT_EQ(facts.organization, "虚构市样例局");
  EXPECT_EQ(facts.organization_code, "108");
  EXPECT_EQ(facts.from.organization->source, "owner_line");
  EXPECT_EQ(facts.from.organization->where, (Provenance{5, Box{1, 2, 3, 4}}));
  EXPECT_EQ(facts.publication_date, "2023-01-31");
  EXPECT_EQ(facts.from.publication_date->where.page, 1);
  EXPECT_EQ(facts.from.fiscal_year->source, "cover");
  EXPECT_EQ(facts.from.region->text, "[108]虚构市样例局");
}

TEST(document_facts, what_was_not_found_has_no_place) {
  const BookFacts facts = facts_of({page_of({{"会议通知", 26}})});
  EXPECT_FALSE(facts.from.title || facts.from.organization || facts.from.fiscal_year || facts.from.stage);
  EXPECT_FALSE(facts.from.scope || facts.from.region || facts.from.publication_date || facts.from.organization_code);
}

}  // namespace
}  // namespace yusuan
