#include "table/edges.hpp"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace yusuan {
namespace {

Ruling across(double y, double from, double to, double thickness = 0.5) {
  return {Orientation::horizontal, y, from, to, thickness};
}
Ruling down(double x, double from, double to, double thickness = 0.5) {
  return {Orientation::vertical, x, from, to, thickness};
}

std::vector<Edge> edges_of(const std::vector<Ruling>& rulings) { return rulings_to_edges(rulings); }

TEST(edges, a_line_stays_as_it_is) {
  const auto edges = edges_of({across(100, 50, 500)});
  ASSERT_EQ(edges.size(), 1U);
  EXPECT_EQ(edges[0].orientation, Orientation::horizontal);
  EXPECT_DOUBLE_EQ(edges[0].position, 100);
  EXPECT_EQ(edges[0].from, 50);
  EXPECT_EQ(edges[0].to, 500);
}

TEST(edges, the_pieces_of_a_line_that_stops_short_at_each_corner_become_one) {
  const auto edges = edges_of({across(100, 203, 300), across(100, 50, 99), across(100, 101, 200)});
  ASSERT_EQ(edges.size(), 1U);
  EXPECT_EQ(edges[0].from, 50);
  EXPECT_EQ(edges[0].to, 300);
}

TEST(edges, a_line_with_a_wide_gap_stays_two) {
  const auto edges = edges_of({across(100, 50, 200), across(100, 204, 300)});
  ASSERT_EQ(edges.size(), 2U);
  EXPECT_EQ(edges[0].to, 200);
  EXPECT_EQ(edges[1].from, 204);
}

TEST(edges, a_double_line_becomes_one_between_the_two) {
  const auto edges = edges_of({across(100, 50, 500), across(101.5, 50, 500)});
  ASSERT_EQ(edges.size(), 1U);
  EXPECT_DOUBLE_EQ(edges[0].position, 100.75);
}

TEST(edges, the_borders_of_two_neighbouring_cells_become_one_wherever_each_begins) {
  const auto edges = edges_of({down(200, 10, 60), down(200.8, 58, 120)});
  ASSERT_EQ(edges.size(), 1U);
  EXPECT_EQ(edges[0].orientation, Orientation::vertical);
  EXPECT_EQ(edges[0].from, 10);
  EXPECT_EQ(edges[0].to, 120);
}

TEST(edges, a_dotted_line_becomes_one) {
  std::vector<Ruling> dots;
  for (int i = 0; i < 100; ++i) dots.push_back(across(100, 50 + 2.0 * i, 50.6 + 2.0 * i));
  const auto edges = edges_of(dots);
  ASSERT_EQ(edges.size(), 1U);
  EXPECT_EQ(edges[0].from, 50);
  EXPECT_DOUBLE_EQ(edges[0].to, 248.6);
}

TEST(edges, dots_without_length_make_a_line_at_their_place) {
  std::vector<Ruling> dots;
  for (int i = 0; i <= 50; ++i) dots.push_back(down(77, 10 + 2.0 * i, 10 + 2.0 * i, 0));
  const auto edges = edges_of(dots);
  ASSERT_EQ(edges.size(), 1U);
  EXPECT_NEAR(edges[0].position, 77, 1e-9);
  EXPECT_EQ(edges[0].to, 110);
}

TEST(edges, a_dash_of_text_is_no_edge) { EXPECT_TRUE(edges_of({across(100, 50, 53)}).empty()); }

TEST(edges, rows_as_low_as_in_any_budget_book_keep_their_two_lines) {
  EXPECT_EQ(edges_of({across(100, 50, 500), across(106, 50, 500)}).size(), 2U);
}

TEST(edges, a_long_line_outweighs_a_short_one_drawn_beside_it) {
  const auto edges = edges_of({across(100, 0, 500), across(101, 0, 10)});
  ASSERT_EQ(edges.size(), 1U);
  EXPECT_NEAR(edges[0].position, 100, 0.05);
}

TEST(edges, horizontal_and_vertical_lines_through_one_place_are_two) {
  EXPECT_EQ(edges_of({across(100, 50, 150), down(100, 50, 150)}).size(), 2U);
}

TEST(edges, without_rulings_there_are_none) { EXPECT_TRUE(edges_of({}).empty()); }

RC_GTEST_PROP(edges, the_order_of_the_rulings_does_not_matter, ()) {
  const auto ys = *rc::gen::container<std::vector<int>>(rc::gen::inRange(0, 40));
  std::vector<Ruling> rulings;
  for (const int y : ys) rulings.push_back(across(y * 10, y, y + 50));
  std::vector<Ruling> backwards(rulings.rbegin(), rulings.rend());
  const auto one = edges_of(rulings);
  const auto other = edges_of(backwards);
  RC_ASSERT(one.size() == other.size());
  for (std::size_t i = 0; i < one.size(); ++i) {
    RC_ASSERT(one[i].position == other[i].position);
    RC_ASSERT(one[i].from == other[i].from);
    RC_ASSERT(one[i].to == other[i].to);
  }
}

}  // namespace
}  // namespace yusuan
