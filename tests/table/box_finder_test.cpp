#include "table/box_finder.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace yusuan {
namespace {

const std::vector<Box> kBoxes = {{0, 0, 100, 300}, {10, 10, 90, 50}, {10, 100, 90, 200}};

bool finds(Point point, std::size_t box) {
  const BoxFinder finder(kBoxes);
  const auto near = finder.near(point);
  return std::ranges::find(near, box) != near.end();
}

TEST(box_finder, finds_every_box_that_holds_the_point) {
  EXPECT_TRUE(finds({50, 20}, 0));
  EXPECT_TRUE(finds({50, 20}, 1));
  EXPECT_TRUE(finds({50, 150}, 0));
  EXPECT_TRUE(finds({50, 150}, 2));
}

TEST(box_finder, a_boxs_own_edges_belong_to_it) {
  for (const double y : {100.0, 200.0}) EXPECT_TRUE(finds({10, y}, 2));
  EXPECT_TRUE(finds({0, 0}, 0));
  EXPECT_TRUE(finds({0, 300}, 0));
}

TEST(box_finder, tells_boxes_in_their_order) {
  const BoxFinder finder(kBoxes);
  EXPECT_TRUE(std::ranges::is_sorted(finder.near({50, 20})));
}

TEST(box_finder, finds_nothing_beyond_all_boxes) {
  EXPECT_TRUE(BoxFinder(kBoxes).near({50, 301}).empty());
  EXPECT_TRUE(BoxFinder({}).near({0, 0}).empty());
}

}  // namespace
}  // namespace yusuan
