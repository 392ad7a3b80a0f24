// Reads the lines of a column of names beside rows of figures: which lines make one name, and which row it stands in.
#pragma once

#include <cstddef>
#include <limits>
#include <vector>

#include "table/split_rows.hpp"

namespace yusuan {

constexpr int kNoRow = -1;

// A printed row in the making.
struct PrintedRow {
  double middle = 0;  // of its figures, or of its name where it has none
  double size = 0;
};

// Lines of one cell that belong together, and the row they stand in.
struct LineBlock {
  std::size_t first = 0;
  std::size_t end = 0;
  int row = kNoRow;
};

// Each way to group the lines and to set them beside the rows costs something (RowSplitCosts); the cheapest is found as a
// shortest path over (lines read, rows read). Whether text goes on is dear to tell: a line is first taken to go on, and only those
// that the cheapest path joins are asked. Where none of them proves dearer, no other path can be cheaper.
class NameReader {
 public:
  // `rows` go down the page; `least_distance` is that of two lines anywhere in the column.
  NameReader(const FilledCell& cell, const std::vector<PrintedRow>& rows, const Box& cell_box, double least_distance,
             const RowSplitCosts& costs, const RowSplitLimits& limits);

  // The cheapest reading; blocks in order. Blocks without a row have `row` == kNoRow.
  std::vector<LineBlock> read();

 private:
  struct State {
    double cost = std::numeric_limits<double>::infinity();
    LineBlock block;  // by which it was reached
  };

  // What may have been read when a line begins: so many rows, from `first` to `last`.
  struct Window {
    std::size_t first = 0;
    std::size_t last = 0;
    std::size_t offset = 0;  // of its states in `best_`
  };

  // Of a line to the name that stands above it.
  struct Join {
    double cost = 0;
    bool in_doubt = false;  // whether the text goes on was not asked: the cost is the least it may be
  };

  void find_windows();
  void find_joins();
  void find_cheapest_path();
  State& at(std::size_t line, std::size_t row);
  Join& join(std::size_t first, std::size_t next);
  void offer(std::size_t line, std::size_t row, double cost, LineBlock block);
  [[nodiscard]] bool breaks_off_early(std::size_t next) const;
  [[nodiscard]] double cost_of_joining(std::size_t first, std::size_t next, double of_breaking_off) const;
  [[nodiscard]] bool goes_on(std::size_t first, std::size_t next) const;
  bool settle(std::size_t first, std::size_t next);
  bool settle(const std::vector<LineBlock>& blocks);
  void settle_all();
  [[nodiscard]] double misalignment(std::size_t first, std::size_t end, const PrintedRow& row) const;
  std::vector<LineBlock> trace_back();

  const std::vector<PrintedLine>& lines_;
  const std::vector<PrintedRow>& rows_;
  double right_edge_;      // of the cell
  double bottom_edge_;     // of the cell
  double least_distance_;  // infinite where no line stands below another
  const RowSplitCosts& costs_;
  const RowSplitLimits& limits_;
  std::vector<Window> windows_;  // of each line, and of the end
  std::vector<State> best_;
  std::vector<Join> joins_;  // of each first line and each of the lines that its name may have
};

}  // namespace yusuan
