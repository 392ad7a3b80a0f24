#include "table/run_cuts.hpp"

#include <gtest/gtest.h>

#include "support/drawn_page.hpp"

namespace yusuan {
namespace {

using Cuts = std::vector<bool>;

// The cuts of a text without gaps at edges that lie just before the glyphs `at`.
Cuts cuts_at(std::string_view text, const std::vector<std::size_t>& at, double off = 0) {
  const std::vector<Glyph> run = test::drawn_page(text).glyphs;
  std::vector<Crossing> crossings;
  for (const std::size_t i : at) crossings.push_back({i, run[i].box.x0 + off});
  return cuts_of(run, crossings);
}

TEST(run_cuts, a_number_is_cut_off_a_word) { EXPECT_EQ(cuts_at("工资1,284.90", {2}), Cuts{true}); }

TEST(run_cuts, a_number_is_never_cut) {
  EXPECT_EQ(cuts_at("1284.90", {3}), Cuts{false});
  EXPECT_EQ(cuts_at("1,284.90", {2}), Cuts{false});
  EXPECT_EQ(cuts_at("100200", {3}), Cuts{false});
}

TEST(run_cuts, two_numbers_that_are_none_together_are_two) { EXPECT_EQ(cuts_at("12.503.00", {5}), Cuts{true}); }

TEST(run_cuts, a_word_is_not_cut_at_one_edge) { EXPECT_EQ(cuts_at("社会保障支出", {4}), Cuts{false}); }

TEST(run_cuts, words_set_tight_over_several_columns_are_cut_between_them) {
  EXPECT_EQ(cuts_at("社会保障卫生健康住房保障", {4, 8}), (Cuts{true, true}));
}

TEST(run_cuts, words_are_not_cut_where_one_of_the_edges_goes_through_a_word) {
  EXPECT_EQ(cuts_at("社会保障卫生健康住房保障", {3, 8}), (Cuts{false, false}));
  EXPECT_EQ(cuts_at("社会保障卫生健康住房保障", {4, 8}, 5.0), (Cuts{false, false}));
}

TEST(run_cuts, text_is_cut_where_the_clip_changes) {
  std::vector<Glyph> run = test::drawn_page("社会保障支出").glyphs;
  run[4].clip = run[5].clip = 1;
  EXPECT_EQ(cuts_of(run, std::vector<Crossing>{{4, run[4].box.x0}}), Cuts{true});
}

}  // namespace
}  // namespace yusuan
