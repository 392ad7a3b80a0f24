#include "budget/name_codes.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

struct Printed {
  std::string code;
  std::string name;
};

// A table of a column of codes, headed as given, and one of names.
BudgetTable table_of(const std::vector<std::string>& code_header, const std::vector<Printed>& rows) {
  BudgetTable table;
  table.id = "t01";
  table.columns = {{"code", code_header, ColumnRole::code}, {"name", {"名称"}, ColumnRole::name}};
  for (const Printed& printed : rows) {
    BudgetRow row;
    row.page = 8;
    row.cells.resize(2);
    row.sides = {{SideName::all, RowRole::item, 1, printed.code, printed.name}};
    table.rows.push_back(row);
  }
  return table;
}

struct Named {
  std::vector<RowSide> sides;
  Diagnostics diagnostics;
  std::set<std::string> of_other_years;
};

Named named(BudgetTable table, std::optional<int> year = 2023) {
  Named result;
  result.of_other_years = name_codes(table, year, Catalogue::embedded().data(), result.diagnostics);
  for (const BudgetRow& row : table.rows) result.sides.push_back(row.sides[0]);
  return result;
}

const std::vector<std::string> kSubjects = {"科目编码"};

TEST(name_codes, a_subject_code_has_its_list_and_its_standard_name) {
  const Named result = named(table_of(kSubjects, {{"2010301", "行政运行"}, {"30201", "办公费"}}));
  EXPECT_EQ(result.sides[0].code_list, "functional");
  EXPECT_EQ(result.sides[0].code_known, true);
  EXPECT_EQ(result.sides[0].standard_name, "行政运行");
  EXPECT_EQ(result.sides[1].code_list, "department_economic");
  EXPECT_TRUE(result.diagnostics.empty());
}

TEST(name_codes, a_name_that_is_cut_short_stays_as_printed_and_has_the_whole_one_beside_it) {
  const Named result = named(table_of(kSubjects, {{"30108", "机关事业单位基本养老保险缴"}}));
  EXPECT_EQ(result.sides[0].name, "机关事业单位基本养老保险缴");
  EXPECT_EQ(result.sides[0].standard_name, "机关事业单位基本养老保险缴费");
  EXPECT_TRUE(result.diagnostics.empty());
}

TEST(name_codes, a_code_that_the_list_does_not_know_is_told_once) {
  const Named result = named(table_of(kSubjects, {{"30201", "办公费"}, {"30210", "车辆运行费"}, {"30298", "某费"}}));
  EXPECT_EQ(result.sides[1].code_list, "department_economic");
  EXPECT_EQ(result.sides[1].code_known, false);
  EXPECT_EQ(result.sides[1].standard_name, "");
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].code, "unknown-codes");
  EXPECT_EQ(result.diagnostics[0].severity, Severity::note);
  EXPECT_EQ(result.diagnostics[0].where.page, 8);
  EXPECT_EQ(result.diagnostics[0].message,
            "table t01: 2 rows with subject codes that the code lists do not know, first: 30210 车辆运行费");
}

TEST(name_codes, a_code_that_no_class_begins_with_is_told_among_subject_codes) {
  const Named result = named(table_of(kSubjects, {{"21011", "行政事业单位医疗"}, {"71102", "事业单位医疗"}}));
  EXPECT_EQ(result.sides[1].code_list, "");
  EXPECT_EQ(result.sides[1].code_known, std::nullopt);
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].message,
            "table t01: 1 row with subject codes that the code lists do not know, first: 71102 事业单位医疗");
}

TEST(name_codes, codes_of_regions_under_a_header_of_subjects_are_not_told) {
  EXPECT_TRUE(named(table_of(kSubjects, {{"650000", "自治区本级"}, {"650100", "某市"}})).diagnostics.empty());
}

TEST(name_codes, another_name_than_the_codes_is_told_and_stays) {
  const Named result = named(table_of(kSubjects, {{"30202", "咨询费"}}));
  EXPECT_EQ(result.sides[0].name, "咨询费");
  EXPECT_EQ(result.sides[0].standard_name, "印刷费");
  ASSERT_EQ(result.diagnostics.size(), 1U);
  EXPECT_EQ(result.diagnostics[0].code, "names-differ");
  EXPECT_EQ(result.diagnostics[0].message,
            "table t01: 1 row with another name than their code's, first: 30202 咨询费 (印刷费)");
}

TEST(name_codes, an_earlier_name_is_none_other) {
  const Named result = named(table_of(kSubjects, {{"210", "医疗卫生与计划生育支出"}}), 2019);
  EXPECT_EQ(result.sides[0].standard_name, "卫生健康支出");
  EXPECT_TRUE(result.diagnostics.empty());
}

TEST(name_codes, a_code_of_other_years_is_known_and_returned) {
  const Named result = named(table_of(kSubjects, {{"2150601", "行政运行"}, {"2010301", "行政运行"}}));
  EXPECT_EQ(result.sides[0].code_known, true);
  EXPECT_EQ(result.of_other_years, std::set<std::string>{"2150601"});
  EXPECT_TRUE(named(table_of(kSubjects, {{"2150601", "行政运行"}}), 2017).of_other_years.empty());
  EXPECT_TRUE(named(table_of(kSubjects, {{"2150601", "行政运行"}}), std::nullopt).of_other_years.empty());
}

TEST(name_codes, codes_of_units_are_of_no_list) {
  const Named result = named(table_of({"单位编码"}, {{"108", "某州政府办公室"}, {"10801", "某州驻京处"}}));
  for (const RowSide& side : result.sides) {
    EXPECT_EQ(side.code_list, "");
    EXPECT_EQ(side.code_known, std::nullopt);
    EXPECT_EQ(side.standard_name, "");
  }
  EXPECT_TRUE(result.diagnostics.empty());
}

TEST(name_codes, codes_of_units_among_subjects_are_of_no_list) {
  const Named result = named(table_of(
      kSubjects, {{"301", "某局"}, {"301001", "某局本级"}, {"201", "一般公共服务支出"}, {"2010301", "行政运行"}}));
  EXPECT_TRUE(result.diagnostics.empty());
  EXPECT_EQ(result.sides[0].code_list, "");
  EXPECT_EQ(result.sides[1].code_list, "");
  EXPECT_EQ(result.sides[2].code_list, "functional");
  EXPECT_EQ(result.sides[3].code_list, "functional");
}

TEST(name_codes, a_class_without_a_name_is_known_by_the_codes_below_it) {
  const Named result = named(table_of(kSubjects, {{"208", ""}, {"20805", "行政事业单位养老支出"}}));
  EXPECT_EQ(result.sides[0].standard_name, "社会保障和就业支出");
}

TEST(name_codes, codes_whose_names_are_the_lists_are_subjects_whatever_the_header_says) {
  const Named result = named(table_of({"编码"}, {{"2010301", "行政运行"}, {"2010350", "事业运行"}, {"20103", "某事"}}));
  EXPECT_EQ(result.sides[0].code_list, "functional");
  EXPECT_EQ(result.sides[2].code_list, "functional");
}

TEST(name_codes, a_header_of_three_levels_names_subjects_by_its_last_label) {
  EXPECT_EQ(named(table_of({"编码", "款"}, {{"20103", "某事"}})).sides[0].code_list, "functional");
}

}  // namespace
}  // namespace yusuan
