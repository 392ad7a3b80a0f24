#include "table/split_rows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <set>
#include <utility>

#include "page/geometry.hpp"
#include "table/figure.hpp"
#include "table/list_item.hpp"
#include "table/printed_number.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

constexpr int kNoRow = -1;

// A printed row in the making.
struct Row {
  double middle = 0;  // of its figures, or of its name where it has none
  double size = 0;
};

// Lines of one cell that belong together, and the row they stand in.
struct Block {
  std::size_t first = 0;
  std::size_t end = 0;
  int row = kNoRow;
};

// Mostly figures: each line is a row of its own.
bool holds_figures(const FilledCell& cell) {
  const auto figures = std::ranges::count_if(cell.lines, [](const PrintedLine& line) { return is_figure(line.text); });
  return !cell.lines.empty() && figures * 3 >= std::ssize(cell.lines) * 2;
}

bool stacks_figures(const FilledCell& cell) {
  const auto numbers =
      std::ranges::count_if(cell.lines, [](const PrintedLine& line) { return plain_number(line.text).has_value(); });
  return cell.lines.size() >= 2 && holds_figures(cell) && numbers >= 1;
}

// Does the first part hold letters? Then what is stacked is a code, whose other parts only look like numbers.
bool begins_like_code(const std::vector<PrintedLine>& lines) {
  return std::ranges::any_of(lines.front().text, is_spaced_letter);
}

// Are the parts of a number one number when joined? Amounts of millions printed to the cent have six decimals at most.
bool joins_to_number(const std::vector<PrintedLine>& lines) {
  constexpr std::size_t kMostDecimals = 6;
  std::u32string joined;
  for (const PrintedLine& line : lines) joined += line.text;
  const auto number = plain_number(joined);
  if (!number) return false;
  const std::size_t point = number->find('.');
  return point == std::string::npos || number->size() - point - 1 <= kMostDecimals;
}

// Does the cell print a text of its own beside each line of `stacked`? Where one begins, the line before it had room.
bool names_each_line(const FilledGrid& grid, const FilledCell& cell, const FilledCell& stacked,
                     const RowSplitLimits& limits) {
  const double right_edge = box_of(grid.grid, cell.place).x1;
  bool any_begins = false;
  std::size_t beside = 0;
  for (const PrintedLine& number : stacked.lines) {
    const auto stands_above = [&](const PrintedLine& line) {
      return line.middle < number.middle - limits.same_row * number.size;
    };
    while (beside < cell.lines.size() && stands_above(cell.lines[beside])) ++beside;
    if (beside == cell.lines.size()) return false;
    if (cell.lines[beside].middle > number.middle + limits.same_row * number.size) return false;
    if (beside == 0 || &number == &stacked.lines.front()) continue;
    const PrintedLine& before = cell.lines[beside - 1];
    any_begins = any_begins || right_edge - before.box.x1 > limits.room * before.size;
  }
  return any_begins;
}

// Does each line of a number but the last fill the cell of width `inner`, leave no room for the digit that follows, and stand
// right above the next?
bool fills_cell(const FilledCell& cell, double inner, const RowSplitLimits& limits) {
  const auto by_width = [](const PrintedLine& line) { return width(line.box); };
  const double widest = by_width(*std::ranges::max_element(cell.lines, {}, by_width));
  const bool is_code = begins_like_code(cell.lines);
  for (std::size_t i = 0; i + 1 < cell.lines.size(); ++i) {
    const PrintedLine& line = cell.lines[i];
    if (inner - width(line.box) >= limits.full_number * line.size) return false;
    if (!is_code && widest - width(line.box) >= limits.room_for_digit * line.size) return false;
    if (cell.lines[i + 1].middle - line.middle > limits.number_lines * line.size) return false;
  }
  return true;
}

// A number too long for its cell: it alone prints several lines, and each but the last fills the cell.
bool wraps_number(const FilledGrid& grid, const std::vector<const FilledCell*>& cells, const RowSplitLimits& limits) {
  const FilledCell* stacked = nullptr;
  for (const FilledCell* cell : cells) {
    if (!stacks_figures(*cell)) continue;
    if (stacked != nullptr) return false;
    stacked = cell;
  }
  if (stacked == nullptr || !(begins_like_code(stacked->lines) || joins_to_number(stacked->lines))) return false;
  if (std::ranges::any_of(cells,
                          [&](const FilledCell* cell) { return names_each_line(grid, *cell, *stacked, limits); })) {
    return false;
  }
  return fills_cell(*stacked, width(box_of(grid.grid, stacked->place)), limits);
}

// Does the grid row print several rows of figures?
bool is_band(const FilledGrid& grid, const std::vector<const FilledCell*>& cells, const RowSplitLimits& limits) {
  return std::ranges::any_of(cells, [](const FilledCell* cell) { return stacks_figures(*cell); }) &&
         !wraps_number(grid, cells, limits);
}

