#include "budget/code_lists.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "budget/catalogue_data.hpp"
#include "support/embedded_words.hpp"

namespace yusuan {
namespace {

const std::vector<CodeList>& embedded_lists() { return test::embedded_words().code_lists; }

std::string list_of(const std::string& code) {
  const CodeList* list = list_of_shape(code, embedded_lists());
  return list == nullptr ? "" : list->id;
}

std::string name_of(const std::string& code, std::optional<int> year, const std::u32string& printed = U"") {
  const std::span<const CodeEntry> entries = entries_of(code, *list_of_shape(code, embedded_lists()));
  return entries.empty() ? "" : entry_of_year(entries, year, printed).name;
}

TEST(code_lists, a_codes_first_digit_and_length_tell_its_list) {
  EXPECT_EQ(list_of("2010301"), "functional");
  EXPECT_EQ(list_of("30201"), "department_economic");
  EXPECT_EQ(list_of("502"), "government_economic");
  EXPECT_EQ(list_of("103060103"), "revenue");
}

TEST(code_lists, codes_of_units_projects_and_regions_are_of_no_list) {
  EXPECT_EQ(list_of("108001"), "");
  EXPECT_EQ(list_of("3020101"), "");  // no economic classification has items
  EXPECT_EQ(list_of("22000021T000000012345"), "");
  EXPECT_EQ(list_of("653000"), "");
  EXPECT_EQ(list_of("201a1"), "");
  EXPECT_EQ(list_of(""), "");
}

TEST(code_lists, a_class_is_called_what_it_was_called_in_the_year) {
  EXPECT_EQ(name_of("210", 2018), "医疗卫生与计划生育支出");
  EXPECT_EQ(name_of("210", 2019), "卫生健康支出");
  EXPECT_EQ(name_of("215", 2019), "资源勘探信息等支出");
  EXPECT_EQ(name_of("215", 2020), "资源勘探工业信息等支出");
  EXPECT_EQ(name_of("220", 2024), "自然资源海洋气象等支出");
}

TEST(code_lists, a_code_that_was_given_up_and_taken_again_has_the_name_of_the_year) {
  EXPECT_EQ(name_of("30307", 2017), "医疗费");
  EXPECT_EQ(name_of("30307", 2018), "医疗费补助");
  EXPECT_EQ(name_of("30311", 2016), "住房公积金");
  EXPECT_EQ(name_of("30311", 2022), "代缴社会保险费");
}

TEST(code_lists, where_two_names_may_be_the_printed_one_is_taken_else_the_newest) {
  EXPECT_EQ(name_of("503", 2020, U"机关资本性支出(一)"), "机关资本性支出（一）");
  EXPECT_EQ(name_of("503", 2020), "机关资本性支出");
  EXPECT_EQ(name_of("210", std::nullopt, U"医疗卫生与计划生育支出"), "医疗卫生与计划生育支出");
  EXPECT_EQ(name_of("210", std::nullopt), "卫生健康支出");
}

TEST(code_lists, a_code_of_other_years_has_its_newest_name) { EXPECT_EQ(name_of("22402", 2018), "消防救援事务"); }

TEST(code_lists, a_code_that_no_list_has_has_no_entries) {
  EXPECT_TRUE(entries_of("30210", *list_of_shape("30210", embedded_lists())).empty());
}

TEST(code_lists, years_that_are_not_known_are_open) {
  EXPECT_TRUE(is_of_year({"201", "x", std::nullopt, std::nullopt}, 1999));
  EXPECT_TRUE(is_of_year({"201", "x", 2019, std::nullopt}, 2019));
  EXPECT_FALSE(is_of_year({"201", "x", 2019, std::nullopt}, 2018));
  EXPECT_TRUE(is_of_year({"201", "x", std::nullopt, 2018}, 2018));
  EXPECT_FALSE(is_of_year({"201", "x", std::nullopt, 2018}, 2019));
}

TEST(code_lists, the_embedded_ones_are_four_and_each_code_has_a_length_of_its_list) {
  EXPECT_EQ(embedded_lists().size(), 4U);
  for (const CodeList& list : embedded_lists()) {
    EXPECT_TRUE(std::ranges::is_sorted(list.entries, {}, &CodeEntry::code)) << list.id;
    for (const CodeEntry& entry : list.entries) EXPECT_EQ(list_of(entry.code), list.id) << entry.code;
  }
}

TEST(code_lists, each_code_of_the_embedded_ones_stands_below_one_that_is_listed) {
  for (const CodeList& list : embedded_lists()) {
    for (const CodeEntry& entry : list.entries) {
      if (entry.code.size() == list.lengths.front()) continue;
      const std::string above = entry.code.substr(0, entry.code.size() - 2);
      EXPECT_FALSE(entries_of(above, list).empty()) << entry.code << ' ' << entry.name;
    }
  }
}

TEST(code_lists, no_name_of_the_embedded_ones_is_given_twice_or_ends_before_it_begins) {
  for (const CodeList& list : embedded_lists()) {
    for (const CodeEntry& entry : list.entries) {
      EXPECT_LE(entry.since.value_or(0), entry.until.value_or(9999)) << entry.code;
      const auto same = [&](const CodeEntry& other) { return other.name == entry.name; };
      EXPECT_EQ(std::ranges::count_if(entries_of(entry.code, list), same), 1) << entry.code << ' ' << entry.name;
    }
  }
}

}  // namespace
}  // namespace yusuan
