#include "check/usual_sums.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "support/check_lines.hpp"

namespace yusuan {
namespace {

using Lines = std::vector<std::string>;

// A whole of this row and column that two parts of 10 and 20 (or a lone one of 30) add up to, or do not.
Check sum_at(std::size_t row, std::size_t column, bool holds, bool lone = false) {
  const auto term = [](std::size_t r, std::size_t c, int value) {
    return Term{{0, r, c}, Decimal(value, 0), Decimal(1, 0)};
  };
  Identity identity{"sum", Relation::equal, term(row, column, holds ? 30 : 90), {}};
  if (lone) {
    identity.parts = {term(row + 1, column, 30)};
  } else {
    identity.parts = {term(row + 1, column, 10), term(row + 2, column, 20)};
  }
  return *checked(identity);
}

// Rows as strings, a letter a column: held, broken, a lone part that is the row (l), one that is not (x).
std::vector<Family> rows_of(const std::vector<std::string>& rows) {
  std::vector<Family> families;
  for (std::size_t row = 0; row < rows.size(); ++row) {
    Family family;
    for (std::size_t column = 0; column < rows[row].size(); ++column) {
      const char letter = rows[row][column];
      if (letter == ' ') continue;
      const bool lone = letter == 'l' || letter == 'x';
      family.checks.push_back(sum_at(10 * row, column, letter == 'h' || letter == 'l', lone));
    }
    families.push_back(std::move(family));
  }
  return families;
}

// The cells of the checks that count as the book's, `row,column`, with ! where broken.
Lines meant(const std::vector<std::string>& rows) {
  Lines cells;
  for (const Family& family : by_usage(rows_of(rows))) {
    if (!is_established(family)) continue;
    for (const Check& check : family.checks) {
      cells.push_back(fmt::format("{},{}{}", check.identity.whole.at.row / 10, check.identity.whole.at.column,
                                  check.verdict == Verdict::broken ? "!" : ""));
    }
  }
  std::ranges::sort(cells);
  return cells;
}

TEST(by_usage, a_table_whose_rows_are_sums_means_it_of_each) {
  EXPECT_EQ(meant({"h", "h", "h", "b"}), (Lines{"0,0", "1,0", "2,0", "3,0!"}));
  EXPECT_EQ(meant({"hh", "hh", "bb"}), (Lines{"0,0", "0,1", "1,0", "1,1", "2,0!", "2,1!"}));
}

TEST(by_usage, a_row_is_a_sum_in_all_columns_where_it_is_in_half_of_them) {
  EXPECT_EQ(meant({"hb"}), (Lines{"0,0", "0,1!"}));
  EXPECT_EQ(meant({"hbb"}), Lines{});
  EXPECT_EQ(meant({"b"}), Lines{}) << "nothing shows that it is one";
}

TEST(by_usage, a_column_that_lists_something_else_is_left_out) {
  EXPECT_EQ(meant({"bh", "bh", "bh", "hb"}), (Lines{"0,1", "1,1", "2,1", "3,1!"}));
}

TEST(by_usage, a_lone_part_is_all_only_where_the_table_hardly_ever_fails) {
  EXPECT_EQ(meant({"h", "h", "h", "x"}), (Lines{"0,0", "1,0", "2,0"}));
  EXPECT_EQ(meant({"h", "h", "h", "h", "h", "h", "h", "h", "h", "x"}).back(), "9,0!");
}

TEST(by_usage, no_check_is_lost_or_doubled) {
  const std::vector<Family> families = by_usage(rows_of({"hbl", "bbx", "hhl", " h "}));
  Lines lines = test::lines_of(families);
  std::ranges::sort(lines);
  EXPECT_EQ(lines.size(), 10U);
  EXPECT_EQ(std::ranges::adjacent_find(lines), lines.end());
}

}  // namespace
}  // namespace yusuan
