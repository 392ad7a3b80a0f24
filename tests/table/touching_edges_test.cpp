#include "table/touching_edges.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace yusuan {
namespace {

constexpr double kTouch = 3;

Edge across(double y, double from, double to) { return {Orientation::horizontal, y, from, to}; }
Edge down(double x, double from, double to) { return {Orientation::vertical, x, from, to}; }

using Flags = std::vector<bool>;

TEST(crossed_edges, lines_that_cross_are_crossed_and_others_not) {
  const std::vector<Edge> edges = {across(10, 0, 100), across(50, 0, 100), down(20, 0, 40), down(200, 0, 100)};
  EXPECT_EQ(crossed_edges(edges, kTouch), (Flags{true, false, true, false}));
}

TEST(crossed_edges, a_near_miss_counts_up_to_the_touch) {
  EXPECT_EQ(crossed_edges(std::vector{across(10, 0, 100), down(103, 13, 50)}, kTouch), (Flags{true, true}));
  EXPECT_EQ(crossed_edges(std::vector{across(10, 0, 100), down(104, 13, 50)}, kTouch), (Flags{false, false}));
  EXPECT_EQ(crossed_edges(std::vector{across(10, 0, 100), down(50, 14, 50)}, kTouch), (Flags{false, false}));
}

TEST(crossed_edges, each_of_several_on_one_line_is_looked_at) {
  const std::vector<Edge> edges = {across(10, 0, 30), across(10, 60, 90), down(20, 0, 40), down(70, 0, 40),
                                   down(45, 0, 40)};
  EXPECT_EQ(crossed_edges(edges, kTouch), (Flags{true, true, true, true, false}));
}

TEST(crossed_edges, parallel_lines_do_not_cross) {
  EXPECT_EQ(crossed_edges(std::vector{across(10, 0, 30), across(10, 20, 90)}, kTouch), (Flags{false, false}));
}

TEST(connected_edges, what_hangs_together_through_others_is_one_set) {
  const std::vector<Edge> edges = {across(10, 0, 100), across(50, 0, 100), down(20, 10, 50), across(80, 0, 100)};
  const auto sets = connected_edges(edges, kTouch);
  ASSERT_EQ(sets.size(), 2U);
  EXPECT_EQ(sets[0].size() + sets[1].size(), 4U);
  EXPECT_EQ(std::max(sets[0].size(), sets[1].size()), 3U);
}

}  // namespace
}  // namespace yusuan
