#include "budget/region.hpp"

#include <gtest/gtest.h>

#include "support/embedded_words.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

std::string region_of(const std::string& name) {
  const Catalogue& catalogue = test::embedded_catalogue();
  return to_utf8(region_at_beginning(to_utf32(name), catalogue.data()));
}

TEST(region, province_city_and_county_are_taken_as_printed) {
  EXPECT_EQ(region_of("江苏省南京市玄武区教育局"), "江苏省南京市玄武区");
  EXPECT_EQ(region_of("延边朝鲜族自治州延吉市财政局"), "延边朝鲜族自治州延吉市");
  EXPECT_EQ(region_of("内蒙古自治区锡林郭勒盟多伦县"), "内蒙古自治区锡林郭勒盟多伦县");
  EXPECT_EQ(region_of("忠县民政局"), "忠县");
  EXPECT_EQ(region_of("广州市"), "广州市");
}

TEST(region, a_partys_name_stands_before_it) {
  EXPECT_EQ(region_of("中共上海市普陀区委社会工作部"), "上海市普陀区");
  EXPECT_EQ(region_of("中国共产党江苏省委员会办公厅"), "江苏省");
}

TEST(region, a_suffix_inside_another_word_ends_no_region) {
  EXPECT_EQ(region_of("武汉市市场监督管理局"), "武汉市");
  EXPECT_EQ(region_of("宣城市城市管理局"), "宣城市");
  EXPECT_EQ(region_of("北京市东城区城区绿化队"), "北京市东城区");
  EXPECT_EQ(region_of("幸福里社区服务中心"), "");
  EXPECT_EQ(region_of("江苏省市场监督管理局"), "江苏省");
}

TEST(region, what_names_no_region_has_none) {
  EXPECT_EQ(region_of("自治区本级"), "");
  EXPECT_EQ(region_of("全市"), "");
  EXPECT_EQ(region_of("财政部"), "");
  EXPECT_EQ(region_of("中央、省对济南市"), "");
  EXPECT_EQ(region_of(""), "");
}

}  // namespace
}  // namespace yusuan
