#include "budget/mended_parts.hpp"

#include <gtest/gtest.h>

#include "support/literal_side.hpp"

namespace yusuan {
namespace {

using test::headed;
using test::tree_of;
using Lines = std::vector<std::string>;

// `indent` characters before each name of a table of names and one amount.
std::vector<BudgetRow> indented(const std::vector<std::pair<double, std::string>>& names,
                                const std::vector<std::string>& amounts) {
  Table table;
  table.headers = {{"项目"}, {"金额"}};
  for (std::size_t i = 0; i < names.size(); ++i) {
    TableRow row;
    row.page = 1;
    row.cells = {test::printed_cell(names[i].second, names[i].first), test::printed_cell(amounts[i])};
    table.rows.push_back(std::move(row));
  }
  return read_rows(table, std::vector{headed(ColumnRole::name, {"项目"}), headed(ColumnRole::amount, {"金额"})},
                   test::embedded_words());
}

TEST(mended_parts, a_part_too_many_at_the_end_is_the_next_row_set_in_by_mistake) {
  EXPECT_EQ(tree_of(indented({{0, "货物"}, {2, "办公设备"}, {4, "台式机"}, {4, "复印机"}, {4, "电子政务"}, {2, "印刷"}},
                             {"60000", "30000", "20000", "10000", "12500", "17500"})),
            (Lines{"1 货物", "2 办公设备 <货物", "3 台式机 <办公设备", "3 复印机 <办公设备", "2 电子政务 <货物",
                   "2 印刷 <货物"}));
}

TEST(mended_parts, one_part_that_repeats_the_row_is_all_only_where_the_row_above_adds_up_with_the_rest) {
  const std::vector<std::pair<double, std::string>> names = {
      {0, "服务"}, {2, "物业"}, {4, "保洁服务"}, {4, "印刷"}, {2, "维修"}};
  EXPECT_EQ(tree_of(indented(names, {"9000", "2500", "2500", "5000", "1500"})).at(3), "2 印刷 <服务");
  EXPECT_EQ(tree_of(indented(names, {"8000", "2500", "2500", "5000", "1500"})).at(3), "3 印刷 <物业");
}

TEST(mended_parts, parts_that_were_not_set_in_are_taken_from_the_row_above) {
  const std::vector<std::pair<double, std::string>> names = {{0, "农林水支出"}, {2, "水利"}, {4, "行政运行"},
                                                             {2, "水利工程"},   {2, "扶贫"}, {4, "生产发展"}};
  EXPECT_EQ(tree_of(indented(names, {"9000", "6000", "1500", "4500", "3000", "3000"})),
            (Lines{"1 农林水支出", "2 水利 <农林水支出", "3 行政运行 <水利", "3 水利工程 <水利", "2 扶贫 <农林水支出",
                   "3 生产发展 <扶贫"}));
  EXPECT_EQ(tree_of(indented(names, {"9999", "6000", "1500", "4500", "3000", "3000"})).at(3), "2 水利工程 <农林水支出")
      << "the row above does not add up without it";
}

TEST(mended_parts, a_row_set_out_by_mistake_has_no_parts_where_the_total_adds_up_without) {
  const std::vector<std::pair<double, std::string>> names = {
      {8, "合计"}, {2, "教育支出"}, {0, "预备费"}, {2, "其他支出"}, {4, "其他"}};
  EXPECT_EQ(tree_of(indented(names, {"9000", "5000", "1000", "3000", "3000"})),
            (Lines{"1 合计", "1 教育支出", "1 预备费", "1 其他支出", "2 其他 <其他支出"}));
  EXPECT_EQ(tree_of(indented(names, {"6000", "5000", "1000", "3000", "3000"})).at(3), "2 其他支出 <预备费");
}

TEST(mended_parts, a_lone_row_set_out_above_rows_of_a_rank_seen_before_has_no_parts_that_it_is_not_the_sum_of) {
  const std::vector<std::pair<double, std::string>> names = {
      {2, "国防支出"}, {2, "教育支出"}, {2, "科学支出"}, {0, "预备费"}, {2, "其他支出"}, {4, "其他"}, {2, "债务付息"}};
  const std::vector<std::string> amounts = {"4000", "5000", "6000", "1000", "3000", "3000", "2000"};
  EXPECT_EQ(tree_of(indented(names, amounts)), (Lines{"1 国防支出", "1 教育支出", "1 科学支出", "1 预备费",
                                                      "1 其他支出", "2 其他 <其他支出", "1 债务付息"}));
  std::vector<std::string> sums = amounts;
  sums[3] = "5000";
  EXPECT_EQ(tree_of(indented(names, sums)).at(4), "2 其他支出 <预备费") << "it is their sum";
  std::vector<std::pair<double, std::string>> groups = names;
  groups[0].first = 0;
  EXPECT_EQ(tree_of(indented(groups, amounts)).at(4), "2 其他支出 <预备费") << "it is not alone";
  const std::vector<std::pair<double, std::string>> few(names.begin() + 1, names.end());
  EXPECT_EQ(tree_of(indented(few, {"5000", "6000", "1000", "3000", "3000", "2000"})).at(3), "2 其他支出 <预备费")
      << "two rows of a rank may be chance";
}

}  // namespace
}  // namespace yusuan
