#include <cmath>

#include "support/drawn_page.hpp"
#include "support/ruled_page.hpp"

namespace yusuan {
namespace {

using test::check_property;
using test::layout_of;
using test::reads_as;

TEST(ruled_table_property, a_ruled_table_is_read_back_as_it_was_drawn) {
  check_property(2000, [] {
    const test::RuledPage ruled = test::drawn_ruled_page();
    RC_LOG() << test::shown(ruled.page);
    RC_ASSERT(reads_as(layout_of(ruled.page), ruled.table));
  });
}

TEST(ruled_table_property, grid_lines_are_where_they_were_drawn) {
  check_property(500, [] {
    constexpr double kNear = 2.5;  // points
    const test::RuledPage ruled = test::drawn_ruled_page();
    RC_LOG() << test::shown(ruled.page);
    const PageLayout layout = layout_of(ruled.page);
    RC_ASSERT(layout.grids.size() == 1U);
    const Grid& grid = layout.grids.front().grid;
    RC_ASSERT(grid.xs.size() == ruled.xs.size());
    RC_ASSERT(grid.ys.size() == ruled.ys.size());
    for (std::size_t i = 0; i < grid.xs.size(); ++i) RC_ASSERT(std::fabs(grid.xs[i] - ruled.xs[i]) <= kNear);
    for (std::size_t i = 0; i < grid.ys.size(); ++i) RC_ASSERT(std::fabs(grid.ys[i] - ruled.ys[i]) <= kNear);
  });
}

TEST(ruled_table_property, lines_above_and_below_a_table_stay_outside) {
  check_property(500, [] {
    test::RuledPage ruled = test::drawn_ruled_page();
    const std::u32string title = test::drawn_chinese(12);
    const std::u32string note = test::drawn_chinese(12);
    const double size = 0.5 * test::drawn(14, 40);
    test::print_line(ruled.page, title, ruled.xs.front(), ruled.ys.front() - size, size);
    test::print_line(ruled.page, note, ruled.xs.front(), ruled.ys.back() + 1.5 * size, size);
    RC_LOG() << test::shown(ruled.page);
    const PageLayout layout = layout_of(ruled.page);
    RC_ASSERT(reads_as(layout, ruled.table));
    RC_ASSERT(layout.lines.size() == 2U);
    RC_ASSERT(to_utf8(layout.lines[0].text) == to_utf8(title));
    RC_ASSERT(to_utf8(layout.lines[1].text) == to_utf8(note));
  });
}

}  // namespace
}  // namespace yusuan
