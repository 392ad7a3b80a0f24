#include "budget/form_label.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "budget/catalogue.hpp"
#include "budget/catalogue_data.hpp"
#include "support/embedded_words.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

FormLabelMeaning meaning(const char* text) { return meaning_of_label(text, test::embedded_words().performance); }

TEST(form_label, years_brackets_colons_and_of_which_do_not_count) {
  for (const char* text : {"预算金额", "2026年预算金额(元)", "预算金额：", "其中：预算金额", "预 算 金 额（万元）"}) {
    EXPECT_EQ(meaning(text).field, FormField::fund) << text;
    EXPECT_EQ(meaning(text).source, "total") << text;
  }
  EXPECT_EQ(meaning("其中：财政拨款").source, "fiscal");
  EXPECT_EQ(meaning("部门(单位)名称").field, FormField::implementing_unit);
}

TEST(form_label, every_word_of_the_catalogue_is_the_first_label_that_has_it) {
  const PerformanceWords& words = test::embedded_words().performance;
  for (const FormLabel& label : words.labels) {
    for (const std::u32string& word : label.words) {
      const auto first = std::ranges::find_if(
          words.labels, [&](const FormLabel& other) { return std::ranges::count(other.words, word) > 0; });
      ASSERT_TRUE(words.label_of_word.contains(word)) << to_utf8(word);
      EXPECT_EQ(&words.labels[words.label_of_word.at(word)], &*first) << to_utf8(word);
    }
  }
}

TEST(form_label, a_label_tells_its_time) {
  EXPECT_EQ(meaning("2026年度目标").period, FormPeriod::annual);
  EXPECT_EQ(meaning("中期目标(2023年-2025年)").period, FormPeriod::whole);
  EXPECT_EQ(meaning("实施周期指标值").period, FormPeriod::whole);
  EXPECT_EQ(meaning("半年度指标值").period, FormPeriod::half_year);
  EXPECT_EQ(meaning("上年指标值").period, FormPeriod::previous);
  EXPECT_EQ(meaning("指标值").period, FormPeriod::unknown);
}

TEST(form_label, what_only_begins_with_a_label_is_none) {
  for (const char* text : {"", "项目名称修路", "产出指标", "12.50", "2023", "(万元)"}) {
    EXPECT_EQ(meaning(text).field, FormField::none) << text;
  }
}

}  // namespace
}  // namespace yusuan
