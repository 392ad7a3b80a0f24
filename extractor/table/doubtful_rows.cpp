#include "table/doubtful_rows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

#include "page/geometry.hpp"
#include "table/figure.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

constexpr double kNoWords = std::numeric_limits<double>::infinity();

// Columns of a row whose figures stand on one line.
struct FigureLine {
  double middle = 0;
  double size = 0;
  std::vector<int> columns;
};

std::vector<FigureLine> figure_lines(const FigurePlaces& places, int row, const RowDoubtLimits& limits) {
  std::vector<FigureLine> lines;
  for (int column = 0; column < places.grid().grid.columns(); ++column) {
    const PrintedLine* figure = places.figure_at(row, column);
    if (figure == nullptr) continue;
    auto line = std::ranges::find_if(lines, [&](const FigureLine& known) {
      return std::fabs(known.middle - figure->middle) <= limits.same_line * figure->size;
    });
    if (line == lines.end()) line = lines.insert(line, FigureLine{figure->middle, figure->size, {}});
    line->columns.push_back(column);
  }
  return lines;
}

// How far in height the nearest line of a row's words is, or the middle of one that is wrapped.
double distance_to_words(const FilledGrid& grid, int row, double middle) {
  double nearest = kNoWords;
  for (int column = 0; column < grid.grid.columns(); ++column) {
    const FilledCell& cell = grid.at(row, column);
    if (cell.place.row_span != 1 || cell.place.column != column || cell.lines.empty() || is_figure(cell.text)) continue;
    for (const PrintedLine& line : cell.lines) nearest = std::min(nearest, std::fabs(line.middle - middle));
    const double wrapped = (cell.lines.front().middle + cell.lines.back().middle) / 2;
    nearest = std::min(nearest, std::fabs(wrapped - middle));
  }
  return nearest;
}

bool may_belong_to(const FigureLine& line, double own, double other, const RowDoubtLimits& limits) {
  if (own == kNoWords) return other <= limits.without_words * line.size;
  return own > limits.beside_words * line.size && other <= limits.farther * own;
}

bool is_open_towards(const FigurePlaces& places, const FigureLine& line, int row, int neighbour) {
  return std::ranges::all_of(line.columns, [&](int column) {
    return places.is_blank(neighbour, column) && !places.ruled_above(std::max(row, neighbour), column);
  });
}

Alternative moved(const FigurePlaces& places, const FigureLine& line, int row, int neighbour) {
  Alternative alternative{Doubt::between_rows, {}};
  for (const int column : line.columns) {
    alternative.cells.push_back({row, column, {}, std::nullopt});
    alternative.cells.push_back(
        {neighbour, column, to_utf8(places.grid().at(row, column).text), places.figure_at(row, column)->box});
  }
  return alternative;
}

}  // namespace

std::vector<Alternative> alternatives_between_rows(const FigurePlaces& places, const RowDoubtLimits& limits) {
  std::vector<Alternative> alternatives;
  const FilledGrid& grid = places.grid();
  for (int row = 0; row < grid.grid.rows(); ++row) {
    for (const FigureLine& line : figure_lines(places, row, limits)) {
      const double own = distance_to_words(grid, row, line.middle);
      if (own <= limits.beside_words * line.size) continue;
      for (const int neighbour : {row - 1, row + 1}) {
        if (neighbour < 0 || neighbour >= grid.grid.rows() || !is_open_towards(places, line, row, neighbour)) continue;
        const double other = distance_to_words(grid, neighbour, line.middle);
        if (other == kNoWords || !may_belong_to(line, own, other, limits)) continue;
        alternatives.push_back(moved(places, line, row, neighbour));
      }
    }
  }
  return alternatives;
}

}  // namespace yusuan
