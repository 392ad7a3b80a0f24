#include "support/drawn_page.hpp"
#include "support/open_page.hpp"

namespace yusuan {
namespace {

using test::Rules;

void read_back(Rules rules, int most_lines) {
  const test::OpenPage open = test::drawn_open_page(rules, most_lines);
  RC_LOG() << test::shown(open.page);
  RC_ASSERT(test::reads_as(test::layout_of(open.page), open.table));
}

TEST(open_table_property, a_three_line_table_is_read_back_as_it_was_drawn) {
  test::check_property(1000, [] { read_back(Rules::three_lines, 2); });
}

TEST(open_table_property, a_table_with_row_rules_alone_is_read_back_as_it_was_drawn) {
  test::check_property(1000, [] { read_back(Rules::every_row, 2); });
}

TEST(open_table_property, a_table_with_column_rules_alone_is_read_back_as_it_was_drawn) {
  test::check_property(1000, [] { read_back(Rules::every_column, 3); });
}

TEST(open_table_property, a_table_without_rules_is_read_back_as_it_was_drawn) {
  test::check_property(1000, [] { read_back(Rules::none, 2); });
}

}  // namespace
}  // namespace yusuan
