#include "budget/unnamed_totals.hpp"

#include <gtest/gtest.h>

#include "support/literal_side.hpp"

namespace yusuan {
namespace {

using test::headed;
using Roles = std::vector<RowRole>;
constexpr RowRole kItem = RowRole::item;

Roles roles_of(const std::vector<std::vector<std::string>>& rows) {
  const std::vector<BudgetColumn> columns = {headed(ColumnRole::name, {"项目"}), headed(ColumnRole::amount, {"金额"})};
  Roles roles;
  for (const BudgetRow& row : read_rows(test::table_of(rows), columns, test::embedded_words())) {
    roles.push_back(row.role);
  }
  return roles;
}

TEST(unnamed_totals, a_row_that_is_the_sum_of_all_rows_above_is_their_total) {
  EXPECT_EQ(roles_of({{"教育支出", "500"}, {"科学技术支出", "300"}, {"其他支出", "200"}, {"全省支出", "1000"}}),
            (Roles{kItem, kItem, kItem, RowRole::total}));
}

TEST(unnamed_totals, one_that_other_rows_follow_is_a_subtotal_and_the_next_begins_anew) {
  EXPECT_EQ(roles_of({{"税收", "500"}, {"非税", "300"}, {"全省收入", "800"}, {"上年结余", "50"}, {"调入", "20"}}),
            (Roles{kItem, kItem, RowRole::subtotal, kItem, kItem}));
}

TEST(unnamed_totals, numbered_rows_and_sums_of_other_rows_are_items) {
  EXPECT_EQ(roles_of({{"教育支出", "500"}, {"科学技术支出", "300"}, {"三、其他支出", "800"}}), (Roles(3, kItem)));
  EXPECT_EQ(roles_of({{"教育支出", "500"}, {"科学技术支出", "300"}, {"其他支出", "801000"}}), (Roles(3, kItem)));
}

}  // namespace
}  // namespace yusuan
