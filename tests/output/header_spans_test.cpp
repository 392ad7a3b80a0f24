#include "output/header_spans.hpp"

#include <fmt/format.h>
#include <gtest/gtest.h>

namespace yusuan {
namespace {

using Paths = std::vector<std::vector<std::string>>;

std::vector<BudgetColumn> columns_of(const Paths& paths) {
  std::vector<BudgetColumn> columns;
  for (const auto& path : paths) columns.push_back({"c", path});
  return columns;
}

// A line a row of the header, a cell a word: its text where it begins, `<` where it goes on to the right, `^` downwards.
std::string drawing_of(const Paths& paths) {
  const HeaderGrid grid = header_grid(columns_of(paths));
  std::vector<std::vector<std::string>> drawn(grid.rows, std::vector<std::string>(paths.size(), "?"));
  for (const HeaderCell& cell : grid.cells) {
    for (std::size_t r = 0; r < cell.row_span; ++r) {
      for (std::size_t c = 0; c < cell.column_span; ++c) {
        std::string& place = drawn[cell.row + r][cell.column + c];
        EXPECT_EQ(place, "?") << "two cells in one place";
        place = r > 0 ? "^" : c > 0 ? "<" : cell.text.empty() ? "_" : cell.text;
      }
    }
  }
  std::string lines;
  for (const auto& row : drawn) lines += fmt::format("{}\n", fmt::join(row, " "));
  return lines;
}

TEST(HeaderGrid, ALabelAboveSeveralIsOneCellOverThem) {
  EXPECT_EQ(drawing_of({{"code"}, {"name"}, {"total"}, {"basic", "subtotal"}, {"basic", "staff"}, {"project"}}),
            "code name total basic < project\n"
            "^ ^ ^ subtotal staff ^\n");
}

TEST(HeaderGrid, ThreeLevels) {
  EXPECT_EQ(drawing_of({{"name"}, {"year", "total"}, {"year", "own", "a"}, {"year", "own", "b"}, {"year", "other"}}),
            "name year < < <\n"
            "^ total own < other\n"
            "^ ^ a b ^\n");
}

TEST(HeaderGrid, LastLabelsAreCellsOfTheirOwn) {
  EXPECT_EQ(drawing_of({{"amount"}, {"amount"}, {"sum", "x"}, {"sum", "x"}}),
            "amount amount sum <\n"
            "^ ^ x x\n");
}

TEST(HeaderGrid, ALabelWithNoneBelowIsNotOneCellWithItsLike) {
  EXPECT_EQ(drawing_of({{"sum"}, {"sum", "of which"}}), "sum sum\n^ of which\n");
}

TEST(HeaderGrid, EqualLabelsBelowOthersAreApart) {
  EXPECT_EQ(drawing_of({{"a", "sum", "x"}, {"b", "sum", "y"}}), "a b\nsum sum\nx y\n");
}

TEST(HeaderGrid, BlankLabelsStayWhereTheyAre) {
  EXPECT_EQ(drawing_of({{""}, {"", "x"}, {"", "y"}, {}}), "_ _ _ _\n^ x y ^\n");
}

TEST(HeaderGrid, TwoSidesAreApart) {
  std::vector<BudgetColumn> columns = columns_of({{"amount", "a"}, {"amount", "b"}, {"amount", "a"}});
  columns[0].side = columns[1].side = SideName::revenue;
  columns[2].side = SideName::expenditure;
  const HeaderGrid grid = header_grid(columns);
  EXPECT_EQ(grid.cells.front(), (HeaderCell{0, 0, 1, 2, "amount"}));
  EXPECT_EQ(grid.cells[3], (HeaderCell{0, 2, 1, 1, "amount"}));
}

TEST(HeaderGrid, NoHeaderIsNoRow) {
  EXPECT_EQ(header_grid(columns_of({{}, {}})).rows, 0U);
  EXPECT_TRUE(header_grid(columns_of({{}, {}})).cells.empty());
}

}  // namespace
}  // namespace yusuan
