#include "page/covered_rulings.hpp"

#include <gtest/gtest.h>

namespace yusuan {
namespace {

constexpr Ruling across(double y, double from, double to) { return {Orientation::horizontal, y, from, to, 0.5}; }
constexpr Ruling down(double x, double from, double to) { return {Orientation::vertical, x, from, to, 0.5}; }

TEST(covered_rulings, a_later_fill_covers_the_part_of_a_line_that_lies_in_it) {
  const std::vector<Ruling> rulings = {down(50, 0, 100)};
  const std::vector<Fill> fills = {{{20, 30, 80, 60}, false, true, 1}};
  const std::vector<Ruling> seen = without_covered(rulings, fills);
  ASSERT_EQ(seen.size(), 2U);
  EXPECT_EQ(seen[0].from, 0);
  EXPECT_EQ(seen[0].to, 30);
  EXPECT_EQ(seen[1].from, 60);
  EXPECT_EQ(seen[1].to, 100);
}

TEST(covered_rulings, a_line_wholly_covered_is_gone) {
  EXPECT_TRUE(
      without_covered(std::vector{across(50, 30, 70)}, std::vector<Fill>{{{20, 30, 80, 60}, true, true, 1}}).empty());
}

TEST(covered_rulings, an_earlier_fill_covers_nothing) {
  EXPECT_EQ(
      without_covered(std::vector{across(50, 30, 70)}, std::vector<Fill>{{{20, 30, 80, 60}, false, true, 0}}).size(),
      1U);
}

TEST(covered_rulings, a_line_along_a_fills_side_is_its_border) {
  const std::vector<Ruling> borders = {across(30, 20, 80), across(60, 20, 80), down(20, 30, 60), down(80, 30, 60)};
  const std::vector<Fill> fills = {{{20, 30, 80, 60}, false, true, 4}};
  EXPECT_EQ(without_covered(borders, fills).size(), 4U);
}

TEST(covered_rulings, what_is_translucent_or_no_rectangle_covers_nothing) {
  EXPECT_EQ(
      without_covered(std::vector{across(50, 30, 70)}, std::vector<Fill>{{{20, 30, 80, 60}, false, false, 1}}).size(),
      1U);
}

TEST(covered_rulings, fills_beside_each_other_cover_together) {
  const std::vector<Fill> fills = {{{0, 30, 50, 60}, false, true, 1}, {{50, 30, 100, 60}, false, true, 1}};
  EXPECT_TRUE(without_covered(std::vector{across(45, 10, 90)}, fills).empty());
}

TEST(covered_rulings, a_long_line_is_covered_once_by_a_tall_fill) {
  const std::vector<Ruling> seen =
      without_covered(std::vector{down(50, 0, 500)}, std::vector<Fill>{{{20, 100, 80, 400}, false, true, 1}});
  ASSERT_EQ(seen.size(), 2U);
  EXPECT_EQ(seen[0].to, 100);
  EXPECT_EQ(seen[1].from, 400);
}

TEST(covered_rulings, without_fills_every_line_stays) {
  EXPECT_EQ(without_covered(std::vector{across(45, 10, 90), down(5, 1, 1)}, {}).size(), 2U);
}

}  // namespace
}  // namespace yusuan
