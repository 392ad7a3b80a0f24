// FigurePlaces: which places of a grid hold one figure, which are blank, and what is printed between them.
#pragma once

#include <cstddef>
#include <map>
#include <string_view>
#include <vector>

#include "table/edges_by_place.hpp"
#include "table/page_layout.hpp"

namespace yusuan {

// How the figures of one column are printed and where they stand.
struct FigureColumn {
  std::vector<double> lefts;  // ascending, as are the others; points
  std::vector<double> rights;
  std::vector<double> middles;
  std::map<std::size_t, int> decimals;  // how many figures have so many digits behind the point
  bool grouped = false;                 // some sets thousands off by commas
};

// Looks at one grid, which must outlive this, as must the page's edges.
class FigurePlaces {
 public:
  FigurePlaces(const FilledGrid& grid, const EdgesByPlace& edges);

  [[nodiscard]] const FilledGrid& grid() const { return *grid_; }
  [[nodiscard]] const std::vector<FigureColumn>& columns() const { return columns_; }

  // The line of an unmerged cell that prints one number on one line and nothing else; null otherwise and outside the grid.
  [[nodiscard]] const PrintedLine* figure_at(int row, int column) const;

  // Is the place an unmerged blank cell of the grid?
  [[nodiscard]] bool is_blank(int row, int column) const;

  // Is a rule printed along the left side of the place, along its upper side?
  [[nodiscard]] bool ruled_at_left(int row, int column) const;
  [[nodiscard]] bool ruled_above(int row, int column) const;

 private:
  [[nodiscard]] bool is_unmerged(int row, int column) const;

  const FilledGrid* grid_;
  const EdgesByPlace* edges_;
  std::vector<const PrintedLine*> figures_;  // rows × columns
  std::vector<FigureColumn> columns_;
};

// Digits behind the point of a number as printed.
std::size_t decimals_of(std::u32string_view number);

}  // namespace yusuan
