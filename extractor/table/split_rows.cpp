#include "table/split_rows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

#include "page/geometry.hpp"
#include "table/name_reader.hpp"
#include "table/wrapped_number.hpp"

namespace yusuan {
namespace {

// Does the grid row print several rows of figures?
bool is_band(const FilledGrid& grid, const std::vector<const FilledCell*>& cells, const RowSplitLimits& limits) {
  return std::ranges::any_of(cells, [](const FilledCell* cell) { return stacks_figures(*cell); }) &&
         !wraps_number(grid, cells, limits);
}

// The rows that the figures of all cells make.
std::vector<PrintedRow> rows_of_figures(const std::vector<const FilledCell*>& cells, double same_row) {
  std::vector<PrintedRow> lines;
  for (const FilledCell* cell : cells) {
    if (!holds_figures(*cell)) continue;
    for (const PrintedLine& line : cell->lines) lines.push_back({line.middle, line.size});
  }
  std::ranges::sort(lines, {}, &PrintedRow::middle);
  std::vector<PrintedRow> rows;
  std::vector<int> members;
  for (const PrintedRow& line : lines) {
    if (rows.empty() || line.middle - rows.back().middle > same_row * line.size) {
      rows.push_back(line);
      members.push_back(1);
      continue;
    }
    const int count = ++members.back();
    rows.back().middle += (line.middle - rows.back().middle) / count;
    rows.back().size = std::max(rows.back().size, line.size);
  }
  return rows;
}

// One grid row's cells, each with its blocks.
struct SplitBand {
  std::vector<PrintedRow> rows;
  std::vector<std::vector<LineBlock>> blocks;  // a vector a cell of the band
  std::vector<bool> merged;                    // cells that stay one over all rows
};

// Figures go to the nearest row.
std::vector<LineBlock> figure_blocks(const FilledCell& cell, const std::vector<PrintedRow>& rows) {
  std::vector<LineBlock> blocks;
  for (std::size_t i = 0; i < cell.lines.size(); ++i) {
    const double middle = cell.lines[i].middle;
    auto nearest = std::ranges::lower_bound(rows, middle, {}, &PrintedRow::middle);
    const auto distance = [middle](const PrintedRow& row) { return std::fabs(row.middle - middle); };
    if (nearest == rows.end() || (nearest != rows.begin() && distance(*(nearest - 1)) <= distance(*nearest))) --nearest;
    blocks.push_back({i, i + 1, static_cast<int>(nearest - rows.begin())});
  }
  return blocks;
}

double middle_of(const FilledCell& cell, const LineBlock& block) {
  return (cell.lines[block.first].middle + cell.lines[block.end - 1].middle) / 2;
}

// Puts the rows of names without figures in their places among `rows`; blocks and earlier blocks are renumbered.
void insert_rows(SplitBand& band, const FilledCell& cell, std::vector<LineBlock>& blocks) {
  struct Place {
    PrintedRow row;
    LineBlock* block = nullptr;  // null for a row that was there before
  };
  std::vector<Place> places;
  places.reserve(band.rows.size() + blocks.size());
  for (const PrintedRow& row : band.rows) places.push_back({row, nullptr});
  for (LineBlock& block : blocks) {
    if (block.row == kNoRow) places.push_back({{middle_of(cell, block), cell.lines[block.first].size}, &block});
  }
  if (places.size() == band.rows.size()) return;
  std::ranges::stable_sort(places, {}, [](const Place& place) { return place.row.middle; });
  std::vector<int> renumbered;  // of the rows that were there before
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i].block == nullptr) renumbered.push_back(static_cast<int>(i));
  }
  const auto renumber = [&renumbered](std::vector<LineBlock>& all) {
    for (LineBlock& block : all) {
      if (block.row != kNoRow) block.row = renumbered[static_cast<std::size_t>(block.row)];
    }
  };
  for (std::vector<LineBlock>& done : band.blocks) renumber(done);
  renumber(blocks);
  band.rows.clear();
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i].block != nullptr) places[i].block->row = static_cast<int>(i);
    band.rows.push_back(places[i].row);
  }
}

// A label printed once in the middle of a tall cell beside several rows.
bool is_merged_label(const FilledCell& cell, const Box& box, const std::vector<PrintedRow>& rows) {
  constexpr std::size_t kFewestRows = 3;
  constexpr double kOffMiddle = 0.15;  // of the cell's height
  constexpr double kLabelHeight = 0.5;
  if (cell.lines.empty() || rows.size() < kFewestRows || holds_figures(cell)) return false;
  const double middle = (cell.lines.front().middle + cell.lines.back().middle) / 2;
  const double extent = cell.lines.back().middle - cell.lines.front().middle;
  return std::fabs(middle - centre_y(box)) <= kOffMiddle * height(box) && extent <= kLabelHeight * height(box) &&
         cell.lines.size() * 2 < rows.size() + 1;
}

