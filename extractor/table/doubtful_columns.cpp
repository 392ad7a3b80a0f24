#include "table/doubtful_columns.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <vector>

#include "page/geometry.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

enum class Towards { left, right };

// What figures of a column have in common: where they begin, end, or have their middle.
struct Alignment {
  std::vector<double> FigureColumn::*places;
  double (*of)(const Box&);
};

constexpr std::array<Alignment, 3> kAlignments = {
    {{&FigureColumn::rights, [](const Box& box) { return box.x1; }},
     {&FigureColumn::lefts, [](const Box& box) { return box.x0; }},
     {&FigureColumn::middles, [](const Box& box) { return centre_x(box); }}}};

// The line that most places have in common, and how many of them.
struct CommonLine {
  double at = 0;
  std::size_t places = 0;
};

// `places` are ascending; those of one line differ by `reach` at most.
CommonLine common_line(const std::vector<double>& places, double reach) {
  CommonLine line;
  std::size_t first = 0;
  for (std::size_t last = 0; last < places.size(); ++last) {
    while (places[last] - places[first] > reach) ++first;
    if (last - first + 1 > line.places) line = {(places[first] + places[last]) / 2, last - first + 1};
  }
  return line;
}

// The rows whose figures in the column stand out of the line that most of its figures make, as long as most do.
std::vector<int> rows_out_of_line(const FigurePlaces& places, int column, const ColumnDoubtLimits& limits) {
  std::vector<int> rows;
  std::vector<const PrintedLine*> figures;
  double size = 0;
  for (int row = 0; row < places.grid().grid.rows(); ++row) {
    const PrintedLine* figure = places.figure_at(row, column);
    if (figure == nullptr) continue;
    rows.push_back(row);
    figures.push_back(figure);
    size = std::max(size, figure->size);
  }
  CommonLine line;
  const Alignment* alignment = nullptr;
  for (const Alignment& one : kAlignments) {
    const CommonLine other =
        common_line(places.columns()[static_cast<std::size_t>(column)].*one.places, limits.aligned * size);
    if (other.places <= line.places) continue;
    line = other;
    alignment = &one;
  }
  if (static_cast<double>(rows.size() - line.places) > limits.out_of_line * static_cast<double>(rows.size())) return {};
  std::vector<int> out;
  for (std::size_t i = 0; i < rows.size(); ++i) {
    if (std::fabs(alignment->of(figures[i]->box) - line.at) > limits.aligned * size) out.push_back(rows[i]);
  }
  return out;
}

// Which figures of the grid stand out of their column's line. One a place.
std::vector<bool> figures_out_of_line(const FigurePlaces& places, const ColumnDoubtLimits& limits) {
  const Grid& grid = places.grid().grid;
  std::vector<bool> out(places.grid().cell_at.size(), false);
  for (int column = 0; column < grid.columns(); ++column) {
    for (const int row : rows_out_of_line(places, column, limits)) {
      out[static_cast<std::size_t>(row * grid.columns() + column)] = true;
    }
  }
  return out;
}

// Does what is printed at the place reach towards its neighbour?
bool reaches(const FigurePlaces& places, const std::vector<bool>& out_of_line, int row, int column, Towards side,
             const ColumnDoubtLimits& limits) {
  const PrintedLine* figure = places.figure_at(row, column);
  if (figure == nullptr) return false;
  const int edge_column = side == Towards::right ? column + 1 : column;
  const double edge = places.grid().grid.xs[static_cast<std::size_t>(edge_column)];
  const double beyond = side == Towards::right ? figure->box.x1 - edge : edge - figure->box.x0;
  if (places.ruled_at_left(row, edge_column)) return beyond >= limits.over_rule * figure->size;
  return beyond >= -limits.near_edge * figure->size ||
         out_of_line[static_cast<std::size_t>(row * places.grid().grid.columns() + column)];
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
  const std::vector<bool> out = figures_out_of_line(places, limits);
  for (int row = 0; row < grid.rows(); ++row) {
    for (int blank = 0; blank < grid.columns(); ++blank) {
      if (!places.is_blank(row, blank)) continue;
      for (const Towards side : {Towards::right, Towards::left}) {
        const int step = side == Towards::right ? -1 : 1;
        for (int moved = 1; moved <= limits.longest_shift; ++moved) {
          const int from = blank + moved * step;
          if (!reaches(places, out, row, from, side, limits)) break;
          alternatives.push_back(shifted(places, row, from, blank));
        }
      }
    }
  }
  return alternatives;
}

}  // namespace yusuan
