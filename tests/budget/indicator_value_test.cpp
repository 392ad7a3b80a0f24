#include "budget/indicator_value.hpp"

#include <gtest/gtest.h>

#include "budget/catalogue.hpp"
#include "budget/catalogue_data.hpp"
#include "support/embedded_words.hpp"

namespace yusuan {
namespace {

IndicatorValue read(const char* text, const char* sign = "", const char* unit = "") {
  return read_indicator_value(text, sign, unit, test::embedded_words().performance);
}

struct NumberCase {
  const char* text;
  ValueOperator comparison;
  const char* number;
  const char* unit;
};

TEST(indicator_value, a_number_is_read_with_its_sign_and_unit) {
  const NumberCase cases[] = {
      {">=200次", ValueOperator::at_least, "200", "次"},
      {"≥95%", ValueOperator::at_least, "95", "%"},
      {"≥ 95 ％", ValueOperator::at_least, "95", "%"},
      {"大于等于90%", ValueOperator::at_least, "90", "%"},
      {"90%以上", ValueOperator::at_least, "90", "%"},
      {"≥90%以上", ValueOperator::at_least, "90", "%"},
      {"50人及以上", ValueOperator::at_least, "50", "人"},
      {"≈30万元", ValueOperator::about, "30", "万元"},
      {"30万元左右", ValueOperator::about, "30", "万元"},
      {"≤5万元/次", ValueOperator::at_most, "5", "万元/次"},
      {"≥1次/月", ValueOperator::at_least, "1", "次/月"},
      {"不超过5,188.12万元", ValueOperator::at_most, "5188.12", "万元"},
      {"控制在3万元以内", ValueOperator::at_most, "3", "万元"},
      {"＜5%", ValueOperator::less_than, "5", "%"},
      {">0", ValueOperator::more_than, "0", ""},
      {"=47.80万元", ValueOperator::equal, "47.80", "万元"},
      {"100%", ValueOperator::none, "100", "%"},
      {"10万公里", ValueOperator::none, "10", "万公里"},
      {"12个月", ValueOperator::none, "12", "个月"},
      {"15㎡", ValueOperator::none, "15", "㎡"},
      {"30", ValueOperator::none, "30", ""},
      {"-2%", ValueOperator::none, "-2", "%"},
      {"≥2000", ValueOperator::at_least, "2000", ""},
  };
  for (const NumberCase& expected : cases) {
    const IndicatorValue value = read(expected.text);
    ASSERT_EQ(value.sort, ValueSort::number) << expected.text;
    EXPECT_EQ(value.comparison, expected.comparison) << expected.text;
    EXPECT_EQ(value.number->to_string(), expected.number) << expected.text;
    EXPECT_EQ(value.unit, expected.unit) << expected.text;
    EXPECT_FALSE(value.upper) << expected.text;
  }
}

TEST(indicator_value, a_range_has_two_ends) {
  for (const char* text : {"80%-95%", "80-95%", "80%～95%", "80%至95%"}) {
    const IndicatorValue value = read(text);
    ASSERT_EQ(value.comparison, ValueOperator::between) << text;
    EXPECT_EQ(value.number->to_string(), "80") << text;
    EXPECT_EQ(value.upper->to_string(), "95") << text;
    EXPECT_EQ(value.unit, "%") << text;
  }
}

struct DateCase {
  const char* text;
  ValueOperator comparison;
  ValueDate date;
};

TEST(indicator_value, a_date_is_none_or_a_deadline) {
  const DateCase cases[] = {
      {"10月底前", ValueOperator::at_most, {{}, 10, {}}},
      {"2023年12月31日前", ValueOperator::at_most, {2023, 12, 31}},
      {"2023年5月", ValueOperator::none, {2023, 5, {}}},
      {"2026年12月31日", ValueOperator::none, {2026, 12, 31}},
      {"2023年底前", ValueOperator::at_most, {2023, {}, {}}},
      {"每年11月底前", ValueOperator::at_most, {{}, 11, {}}},
      {"12月份", ValueOperator::none, {{}, 12, {}}},
  };
  for (const DateCase& expected : cases) {
    const IndicatorValue value = read(expected.text);
    ASSERT_EQ(value.sort, ValueSort::date) << expected.text;
    EXPECT_EQ(value.comparison, expected.comparison) << expected.text;
    EXPECT_EQ(value.date, expected.date) << expected.text;
    EXPECT_FALSE(value.number) << expected.text;
  }
}

TEST(indicator_value, what_is_not_wholly_understood_stays_text) {
  for (const char* text : {"",
                           "优",
                           "定性",
                           "完成",
                           "每天",
                           "12月",
                           "2023",
                           "2023.12",
                           "2023-2025",
                           "1:2",
                           "90%-80%",
                           "80人-95%",
                           "2本（4000册）",
                           "完成度100%",
                           "平均每场≤5万元",
                           "由60000韩元/人压缩至55000韩元/人",
                           "≥90%以下",
                           "1次且2次",
                           "第3名",
                           "100%完成",
                           "2026年12月31日；或按合同如期完成",
                           "2023年13月",
                           "≥",
                           "12,34元",
                           "1小时内到达现场处置",
                           "控制在3万元"}) {
    const IndicatorValue value = read(text);
    EXPECT_EQ(value.sort, ValueSort::text) << text;
    EXPECT_FALSE(value.number) << text;
    EXPECT_EQ(value.unit, "") << text;
    EXPECT_EQ(value.comparison, ValueOperator::none) << text;
  }
}

TEST(indicator_value, columns_of_their_own_give_sign_and_unit) {
  const IndicatorValue value = read("95", "≥", "%");
  EXPECT_EQ(value.comparison, ValueOperator::at_least);
  EXPECT_EQ(value.number->to_string(), "95");
  EXPECT_EQ(value.unit, "%");
  EXPECT_EQ(read("2000", "=", "人").number->to_string(), "2000");
  EXPECT_EQ(read("95%", "≥", "%").unit, "%");
  EXPECT_EQ(read("95%", "≥", "/").unit, "%");
  EXPECT_EQ(read("95", "定量", "%").comparison, ValueOperator::none);
}

TEST(indicator_value, columns_that_contradict_the_text_leave_it_text) {
  EXPECT_EQ(read("≤95%", "≥", "%").sort, ValueSort::text);
  EXPECT_EQ(read("95%", "≥", "次").sort, ValueSort::text);
  EXPECT_EQ(read("优", "定性", "").sort, ValueSort::text);
}

}  // namespace
}  // namespace yusuan