// The least distance of two lines one below the other in a cell that begins in the column; one a column.
std::vector<double> least_line_distances(const FilledGrid& grid, const RowSplitLimits& limits) {
  std::vector<double> least(static_cast<std::size_t>(grid.grid.columns()), std::numeric_limits<double>::infinity());
  for (const FilledCell& cell : grid.cells) {
    double& of_column = least[static_cast<std::size_t>(cell.place.column)];
    for (std::size_t i = 1; i < cell.lines.size(); ++i) {
      const double distance = cell.lines[i].middle - cell.lines[i - 1].middle;
      if (distance >= limits.least_distance * cell.lines[i].size) of_column = std::min(of_column, distance);
    }
  }
  return least;
}

SplitBand split_band(const FilledGrid& grid, const std::vector<const FilledCell*>& cells,
                     const std::vector<double>& least_distances, const RowSplitCosts& costs,
                     const RowSplitLimits& limits) {
  SplitBand band;
  band.rows = rows_of_figures(cells, limits.same_row);
  const std::vector<PrintedRow> figure_rows = band.rows;
  band.blocks.resize(cells.size());
  band.merged.assign(cells.size(), false);
  for (std::size_t c = 0; c < cells.size(); ++c) {
    if (holds_figures(*cells[c])) band.blocks[c] = figure_blocks(*cells[c], band.rows);
  }
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const FilledCell& cell = *cells[c];
    if (cell.lines.empty() || holds_figures(cell)) continue;
    const Box box = box_of(grid.grid, cell.place);
    if (is_merged_label(cell, box, figure_rows)) {
      band.merged[c] = true;
      continue;
    }
    const double least_distance = least_distances[static_cast<std::size_t>(cell.place.column)];
    std::vector<LineBlock> blocks = NameReader(cell, band.rows, box, least_distance, costs, limits).read();
    insert_rows(band, cell, blocks);
    band.blocks[c] = std::move(blocks);
  }
  return band;
}

// The inferred grid lines between a band's rows: midway between the lowest line of one and the highest of the next.
std::vector<double> lines_between_rows(const SplitBand& band, const std::vector<const FilledCell*>& cells) {
  std::vector<double> top(band.rows.size(), std::numeric_limits<double>::infinity());
  std::vector<double> bottom(band.rows.size(), -std::numeric_limits<double>::infinity());
  for (std::size_t c = 0; c < cells.size(); ++c) {
    for (const LineBlock& block : band.blocks[c]) {
      const auto row = static_cast<std::size_t>(block.row);
      top[row] = std::min(top[row], cells[c]->lines[block.first].middle);
      bottom[row] = std::max(bottom[row], cells[c]->lines[block.end - 1].middle);
    }
  }
  std::vector<double> lines;
  for (std::size_t row = 0; row + 1 < band.rows.size(); ++row) {
    double line = (bottom[row] + top[row + 1]) / 2;
    if (!std::isfinite(line)) line = (band.rows[row].middle + band.rows[row + 1].middle) / 2;
    if (!lines.empty()) line = std::max(line, lines.back());
    lines.push_back(line);
  }
  return lines;
}

// A cell's lines by the row of the band that they stand in.
std::vector<std::vector<PrintedLine>> lines_by_row(const FilledCell& cell, const std::vector<LineBlock>& blocks,
                                                   std::size_t rows) {
  std::vector<std::vector<PrintedLine>> lines(rows);
  for (const LineBlock& block : blocks) {
    auto& of_row = lines[static_cast<std::size_t>(block.row)];
    of_row.insert(of_row.end(), cell.lines.begin() + static_cast<std::ptrdiff_t>(block.first),
                  cell.lines.begin() + static_cast<std::ptrdiff_t>(block.end));
  }
  return lines;
}

// The cells of each grid row that stand in it alone.
std::vector<std::vector<const FilledCell*>> cells_by_row(const FilledGrid& grid) {
  std::vector<std::vector<const FilledCell*>> rows(static_cast<std::size_t>(grid.grid.rows()));
  for (const FilledCell& cell : grid.cells) {
    if (cell.place.row_span == 1) rows[static_cast<std::size_t>(cell.place.row)].push_back(&cell);
  }
  return rows;
}

// Appends the cells of a split grid row; `first` is its first row in the new grid.
void append_split_cells(const SplitBand& band, const std::vector<const FilledCell*>& cells, int first,
                        std::vector<FilledCell>& result) {
  const int rows = static_cast<int>(band.rows.size());
  for (std::size_t c = 0; c < cells.size(); ++c) {
    if (band.merged[c]) {
      result.push_back(*cells[c]);
      result.back().place.row = first;
      result.back().place.row_span = rows;
      continue;
    }
    std::vector<std::vector<PrintedLine>> lines = lines_by_row(*cells[c], band.blocks[c], band.rows.size());
    for (int row = 0; row < rows; ++row) {
      FilledCell part;
      set_lines(part, std::move(lines[static_cast<std::size_t>(row)]));
      part.place = cells[c]->place;
      part.place.row = first + row;
      result.push_back(std::move(part));
    }
  }
}

}  // namespace