// The rows that the figures of all cells make.
std::vector<Row> rows_of_figures(const std::vector<const FilledCell*>& cells, double same_row) {
  std::vector<Row> lines;
  for (const FilledCell* cell : cells) {
    if (!holds_figures(*cell)) continue;
    for (const PrintedLine& line : cell->lines) lines.push_back({line.middle, line.size});
  }
  std::ranges::sort(lines, {}, &Row::middle);
  std::vector<Row> rows;
  std::vector<int> members;
  for (const Row& line : lines) {
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

// Reads one cell's lines as names beside `rows`: which lines make one name, and which row it stands in.
class NameReader {
 public:
  // `right_edge` is the cell's, `least_distance` that of two lines anywhere in the column.
  NameReader(const FilledCell& cell, const std::vector<Row>& rows, double right_edge, double least_distance,
             const RowSplitCosts& costs, const RowSplitLimits& limits)
      : lines_(cell.lines),
        rows_(rows),
        right_edge_(right_edge),
        least_distance_(least_distance),
        costs_(costs),
        limits_(limits) {}

  // The cheapest reading; blocks in order. Blocks without a row have `row` == kNoRow.
  std::vector<Block> read() {
    const std::size_t lines = lines_.size();
    const std::size_t rows = rows_.size();
    find_windows();
    at(0, 0).cost = 0;
    for (std::size_t i = 0; i <= lines; ++i) {
      for (std::size_t j = windows_[i].first; j <= windows_[i].last; ++j) {
        const double cost = at(i, j).cost;
        if (!std::isfinite(cost)) continue;
        if (j < rows) offer(i, j + 1, cost + costs_.figures_without_name, {i, i, static_cast<int>(j)});
        double inner = 0;
        for (std::size_t end = i + 1; end <= lines && end - i <= static_cast<std::size_t>(limits_.longest_name);
             ++end) {
          if (end > i + 1) inner += cost_of_joining(i, end - 1);
          offer(end, j, cost + inner + costs_.row_without_figures, {i, end, kNoRow});
          if (j < rows) {
            const double off = misalignment(i, end, rows_[j]);
            if (off <= limits_.misaligned) {
              const double miss = std::max(0.0, off - limits_.slack) * costs_.misaligned;
              offer(end, j + 1, cost + inner + miss, {i, end, static_cast<int>(j)});
            }
          }
        }
      }
    }
    return trace_back();
  }

 private:
  struct State {
    double cost = std::numeric_limits<double>::infinity();
    Block block;  // by which it was reached
  };

  // What may have been read when a line begins: so many rows, from `first` to `last`.
  struct Window {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t offset = 0;  // of its states in `best_`
  };

  // Rows far above or below a line are not looked at together with it: no name reaches so far, and in which order names and
  // figures that have nothing to do with each other are read costs the same. Time and space grow with lines plus rows, not
  // with their product.
  void find_windows() {
    constexpr double kMostDistance = 2;  // font sizes, of two lines of one name
    double size = 1;
    for (const PrintedLine& line : lines_) size = std::max(size, line.size);
    for (const Row& row : rows_) size = std::max(size, row.size);
    const double reach = (limits_.longest_name * kMostDistance + limits_.misaligned) * size;
    windows_.clear();
    std::size_t offset = 0;
    double middle = -std::numeric_limits<double>::infinity();  // lines need not be in the order of their middles
    for (std::size_t i = 0; i <= lines_.size(); ++i) {
      // From what the line before may have been read with to what this one may be.
      const auto first = std::ranges::lower_bound(rows_, middle - reach, {}, &Row::middle);
      middle = i == lines_.size() ? std::numeric_limits<double>::infinity() : std::max(middle, lines_[i].middle);
      const auto last = std::ranges::upper_bound(rows_, middle + reach, {}, &Row::middle);
      windows_.push_back(
          {static_cast<std::size_t>(first - rows_.begin()), static_cast<std::size_t>(last - rows_.begin()), offset});
      offset += windows_.back().last - windows_.back().first + 1;
    }
    best_.assign(offset, {});
  }

  State& at(std::size_t line, std::size_t row) {
    const Window& window = windows_[line];
    return best_[window.offset + row - window.first];
  }

  void offer(std::size_t line, std::size_t row, double cost, Block block) {
    if (row < windows_[line].first || row > windows_[line].last) return;
    State& state = at(line, row);
    if (cost < state.cost) state = {cost, block};
  }

  // Of line `next` to the name whose first line is `first` and whose last one so far is `next` - 1.
  [[nodiscard]] double cost_of_joining(std::size_t first, std::size_t next) const {
    const PrintedLine& before = lines_[next - 1];
    const PrintedLine& line = lines_[next];
    const double size = std::max(line.size, 1.0);
    double cost = 0;
    if (right_edge_ - before.box.x1 > limits_.room * size) cost += costs_.line_not_full;
    if (begins_like_list_item(line.text)) cost += costs_.enumerated;
    if (line.box.x0 > lines_[first].box.x0 + 0.5 * size) cost += costs_.deeper_indent;
    const double distance = line.middle - before.middle;
    if (distance > limits_.line_distance * least_distance_) cost += costs_.wide_distance;
    if (distance > least_distance_) cost += costs_.farther * (distance / least_distance_ - 1);
    return cost;
  }

  // How far the row's figures are from the name's first, last and middle line, the nearest counts; in em.
  [[nodiscard]] double misalignment(std::size_t first, std::size_t end, const Row& row) const {
    const double top = lines_[first].middle;
    const double bottom = lines_[end - 1].middle;
    const double off = std::min(
        {std::fabs(row.middle - top), std::fabs(row.middle - bottom), std::fabs(row.middle - (top + bottom) / 2)});
    return off / std::max(row.size, 1.0);
  }

  std::vector<Block> trace_back() {
    std::vector<Block> blocks;
    std::size_t i = lines_.size();
    std::size_t j = rows_.size();
    while (i > 0 || j > 0) {
      const Block block = at(i, j).block;
      if (block.first < block.end) blocks.push_back(block);
      if (block.row != kNoRow) --j;
      i = block.first;
    }
    std::ranges::reverse(blocks);
    return blocks;
  }

  const std::vector<PrintedLine>& lines_;
  const std::vector<Row>& rows_;
  double right_edge_;
  double least_distance_;  // infinite where no line stands below another
  const RowSplitCosts& costs_;
  const RowSplitLimits& limits_;
  std::vector<Window> windows_;  // of each line, and of the end
  std::vector<State> best_;
};

// One grid row's cells, each with its blocks.
struct SplitBand {
  std::vector<Row> rows;
  std::vector<std::vector<Block>> blocks;  // a vector a cell of the band
  std::vector<bool> merged;                // cells that stay one over all rows
};

// Figures go to the nearest row.
std::vector<Block> figure_blocks(const FilledCell& cell, const std::vector<Row>& rows) {
  std::vector<Block> blocks;
  for (std::size_t i = 0; i < cell.lines.size(); ++i) {
    const double middle = cell.lines[i].middle;
    auto nearest = std::ranges::lower_bound(rows, middle, {}, &Row::middle);
    const auto distance = [middle](const Row& row) { return std::fabs(row.middle - middle); };
    if (nearest == rows.end() || (nearest != rows.begin() && distance(*(nearest - 1)) <= distance(*nearest))) --nearest;
    blocks.push_back({i, i + 1, static_cast<int>(nearest - rows.begin())});
  }
  return blocks;
}

double middle_of(const FilledCell& cell, const Block& block) {
  return (cell.lines[block.first].middle + cell.lines[block.end - 1].middle) / 2;
}

// Puts the rows of names without figures in their places among `rows`; blocks and earlier blocks are renumbered.
void insert_rows(SplitBand& band, const FilledCell& cell, std::vector<Block>& blocks) {
  struct Place {
    Row row;
    Block* block = nullptr;  // null for a row that was there before
  };
  std::vector<Place> places;
  for (const Row& row : band.rows) places.push_back({row, nullptr});
  for (Block& block : blocks) {
    if (block.row == kNoRow) places.push_back({{middle_of(cell, block), cell.lines[block.first].size}, &block});
  }
  if (places.size() == band.rows.size()) return;
  std::ranges::stable_sort(places, {}, [](const Place& place) { return place.row.middle; });
  std::vector<int> renumbered;  // of the rows that were there before
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i].block == nullptr) renumbered.push_back(static_cast<int>(i));
  }
  const auto renumber = [&renumbered](std::vector<Block>& all) {
    for (Block& block : all) {
      if (block.row != kNoRow) block.row = renumbered[static_cast<std::size_t>(block.row)];
    }
  };
  for (std::vector<Block>& done : band.blocks) renumber(done);
  renumber(blocks);
  band.rows.clear();
  for (std::size_t i = 0; i < places.size(); ++i) {
    if (places[i].block != nullptr) places[i].block->row = static_cast<int>(i);
    band.rows.push_back(places[i].row);
  }
}

