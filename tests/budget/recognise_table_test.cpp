#include "budget/recognise_table.hpp"

#include <gtest/gtest.h>

#include "support/embedded_words.hpp"

namespace yusuan {
namespace {

std::string kind_of(const std::string& title, const std::string& organization = "",
                    std::optional<Scope> scope = std::nullopt) {
  Table table;
  table.caption.title = PlacedText{title, {}};
  return recognise_table(table, organization, test::embedded_words(), scope);
}

std::string kind_in_a_government_book(const std::string& title) { return kind_of(title, "", Scope::government); }

struct TitleOfKind {
  const char* kind;
  std::vector<const char*> titles;
};

// Titles as departments and units of many provinces print them.
const std::vector<TitleOfKind> kTitles = {
    {"revenue_expenditure_summary",
     {"收支总表", "收支总表(预算表1)", "部门收支总表", "2025年部门收支总体情况表", "收支预算总表", "2024年收支预算总表",
      "收入支出决算总表", "部门收支预算总表", "单位收支总表", "2025年预算单位财务收支预算总表", "收支决算总表",
      "收 支 总 表", "表1收支总体情况表"}},
    {"revenue_summary",
     {"收入总表", "部门收入总表", "单位收入总表", "2025年部门收入总体情况表", "收入预算总表", "收入决算表",
      "2025年预算单位收入预算总表", "部门收入预算表", "收入决算总表"}},
    {"expenditure_summary",
     {"支出总表", "支出总表（预算表3）", "部门支出总表", "部门支出预算总表", "2025年部门支出总体情况表", "支出决算表",
      "2025年预算单位支出预算总表", "单位支出总表"}},
    {"fiscal_appropriation_summary",
     {"财政拨款收支总表", "财政拨款收支预算总表", "财政拨款收入支出决算总表", "2025年部门财政拨款收支总体情况表",
      "2025年预算单位财政拨款收支预算总表", "部门财政拨款收支总表"}},
    {"fiscal_appropriation_expenditure", {"财政拨款支出预算表", "财政拨款支出表", "部门财政拨款支出明细表"}},
    {"fiscal_appropriation_basic_expenditure", {"财政拨款基本支出预算表", "财政拨款基本支出表"}},
    {"general_public_budget_expenditure",
     {"一般公共预算支出表", "本年一般公共预算支出表（预算表5）", "一般公共预算支出预算表",
      "一般公共预算财政拨款支出决算表", "2025年预算单位一般公共预算支出功能分类预算表", "部门一般公共预算支出情况表"}},
    {"general_public_budget_basic_expenditure",
     {"一般公共预算基本支出表", "本年一般公共预算基本支出表(预算表6)", "一般公共预算财政拨款基本支出决算表",
      "2025年预算单位一般公共预算基本支出部门预算经济分类预算表", "部门一般公共预算基本支出情况表"}},
    {"three_public_expenses",
     {"一般公共预算“三公”经费支出表", "\"三公\"经费支出预算表", "“三公”经费、会议费、培训费支出预算表",
      "财政拨款“三公”经费支出决算表", "2025年单位“三公”经费和机关运行经费预算表", "一般公共预算三公经费预算表",
      "一般公共预算财政拨款“三公”经费支出情况表"}},
    {"government_fund_expenditure",
     {"政府性基金预算支出表", "财政拨款政府性基金支出预算表", "政府性基金预算财政拨款收入支出决算表",
      "2025年预算单位政府性基金预算支出功能分类预算表", "部门政府性基金预算收支表"}},
    {"state_capital_expenditure",
     {"国有资本经营预算支出表", "国有资本经营预算财政拨款支出决算表", "国有资本经营预算财政拨款收入支出决算表",
      "2025年预算单位国有资本经营预算支出功能分类预算表"}},
    {"project_expenditure", {"项目支出表", "项目支出表(预算表9)", "部门预算项目支出表", "2025年项目支出预算明细表"}},
    {"project_performance_targets",
     {"项目支出绩效目标表", "项目绩效目标申报表", "部门整体支出绩效目标表", "2024年项目支出绩效目标申报表",
      "预算项目绩效目标公开表"}},
    {"agency_operating_expenses", {"一般公共预算机关运行经费支出预算表", "机关运行经费表", "部门机关运行经费明细表"}},
    {"government_procurement", {"2018年政府采购预算表", "政府采购表", "部门政府采购支出预算表", "政府采购情况表"}},
};

TEST(recognise_table, titles_of_many_provinces_are_of_their_kind) {
  for (const TitleOfKind& expected : kTitles) {
    for (const char* title : expected.titles) EXPECT_EQ(kind_of(title), expected.kind) << title;
  }
}

// Titles as governments print them.
const std::vector<TitleOfKind> kGovernmentTitles = {
    {"general_public_budget_revenue",
     {"2021年省本级一般公共预算收入决算表", "表一：2024年自治区一般公共预算收入完成情况表",
      "二○二五年全市一般公共预算收入执行情况表", "2026年东莞市一般公共预算收入表",
      "2026年济南市一般公共预算收入草案表（代编）"}},
    {"general_public_budget_expenditure",
     {"2025年全市一般公共预算支出执行情况表", "2026年市本级一般公共预算支出草案表",
      "2024年省本级一般公共预算支出决算明细表（7）", "2026年市级一般公共预算支出细化表"}},
    {"general_public_budget_balance",
     {"2024年全省一般公共预算收支决算总表（1）", "表三：2024年自治区一般公共预算收支平衡表",
      "2025年全市一般公共预算全口径收支执行情况表"}},
    {"general_public_budget_functional_expenditure",
     {"2021年省本级一般公共预算支出功能分类决算表", "2026年东莞市本级一般公共预算支出表（按功能分类）"}},
    {"government_economic_classification",
     {"2026年市本级一般公共预算支出经济分类科目表", "表十九：2025年自治区本级政府预算支出经济分类预算表",
      "2026年省本级一般公共预算支出预算表（按政府预算支出经济分类科目）"}},
    {"general_public_budget_basic_expenditure",
     {"2021年省本级一般公共预算基本支出经济分类决算表", "2026年市级基本支出预算草案表"}},
    {"three_public_expenses", {"2024年省级部门“三公”经费支出决算表（9）", "市本级“三公”经费汇总表"}},
    {"tax_refunds_and_transfers",
     {"2024年一般公共预算税收返还和转移支付决算表（11）", "表二十：2025年自治区对各地转移支付补助预算表",
      "2025年中央、省对济南市一般性转移支付及税收返还情况表", "2026年提前下达利通区返还性收入和一般性转移支付明细表"}},
    {"government_fund_revenue", {"2021年河北省政府性基金收入决算表", "2025年市级政府性基金预算收入执行情况表"}},
    {"government_fund_expenditure",
     {"2021年省本级政府性基金支出功能分类决算表", "2026年市本级政府性基金预算支出经济分类科目表"}},
    {"government_fund_balance", {"2024年全省政府性基金收支决算总表（15）", "2025年全市政府性基金预算收支执行表"}},
    {"government_fund_transfers", {"2024年政府性基金转移支付决算表（22）"}},
    {"state_capital_revenue", {"2023年全区国有资本经营收入决算表", "2026年市级国有资本经营预算收入草案表"}},
    {"state_capital_expenditure", {"2023年全区国有资本经营支出决算表"}},
    {"state_capital_balance",
     {"2024年全省国有资本经营收支决算总表（26）", "表一：2024年自治区国有资本经营预算执行情况与2025年预算安排平衡表"}},
    {"state_capital_transfers", {"2026年东莞市国有资本经营预算转移支付支出表（按项目分地区列示）"}},
    {"social_insurance_fund_revenue", {"2021年省本级社会保险基金收入决算表"}},
    {"social_insurance_fund_expenditure", {"2025年市级社会保险基金预算支出执行情况表"}},
    {"social_insurance_fund_balance",
     {"2024年全省社会保险基金收支决算总表（30）", "2026年市本级企业职工基本养老保险基金收支预算表"}},
    {"social_insurance_fund_surplus", {"2024年末山东省社会保险基金预算结余决算表"}},
    {"government_debt_limit_and_balance",
     {"2024年政府一般债务限额和余额情况表（13）", "2025年地方政府专项债务余额情况表"}},
    {"government_debt_issuance_and_service",
     {"2018年地方政府债务发行及还本付息情况表", "2024年政府一般债务举借和还本付息情况表（14）",
      "东莞市地方政府债券分年度偿还计划情况表"}},
    {"government_bond_use", {"2023年自治区本级地方政府债券使用情况表", "2025年东莞市新增专项债券项目明细情况表"}},
};

TEST(recognise_table, titles_of_many_governments_are_of_their_kind) {
  for (const TitleOfKind& expected : kGovernmentTitles) {
    for (const char* title : expected.titles) EXPECT_EQ(kind_in_a_government_book(title), expected.kind) << title;
  }
}

TEST(recognise_table, a_government_table_of_no_kind_is_other) {
  for (const char* title : {"2024年省级基本建设支出决算表（10）", "2024年省级财政专户管理资金收支决算表",
                            "2026年市本级财政对社会保险基金补助情况表", "2026年全市基本医疗保险基础资料表",
                            "2025年济南市地域财政总收入构成表", "2024年末山东省地方政府债券年限情况表"}) {
    EXPECT_EQ(kind_in_a_government_book(title), "other") << title;
  }
}

TEST(recognise_table, one_title_may_be_of_one_kind_in_a_departments_book_and_of_another_in_a_governments) {
  EXPECT_EQ(kind_of("一般公共预算支出功能分类预算表", "", Scope::department), "general_public_budget_expenditure");
  EXPECT_EQ(kind_of("一般公共预算支出功能分类预算表", "", Scope::government),
            "general_public_budget_functional_expenditure");
  EXPECT_EQ(kind_of("政府性基金预算收支表", "", Scope::unit), "government_fund_expenditure");
  EXPECT_EQ(kind_of("政府性基金预算收支表", "", Scope::government), "government_fund_balance");
}

TEST(recognise_table, where_the_book_does_not_say_whose_it_is_the_title_may) {
  EXPECT_EQ(kind_of("2024年全省一般公共预算支出功能分类决算表"), "general_public_budget_functional_expenditure");
  EXPECT_EQ(kind_of("2024年全省一般公共预算支出功能分类决算表", "", Scope::department),
            "general_public_budget_expenditure");
}

Table with_labels(std::vector<std::vector<std::string>> headers, const std::vector<std::string>& first_row) {
  Table table;
  table.headers = std::move(headers);
  TableRow row;
  for (const std::string& text : first_row) row.cells.push_back({text, {}});
  table.rows.push_back(std::move(row));
  return table;
}

TEST(recognise_table, header_words_tell_where_the_title_does_not) {
  Table debt =
      with_labels({{"地区"}, {"2025年政府债务限额", "合计"}, {"2025年政府债务余额", "合计"}}, {"某市", "2", "1"});
  debt.caption.title = PlacedText{"2025年全市政府债务情况表", {}};
  EXPECT_EQ(recognise_table(debt, "", test::embedded_words()), "government_debt_limit_and_balance");
  debt.headers = {{"地区"}, {"2025年政府债务余额"}, {"2025年政府债务还本", "合计"}};
  EXPECT_EQ(recognise_table(debt, "", test::embedded_words()), "government_debt_issuance_and_service");
  debt.headers = {{"地区"}, {"合计"}, {"其他"}};
  EXPECT_EQ(recognise_table(debt, "", test::embedded_words()), "other");
}

TEST(recognise_table, a_performance_form_whose_title_is_on_another_page_is_told_by_its_labels) {
  const std::vector<std::string> labels = {"一级指标", "二级指标", "三级指标", "指标值"};
  EXPECT_EQ(recognise_table(with_labels({{}, {}, {}, {}}, labels), "", test::embedded_words()),
            "project_performance_targets");
  EXPECT_EQ(recognise_table(with_labels({{"一级指标"}, {"二级指标"}, {"三级指标"}, {"年度指标值"}}, {}), "",
                            test::embedded_words()),
            "project_performance_targets");
  // In a table with a header, what stands in a row is no evidence.
  EXPECT_EQ(recognise_table(with_labels({{"甲"}, {"乙"}, {"丙"}, {"丁"}}, labels), "", test::embedded_words()),
            "other");
}

TEST(recognise_table, a_title_that_fits_no_kind_is_other) {
  for (const char* title :
       {"", "目录", "部门概况", "人员情况表", "国有资产占用情况表", "机构设置一览表", "专业名词解释",
        "2024年末地方政府债券年限情况表", "纳入预算编制范围的单位名单", "非税收入征收计划表"}) {
    EXPECT_EQ(kind_of(title), "other") << title;
  }
}

TEST(recognise_table, a_table_without_a_title_is_other) {
  EXPECT_EQ(recognise_table({}, "", test::embedded_words()), "other");
}

TEST(recognise_table, letter_spacing_width_and_quotation_marks_do_not_matter) {
  EXPECT_EQ(kind_of("收　　入　　总　　表"), "revenue_summary");
  EXPECT_EQ(kind_of("一般公共预算“ 三公 ”经费支出表（预算表7）"), "three_public_expenses");
  EXPECT_EQ(kind_of("２０２５年收支总表"), "revenue_expenditure_summary");
}

TEST(recognise_table, the_organizations_name_says_nothing_of_the_kind) {
  EXPECT_EQ(kind_of("虚构市政府采购中心收入总表", "虚构市政府采购中心"), "revenue_summary");
  EXPECT_EQ(kind_of("2025年虚构省绩效目标评价中心支出总表", "虚构省绩效目标评价中心"), "expenditure_summary");
  EXPECT_EQ(kind_of("虚构市机关运行保障中心一般公共预算支出表", "虚构市机关运行保障中心"),
            "general_public_budget_expenditure");
}

TEST(recognise_table, a_procurement_centre_has_a_procurement_table_too) {
  EXPECT_EQ(kind_of("虚构市政府采购中心政府采购预算表", "虚构市政府采购中心"), "government_procurement");
}

TEST(stage_of_table, is_the_titles_else_the_books_but_not_of_another_year) {
  const auto stage = [](const std::string& title) {
    Table table;
    table.caption.title = PlacedText{title, {}};
    return stage_of_table(table, Stage::budget, 2025, test::embedded_words());
  };
  EXPECT_EQ(stage("2024年收入执行情况表"), Stage::execution);
  EXPECT_EQ(stage("债券项目安排情况表"), Stage::budget);
  EXPECT_EQ(stage("2025年债券项目安排情况表"), Stage::budget);
  EXPECT_EQ(stage("2024年债券项目安排情况表"), std::nullopt);
  EXPECT_EQ(stage("二○二四年债券项目安排情况表"), std::nullopt);
  EXPECT_EQ(stage_of_table({}, Stage::final_accounts, 2024, test::embedded_words()), Stage::final_accounts);
}

Table table_with_header(std::vector<std::vector<std::string>> headers) {
  Table table;
  table.headers = std::move(headers);
  return table;
}

TEST(read_unit, the_unit_above_the_table_comes_first) {
  Table table = table_with_header({{"项目"}, {"金额(元)"}});
  table.caption.unit = PlacedText{"万元", {}};
  EXPECT_EQ(read_unit(table, test::embedded_words()), "万元");
}

TEST(read_unit, else_it_stands_in_a_header_cell_or_the_title) {
  EXPECT_EQ(read_unit(table_with_header({{"项目"}, {"支出", "金额（元）"}}), test::embedded_words()), "元");
  Table table = table_with_header({{"项目"}, {"金额"}});
  table.caption.title = PlacedText{"收入总表（万元）", {}};
  EXPECT_EQ(read_unit(table, test::embedded_words()), "万元");
}

TEST(read_unit, a_form_names_it_in_a_label) {
  Table form = table_with_header({{}, {}});
  form.rows.push_back({1, {}, {{"项目资金(万元)", {}}, {"12.00", {}}}});
  EXPECT_EQ(read_unit(form, test::embedded_words()), "万元");
}

TEST(read_unit, a_table_with_a_header_takes_none_from_its_body) {
  Table table = table_with_header({{"项目"}, {"金额"}});
  table.rows.push_back({1, {}, {{"奖励（元）", {}}, {"12.00", {}}}});
  EXPECT_EQ(read_unit(table, test::embedded_words()), "");
}

TEST(yuan_per_unit, is_exact_for_money_and_empty_for_the_rest) {
  EXPECT_EQ(yuan_per_unit("元", test::embedded_words()), Decimal(1, 0));
  EXPECT_EQ(yuan_per_unit("千元", test::embedded_words()), Decimal(1000, 0));
  EXPECT_EQ(yuan_per_unit("万元", test::embedded_words()), Decimal(10000, 0));
  EXPECT_EQ(yuan_per_unit("亿元", test::embedded_words()), Decimal(100000000, 0));
  EXPECT_EQ(yuan_per_unit("辆", test::embedded_words()), std::nullopt);
  EXPECT_EQ(yuan_per_unit("", test::embedded_words()), std::nullopt);
}

}  // namespace
}  // namespace yusuan