namespace {

// A label whose characters stand one below the other, nearer than rows do: some row would get two of them.
bool is_written_downwards(const FilledCell& cell, const std::vector<int>& row_of_line) {
  return std::ranges::all_of(cell.lines, [](const PrintedLine& line) { return line.text.size() == 1; }) &&
         std::ranges::adjacent_find(row_of_line) != row_of_line.end();
}

// A cell over many rows whose lines stand one in each: the rules beside it are missing, it is no merged cell.
bool lists_rows(const FilledCell& cell, const std::vector<int>& row_of_line) {
  constexpr int kFewestRows = 3;
  constexpr double kRowsShare = 0.6;
  if (cell.place.row_span < kFewestRows || row_of_line.empty()) return false;
  if (is_written_downwards(cell, row_of_line)) return false;
  const auto rows = std::set<int>(row_of_line.begin(), row_of_line.end()).size();
  return static_cast<double>(rows) >= kRowsShare * cell.place.row_span && rows >= kFewestRows;
}

std::vector<int> rows_of_lines(const FilledGrid& grid, const FilledCell& cell) {
  std::vector<int> rows;
  for (const PrintedLine& line : cell.lines) {
    const auto next = std::ranges::upper_bound(grid.grid.ys, line.middle);
    const int row = static_cast<int>(next - grid.grid.ys.begin()) - 1;
    rows.push_back(std::clamp(row, cell.place.row, cell.place.row + cell.place.row_span - 1));
  }
  return rows;
}

// Parts such cells along the rows of their neighbours.
FilledGrid part_listed_rows(FilledGrid grid) {
  std::vector<FilledCell> cells;
  bool any = false;
  for (FilledCell& cell : grid.cells) {
    const std::vector<int> rows = rows_of_lines(grid, cell);
    if (!lists_rows(cell, rows)) {
      cells.push_back(std::move(cell));
      continue;
    }
    any = true;
    for (int row = cell.place.row; row < cell.place.row + cell.place.row_span; ++row) {
      FilledCell part;
      part.place = {row, cell.place.column, 1, cell.place.column_span};
      std::vector<PrintedLine> lines;
      for (std::size_t i = 0; i < rows.size(); ++i) {
        if (rows[i] == row) lines.push_back(cell.lines[i]);
      }
      set_lines(part, std::move(lines));
      cells.push_back(std::move(part));
    }
  }
  if (!any) {
    grid.cells = std::move(cells);
    return grid;
  }
  std::ranges::sort(cells, {}, [](const FilledCell& cell) { return std::pair(cell.place.row, cell.place.column); });
  Grid lines{std::move(grid.grid.xs), std::move(grid.grid.ys), {}};
  for (const FilledCell& cell : cells) lines.cells.push_back(cell.place);
  FilledGrid result = with_cells(std::move(lines), std::move(cells));
  result.inferred = grid.inferred;
  return result;
}

}  // namespace

FilledGrid split_rows(FilledGrid grid, const RowSplitCosts& costs, const RowSplitLimits& limits) {
  grid = part_listed_rows(std::move(grid));
  if (std::ranges::none_of(grid.cells,
                           [](const FilledCell& cell) { return cell.place.row_span == 1 && stacks_figures(cell); })) {
    return grid;
  }
  const std::vector<double> least_distances = least_line_distances(grid, limits);
  const std::vector<std::vector<const FilledCell*>> rows = cells_by_row(grid);
  std::vector<double> ys = {grid.grid.ys.front()};
  std::vector<int> new_row;  // of each old row, and one past the last
  std::vector<FilledCell> cells;
  for (int row = 0; row < grid.grid.rows(); ++row) {
    new_row.push_back(static_cast<int>(ys.size()) - 1);
    const std::vector<const FilledCell*>& band_cells = rows[static_cast<std::size_t>(row)];
    if (is_band(grid, band_cells, limits)) {
      const SplitBand band = split_band(grid, band_cells, least_distances, costs, limits);
      append_split_cells(band, band_cells, new_row.back(), cells);
      // Text that is clipped or overhangs may be printed beyond its row.
      const auto y = static_cast<std::size_t>(row);
      for (const double line : lines_between_rows(band, band_cells)) {
        ys.push_back(std::clamp(line, grid.grid.ys[y], grid.grid.ys[y + 1]));
      }
    } else {
      for (const FilledCell* cell : band_cells) {
        cells.push_back(*cell);
        cells.back().place.row = new_row.back();
      }
    }
    ys.push_back(grid.grid.ys[static_cast<std::size_t>(row) + 1]);
  }
  new_row.push_back(static_cast<int>(ys.size()) - 1);
  for (const FilledCell& cell : grid.cells) {
    if (cell.place.row_span == 1) continue;
    cells.push_back(cell);
    const int first = new_row[static_cast<std::size_t>(cell.place.row)];
    cells.back().place.row = first;
    cells.back().place.row_span = new_row[static_cast<std::size_t>(cell.place.row + cell.place.row_span)] - first;
  }
  std::ranges::sort(cells, {}, [](const FilledCell& cell) { return std::pair(cell.place.row, cell.place.column); });
  Grid lines{std::move(grid.grid.xs), std::move(ys), {}};
  for (const FilledCell& cell : cells) lines.cells.push_back(cell.place);
  FilledGrid result = with_cells(std::move(lines), std::move(cells));
  result.inferred = grid.inferred;
  return result;
}

}  // namespace yusuan
