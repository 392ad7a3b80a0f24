#include "budget/unnamed_totals.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/literal_side.hpp"
#include "support/properties.hpp"

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

// Rows of few amounts, some of them parts of rows above, so that many are sums.
std::vector<RowLabel> drawn_rows() {
  std::vector<RowLabel> labels(static_cast<std::size_t>(test::drawn(0, 14)));
  for (std::size_t i = 0; i < labels.size(); ++i) {
    RowLabel& label = labels[i];
    label.amounts = {Decimal(100 * test::drawn(0, 4), 0)};
    if (i > 0 && test::once_in(4)) label.side.parent = test::drawn(0, static_cast<int>(i) - 1);
    label.side.level = label.side.parent ? 2 : 1;
    if (test::once_in(6)) label.side.role = RowRole::total;
    if (test::once_in(6)) label.side.role = RowRole::of_which;
    if (test::once_in(6)) label.mark.level = 1;
  }
  return labels;
}

// The same, each sum added up anew, and each part looked for among all rows.
std::vector<RowLabel> with_totals_found_plainly(std::vector<RowLabel> labels) {
  const auto is_outermost = [](const RowLabel& label) {
    return label.side.role == RowRole::item && !label.side.parent;
  };
  Rows since;
  for (std::size_t i = 0; i < labels.size(); ++i) {
    if (is_sum(labels[i].side.role)) since.clear();
    if (!is_outermost(labels[i])) continue;
    if (since.size() < 2 || !is_plain_item(labels[i]) || !adds_up(labels, i, since, {})) {
      since.push_back(i);
      continue;
    }
    const auto behind = std::span(labels).subspan(i + 1);
    labels[i].side.role = std::ranges::none_of(behind, is_outermost) ? RowRole::total : RowRole::subtotal;
    for (RowLabel& label : behind) {
      if (label.side.parent != static_cast<int>(i)) continue;
      label.side.parent = std::nullopt;
      label.side.level = 1;
    }
    since.clear();
  }
  set_levels_by_parents(labels);
  return labels;
}

TEST(unnamed_totals_property, sums_that_go_on_find_what_sums_made_anew_find) {
  test::check_property(400, [] {
    const std::vector<RowLabel> drawn = drawn_rows();
    std::vector<RowLabel> labels = drawn;
    find_unnamed_totals(labels);
    const std::vector<RowLabel> expected = with_totals_found_plainly(drawn);
    for (std::size_t i = 0; i < labels.size(); ++i) {
      RC_ASSERT(labels[i].side.role == expected[i].side.role);
      RC_ASSERT(labels[i].side.parent == expected[i].side.parent);
      RC_ASSERT(labels[i].side.level == expected[i].side.level);
    }
  });
}

}  // namespace
}  // namespace yusuan
