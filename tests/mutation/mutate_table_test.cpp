#include "mutation/mutate_table.hpp"

#include <gtest/gtest.h>

#include "support/literal_figures.hpp"

namespace yusuan {
namespace {

using Lines = std::vector<std::string>;

BudgetTable small() {
  return test::figure_table({"a", "b", "c"}, {{"sum", {"9.00", "1.00", ""}, RowRole::total},
                                              {"x", {"9.00", "1.00", "0.00"}},
                                              {"part", {"8.50", "", ""}, RowRole::item, 1},
                                              {"note", {"", "", ""}}});
}

// A line a row: name, figures, parent.
Lines lines_of(const BudgetTable& table) {
  Lines lines;
  for (const BudgetRow& row : table.rows) {
    std::string line;
    for (const BudgetCell& cell : row.cells) line += cell.text + "|";
    if (const auto parent = row.sides[0].parent) line += std::to_string(*parent);
    lines.push_back(line);
  }
  return lines;
}

TEST(Mutated, ChangesADigit) {
  const BudgetTable table = mutated(small(), {MutationKind::digit, 2, {1}, 1});
  EXPECT_EQ(lines_of(table)[2], "part|8.20|||1");
  EXPECT_EQ(table.rows[2].cells[1].value, Decimal(820, 2));
  EXPECT_EQ(lines_of(mutated(small(), {MutationKind::digit, 2, {1}, 2}))[2], "part|5.50|||1");
}

TEST(Mutated, SwapsNeighbours) {
  EXPECT_EQ(lines_of(mutated(small(), {MutationKind::swap, 1, {2, 3}}))[1], "x|9.00|0.00|1.00|");
}

TEST(Mutated, ShiftsARow) {
  EXPECT_EQ(lines_of(mutated(small(), {MutationKind::shift, 1, {1, 2, 3}}))[1], "x||9.00|1.00|");
}

TEST(Mutated, DropsARowAndMovesUpWhatIsBelow) {
  EXPECT_EQ(lines_of(mutated(small(), {MutationKind::drop, 0, {1, 2, 3}})),
            (Lines{"x|9.00|1.00|0.00|", "part|8.50|||0", "note||||"}));
  EXPECT_EQ(lines_of(mutated(small(), {MutationKind::drop, 1, {1, 2, 3}}))[1], "part|8.50|||")
      << "a part of what it was a part of: of nothing";
}

TEST(MutationsOf, AreThoseThatChangeSomething) {
  const auto count = [](MutationKind kind) { return mutations_of(small(), kind).size(); };
  EXPECT_EQ(count(MutationKind::digit), 5U) << "figures that are not nought";
  EXPECT_EQ(count(MutationKind::swap), 5U) << "a blank and a nought are alike";
  EXPECT_EQ(count(MutationKind::shift), 3U) << "rows with a figure";
  EXPECT_EQ(count(MutationKind::drop), 3U);
}

}  // namespace
}  // namespace yusuan
