#include "table/edges_by_place.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

constexpr double kReach = 3;

const std::vector<Edge> kEdges = {{Orientation::horizontal, 10, 0, 40},
                                  {Orientation::horizontal, 10, 60, 100},
                                  {Orientation::horizontal, 12.5, 20, 80},
                                  {Orientation::horizontal, 30, 0, 100},
                                  {Orientation::vertical, 10, 0, 500}};

double shared(double position, Interval side) {
  return EdgesByPlace(kEdges).shared_with(Orientation::horizontal, position, side, kReach);
}

TEST(edges_by_place, shares_what_lies_along_the_side) {
  EXPECT_DOUBLE_EQ(shared(30, {50, 90}), 40);
  EXPECT_DOUBLE_EQ(shared(8, {0, 100}), 80);
  EXPECT_DOUBLE_EQ(shared(8, {40, 60}), 0);
}

TEST(edges_by_place, all_within_reach_count) { EXPECT_DOUBLE_EQ(shared(11, {0, 100}), 140); }

TEST(edges_by_place, edges_of_the_other_orientation_and_beyond_reach_do_not) {
  EXPECT_DOUBLE_EQ(shared(20, {0, 100}), 0);
  EXPECT_DOUBLE_EQ(EdgesByPlace(kEdges).shared_with(Orientation::vertical, 10, {100, 200}, kReach), 100);
}

}  // namespace
}  // namespace yusuan