// A label printed once in the middle of a tall cell beside several rows.
bool is_merged_label(const FilledCell& cell, const Box& box, const std::vector<Row>& rows) {
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
  const std::vector<Row> figure_rows = band.rows;
  band.blocks.resize(cells.size());
  band.merged.assign(cells.size(), false);
  for (std::size_t c = 0; c < cells.size(); ++c) {
    if (holds_figures(*cells[c])) band.blocks[c] = figure_blocks(*cells[c], band.rows);
  }
  for (std::size_t c = 0; c < cells.size(); ++c) {
    const FilledCell& cell = *cells[c];
    if (cell.lines.empty() || holds_figures(cell)) continue;
    if (is_merged_label(cell, box_of(grid.grid, cell.place), figure_rows)) {
      band.merged[c] = true;
      continue;
    }
    const double right_edge = box_of(grid.grid, cell.place).x1;
    const double least_distance = least_distances[static_cast<std::size_t>(cell.place.column)];
    std::vector<Block> blocks = NameReader(cell, band.rows, right_edge, least_distance, costs, limits).read();
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
    for (const Block& block : band.blocks[c]) {
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
std::vector<std::vector<PrintedLine>> lines_by_row(const FilledCell& cell, const std::vector<Block>& blocks,
                                                   std::size_t rows) {
  std::vector<std::vector<PrintedLine>> lines(rows);
  for (const Block& block : blocks) {
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
