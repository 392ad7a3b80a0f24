#include "budget/partitioned_list.hpp"

#include <gtest/gtest.h>

#include "support/literal_side.hpp"

namespace yusuan {
namespace {

using test::headed;
using test::tree_of;
using Lines = std::vector<std::string>;

Lines tree(const std::vector<std::vector<std::string>>& rows) {
  const std::vector<BudgetColumn> columns = {headed(ColumnRole::name, {"项目"}), headed(ColumnRole::amount, {"金额"})};
  return tree_of(read_rows(test::table_of(rows), columns, test::embedded_words()));
}

TEST(partitioned_list, wholes_and_parts_of_a_flat_list_are_told_by_their_sums) {
  EXPECT_EQ(
      tree({{"合计", "1500"},
            {"工资福利支出", "1000"},
            {"基本工资", "700"},
            {"津贴补贴", "300"},
            {"奖金", ""},
            {"商品和服务支出", "500"},
            {"办公费", "100"},
            {"差旅费", "400"}}),
      (Lines{"1 合计", "1 工资福利支出", "2 基本工资 <工资福利支出", "2 津贴补贴 <工资福利支出", "2 奖金 <工资福利支出",
             "1 商品和服务支出", "2 办公费 <商品和服务支出", "2 差旅费 <商品和服务支出"}));
}

TEST(partitioned_list, a_row_that_fits_nowhere_leaves_the_list_flat) {
  const Lines flat = tree({{"合计", "1500"},
                           {"工资福利支出", "1000"},
                           {"基本工资", "700"},
                           {"津贴补贴", "300"},
                           {"商品和服务支出", "500"},
                           {"办公费", "100"},
                           {"差旅费", "390"}});
  EXPECT_EQ(flat.at(2), "1 基本工资");
}

TEST(partitioned_list, the_wholes_must_be_the_total) {
  EXPECT_EQ(tree({{"合计", "1600"},
                  {"工资福利支出", "1000"},
                  {"基本工资", "700"},
                  {"津贴补贴", "300"},
                  {"商品和服务支出", "500"},
                  {"办公费", "100"},
                  {"差旅费", "400"}})
                .at(2),
            "1 基本工资");
}

}  // namespace
}  // namespace yusuan
