#include "page/geometry.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

constexpr Box kBox = {10, 20, 30, 60};

TEST(geometry, a_box_has_a_width_a_height_and_a_centre) {
  EXPECT_EQ(width(kBox), 20);
  EXPECT_EQ(height(kBox), 40);
  EXPECT_EQ(centre_x(kBox), 20);
  EXPECT_EQ(centre_y(kBox), 40);
  EXPECT_EQ(centre(kBox).x, 20);
  EXPECT_EQ(centre(kBox).y, 40);
}

TEST(geometry, a_box_contains_its_sides_and_nothing_beyond) {
  EXPECT_TRUE(contains(kBox, {10, 20}));
  EXPECT_TRUE(contains(kBox, {30, 60}));
  EXPECT_FALSE(contains(kBox, {9.99, 40}));
  EXPECT_FALSE(contains(kBox, {20, 60.01}));
}

TEST(geometry, intervals_overlap_by_what_they_share) {
  EXPECT_EQ(overlap({0, 10}, {4, 20}), 6);
  EXPECT_EQ(overlap({4, 20}, {0, 10}), 6);
  EXPECT_EQ(overlap({0, 10}, {2, 3}), 1);
  EXPECT_EQ(overlap({0, 10}, {10, 20}), 0);
  EXPECT_EQ(overlap({0, 10}, {15, 20}), 0);
}

TEST(geometry, the_united_box_is_the_smallest_around_both) {
  EXPECT_EQ(united(kBox, {0, 50, 20, 70}), (Box{0, 20, 30, 70}));
  EXPECT_EQ(united(kBox, {15, 25, 16, 26}), kBox);
}

TEST(geometry, a_grown_box_moves_each_side_and_a_negative_growth_shrinks_it) {
  EXPECT_EQ(grown(kBox, 2), (Box{8, 18, 32, 62}));
  EXPECT_EQ(grown(kBox, -2), (Box{12, 22, 28, 58}));
}

}  // namespace
}  // namespace yusuan
