#include "drawing/uncovered.hpp"

#include <gtest/gtest.h>

#include <tuple>

#include "support/drawn_page.hpp"

namespace yusuan {
namespace {

using Line = std::tuple<Orientation, double, double, double>;

std::vector<Line> lines(const std::vector<Edge>& edges) {
  std::vector<Line> result;
  result.reserve(edges.size());
  for (const Edge& edge : edges) result.emplace_back(edge.orientation, edge.position, edge.from, edge.to);
  return result;
}

constexpr Orientation kAcross = Orientation::horizontal;
constexpr Orientation kDown = Orientation::vertical;

TEST(Walls, StopAtMergedCells) {
  Grid grid;
  grid.xs = {0, 10, 20, 30};
  grid.ys = {0, 5, 10};
  grid.cells = {{0, 0, 2, 1}, {0, 1, 1, 2}, {1, 1, 1, 1}, {1, 2, 1, 1}};
  std::vector<FilledCell> cells(4);
  for (std::size_t i = 0; i < cells.size(); ++i) cells[i].place = grid.cells[i];
  EXPECT_EQ(lines(walls_of(with_cells(grid, cells))), (std::vector<Line>{{kAcross, 0, 0, 30},
                                                                         {kAcross, 5, 10, 30},
                                                                         {kAcross, 10, 0, 30},
                                                                         {kDown, 0, 0, 10},
                                                                         {kDown, 10, 0, 10},
                                                                         {kDown, 20, 5, 10},
                                                                         {kDown, 30, 0, 10}}));
}

TEST(Uncovered, LeavesWhatNoLineLiesAlong) {
  const std::vector<Edge> walls{{kAcross, 50, 0, 100}};
  const std::vector<Edge> edges{
      {kAcross, 51, 20, 40}, {kAcross, 49, 60, 80}, {kAcross, 90, 0, 100}, {kDown, 50, 0, 100}};
  GridLimits limits;
  limits.touch = 1;
  EXPECT_EQ(lines(uncovered(walls, edges, limits)),
            (std::vector<Line>{{kAcross, 50, 0, 19}, {kAcross, 50, 41, 59}, {kAcross, 50, 81, 100}}));
}

TEST(Uncovered, NearEndsMeet) {
  const std::vector<Edge> walls{{kDown, 50, 0, 100}};
  const std::vector<Edge> edges{{kDown, 50, 2, 49}, {kDown, 50, 51, 98}};
  EXPECT_TRUE(uncovered(walls, edges).empty());
}

TEST(Uncovered, IsAllWhereNothingCovers) {
  const std::vector<Edge> walls{{kDown, 50, 0, 100}};
  EXPECT_EQ(lines(uncovered(walls, {})), (std::vector<Line>{{kDown, 50, 0, 100}}));
}

}  // namespace
}  // namespace yusuan
