#include "table/cut_row.hpp"

#include "page/geometry.hpp"
#include "table/figure.hpp"
#include "table/list_item.hpp"
#include "text/word_boundary.hpp"

namespace yusuan {
namespace {

bool fills_its_last_line(const FilledGrid& grid, const FilledCell& cell, const CutRowLimits& limits) {
  const PrintedLine& last = cell.lines.back();
  return box_of(grid.grid, cell.place).x1 - last.box.x1 < limits.room * last.size;
}

}  // namespace

bool is_cut_row(const FilledGrid& above, const FilledGrid& below, int row, const CutRowLimits& limits) {
  if (above.grid.columns() != below.grid.columns() || row >= below.grid.rows()) return false;
  const int last = above.grid.rows() - 1;
  bool goes_on = false;
  bool figures_above = false;
  bool figures_below = false;
  for (int column = 0; column < above.grid.columns(); ++column) {
    const FilledCell& first_half = above.at(last, column);
    const FilledCell& second_half = below.at(row, column);
    if (first_half.place.column != second_half.place.column ||
        first_half.place.column_span != second_half.place.column_span) {
      return false;
    }
    if (first_half.place.column != column) continue;
    const bool figure_above = is_figure(first_half.text);
    const bool figure_below = is_figure(second_half.text);
    figures_above = figures_above || figure_above;
    figures_below = figures_below || figure_below;
    if (second_half.text.empty() || (first_half.text.empty() && figure_below)) continue;
    const bool in_this_row = second_half.place.row == row && second_half.place.row_span == 1;
    if (!in_this_row || first_half.text.empty() || figure_above || figure_below ||
        begins_like_list_item(second_half.text) || !fills_its_last_line(above, first_half, limits)) {
      return false;
    }
    goes_on = goes_on || goes_on_with(first_half.text, second_half.text);
  }
  return goes_on && !(figures_above && figures_below);
}

}  // namespace yusuan
