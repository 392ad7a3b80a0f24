#include "table/doubtful_columns.hpp"

#include <algorithm>

#include "page/geometry.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

enum class Towards { left, right };

bool has_another_near(const std::vector<double>& places, double place, double reach) {
  constexpr std::ptrdiff_t kItselfAndAnother = 2;
  const auto first = std::ranges::lower_bound(places, place - reach);
  return std::ranges::upper_bound(places, place + reach) - first >= kItselfAndAnother;
}

// Does the figure stand out of its column's others, and in line with none of them?
bool stands_out(const PrintedLine& figure, const FigureColumn& column, Towards side, const ColumnDoubtLimits& limits) {
  if (column.lefts.size() < 2) return false;
  const double reach = limits.aligned * figure.size;
  if (has_another_near(column.lefts, figure.box.x0, reach) || has_another_near(column.rights, figure.box.x1, reach) ||
      has_another_near(column.middles, centre_x(figure.box), reach)) {
    return false;
  }
  const double out = limits.stands_out * figure.size;
  return side == Towards::right ? figure.box.x1 - out > *(column.rights.end() - 2)
                                : figure.box.x0 + out < *(column.lefts.begin() + 1);
}

// Does what is printed at the place reach towards its neighbour?
bool reaches(const FigurePlaces& places, int row, int column, Towards side, const ColumnDoubtLimits& limits) {
  const PrintedLine* figure = places.figure_at(row, column);
  if (figure == nullptr) return false;
  const int edge_column = side == Towards::right ? column + 1 : column;
  const double edge = places.grid().grid.xs[static_cast<std::size_t>(edge_column)];
  const double beyond = side == Towards::right ? figure->box.x1 - edge : edge - figure->box.x0;
  if (places.ruled_at_left(row, edge_column)) return beyond >= limits.over_rule * figure->size;
  return beyond >= -limits.near_edge * figure->size ||
         stands_out(*figure, places.columns()[static_cast<std::size_t>(column)], side, limits);
}

// All figures from column `from` up to the blank place `to` moved by one column.
Alternative shifted(const FigurePlaces& places, int row, int from, int to) {
  const int step = from < to ? 1 : -1;
  Alternative alternative{Doubt::between_columns, {{row, from, {}, std::nullopt}}};
  for (int column = from; column != to; column += step) {
    const PrintedLine* figure = places.figure_at(row, column);
    alternative.cells.push_back({row, column + step, to_utf8(places.grid().at(row, column).text), figure->box});
  }
  return alternative;
}

}  // namespace

std::vector<Alternative> alternatives_between_columns(const FigurePlaces& places, const ColumnDoubtLimits& limits) {
  std::vector<Alternative> alternatives;
  const Grid& grid = places.grid().grid;
  for (int row = 0; row < grid.rows(); ++row) {
    for (int blank = 0; blank < grid.columns(); ++blank) {
      if (!places.is_blank(row, blank)) continue;
      for (const Towards side : {Towards::right, Towards::left}) {
        const int step = side == Towards::right ? -1 : 1;
        for (int moved = 1; moved <= limits.longest_shift; ++moved) {
          const int from = blank + moved * step;
          if (!reaches(places, row, from, side, limits)) break;
          alternatives.push_back(shifted(places, row, from, blank));
        }
      }
    }
  }
  return alternatives;
}

}  // namespace yusuan
