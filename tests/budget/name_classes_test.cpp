#include "budget/name_classes.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

using Names = std::vector<std::string>;

// What the standard names of a side's rows are, in order.
std::vector<std::string> standard_names(const std::vector<std::string>& printed, std::optional<int> year = 2023,
                                        SideName side = SideName::expenditure, const NameClassLimits& limits = {}) {
  BudgetTable table;
  for (const std::string& name : printed) {
    table.rows.emplace_back().sides = {{side, RowRole::item, 1, "", name}};
  }
  name_classes(table, side, year, Catalogue::embedded().data(), limits);
  std::vector<std::string> names;
  names.reserve(table.rows.size());
  for (const BudgetRow& row : table.rows) names.push_back(row.sides[0].standard_name);
  return names;
}

TEST(name_classes, whole_and_cut_names_of_classes_have_their_standard_names) {
  EXPECT_EQ(standard_names({"一、一般公共服务支出", "二、外交支出", "三、国防支出", "十九、自然资源海洋气"}),
            (Names{"一般公共服务支出", "外交支出", "国防支出", "自然资源海洋气象等支出"}));
}

TEST(name_classes, the_list_is_told_and_no_code_is_claimed) {
  BudgetTable table;
  for (const char* name : {"一般公共服务支出", "外交支出", "国防支出"}) {
    table.rows.emplace_back().sides = {{SideName::all, RowRole::item, 1, "", name}};
  }
  name_classes(table, SideName::all, 2023, Catalogue::embedded().data());
  EXPECT_EQ(table.rows[0].sides[0].code_list, "functional");
  EXPECT_EQ(table.rows[0].sides[0].code_known, std::nullopt);
  EXPECT_EQ(table.rows[0].sides[0].code, "");
}

TEST(name_classes, a_name_of_earlier_years_among_whole_ones_has_that_of_the_year) {
  EXPECT_EQ(standard_names({"一、教育支出", "二、外交支出", "三、国防支出", "四、医疗卫生与计划生育支出"}, 2019).back(),
            "卫生健康支出");
}

TEST(name_classes, classes_of_the_economic_classification_are_none_of_functions) {
  EXPECT_EQ(standard_names({"机关工资福利支出", "债务还本支出", "转移性支出", "其他支出"}), (Names{"", "", "", ""}));
}

TEST(name_classes, two_names_alone_may_be_chance) {
  EXPECT_EQ(standard_names({"教育支出", "其他支出", "资本性支出"}), (Names{"", "", ""}));
}

TEST(name_classes, fields_of_transfers_are_no_classes) {
  EXPECT_EQ(standard_names({"一般公共服务", "教育", "科学技术", "农林水"}), (Names{"", "", "", ""}));
}

// 219 援助其他地区支出 lists 教育 and 医疗卫生 as its sections.
TEST(name_classes, what_may_be_a_section_is_no_class) {
  EXPECT_EQ(standard_names({"国防支出", "外交支出", "援助其他地区支出", "教育", "医疗卫生", "金融支出"}),
            (Names{"国防支出", "外交支出", "援助其他地区支出", "", "", "金融支出"}));
}

TEST(name_classes, a_section_is_no_class_where_the_classes_are_numbered) {
  EXPECT_EQ(standard_names({"一、国防支出", "二、外交支出", "三、援助其他地区支出", "教育"}).back(), "");
}

// 社会保障和就业支出, 社会保险基金支出
TEST(name_classes, a_cut_name_that_fits_two_classes_is_not_guessed) {
  const NameClassLimits three_characters{.cut_name = 3};
  const Names names = {"一、国防支出", "二、外交支出", "三、金融支出", "四、社会保", "五、农林水"};
  EXPECT_EQ(standard_names(names, 2023, SideName::expenditure, three_characters),
            (Names{"国防支出", "外交支出", "金融支出", "", "农林水支出"}));
}

TEST(name_classes, a_short_beginning_is_a_word_of_its_own) {
  EXPECT_EQ(standard_names({"一、国防支出", "二、外交支出", "三、金融支出", "四、农林"}).back(), "");
}

TEST(name_classes, the_revenue_side_names_no_expenditure) {
  EXPECT_EQ(standard_names({"教育支出", "国防支出", "外交支出"}, 2023, SideName::revenue), (Names{"", "", ""}));
}

}  // namespace
}  // namespace yusuan
