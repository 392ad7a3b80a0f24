#include "table/figure_places.hpp"

#include <algorithm>

#include "page/geometry.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

// A side is drawn by edges this near to it. Points; as GridLimits::touch.
constexpr double kReach = 3.0;
// A side is ruled when edges draw this share of it; as GridLimits::wall_share.
constexpr double kRuledShare = 0.6;

bool is_one_number(const FilledCell& cell) { return cell.lines.size() == 1 && plain_number(cell.text).has_value(); }

bool is_ruled(const EdgesByPlace& edges, Orientation orientation, double position, Interval side) {
  return edges.shared_with(orientation, position, side, kReach) >= kRuledShare * (side.to - side.from);
}

void add(FigureColumn& column, const PrintedLine& line) {
  column.lefts.push_back(line.box.x0);
  column.rights.push_back(line.box.x1);
  column.middles.push_back(centre_x(line.box));
  ++column.decimals[decimals_of(line.text)];
  column.grouped = column.grouped || line.text.find(U',') != line.text.npos;
}

}  // namespace

FigurePlaces::FigurePlaces(const FilledGrid& grid, const EdgesByPlace& edges)
    : grid_(&grid),
      edges_(&edges),
      figures_(grid.cell_at.size(), nullptr),
      columns_(static_cast<std::size_t>(grid.grid.columns())) {
  for (const FilledCell& cell : grid.cells) {
    const GridCell& place = cell.place;
    if (place.row_span != 1 || place.column_span != 1 || !is_one_number(cell)) continue;
    figures_[static_cast<std::size_t>(place.row * grid.grid.columns() + place.column)] = &cell.lines.front();
    add(columns_[static_cast<std::size_t>(place.column)], cell.lines.front());
  }
  for (FigureColumn& column : columns_) {
    for (std::vector<double>* places : {&column.lefts, &column.rights, &column.middles}) std::ranges::sort(*places);
  }
}

const PrintedLine* FigurePlaces::figure_at(int row, int column) const {
  const Grid& grid = grid_->grid;
  if (row < 0 || row >= grid.rows() || column < 0 || column >= grid.columns()) return nullptr;
  return figures_[static_cast<std::size_t>(row * grid.columns() + column)];
}

bool FigurePlaces::is_unmerged(int row, int column) const {
  const Grid& grid = grid_->grid;
  if (row < 0 || row >= grid.rows() || column < 0 || column >= grid.columns()) return false;
  const GridCell& place = grid_->at(row, column).place;
  return place.row_span == 1 && place.column_span == 1;
}

bool FigurePlaces::is_blank(int row, int column) const {
  return is_unmerged(row, column) && grid_->at(row, column).text.empty();
}

bool FigurePlaces::ruled_at_left(int row, int column) const {
  const Grid& grid = grid_->grid;
  const auto y = static_cast<std::size_t>(row);
  return is_ruled(*edges_, Orientation::vertical, grid.xs[static_cast<std::size_t>(column)],
                  {grid.ys[y], grid.ys[y + 1]});
}

bool FigurePlaces::ruled_above(int row, int column) const {
  const Grid& grid = grid_->grid;
  const auto x = static_cast<std::size_t>(column);
  return is_ruled(*edges_, Orientation::horizontal, grid.ys[static_cast<std::size_t>(row)],
                  {grid.xs[x], grid.xs[x + 1]});
}

std::size_t decimals_of(std::u32string_view number) {
  const std::size_t point = number.find_first_of(U".\uFF0E");
  if (point == number.npos) return 0;
  return static_cast<std::size_t>(std::ranges::count_if(number.substr(point + 1), is_ascii_digit));
}

}  // namespace yusuan
