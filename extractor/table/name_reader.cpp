#include "table/name_reader.hpp"

#include <algorithm>
#include <cmath>
#include <string>

#include "table/list_item.hpp"
#include "text/word_boundary.hpp"

namespace yusuan {

NameReader::NameReader(const FilledCell& cell, const std::vector<PrintedRow>& rows, const Box& cell_box,
                       double least_distance, const RowSplitCosts& costs, const RowSplitLimits& limits)
    : lines_(cell.lines),
      rows_(rows),
      right_edge_(cell_box.x1),
      bottom_edge_(cell_box.y1),
      least_distance_(least_distance),
      costs_(costs),
      limits_(limits) {}

std::vector<LineBlock> NameReader::read() {
  find_windows();
  find_joins();
  for (int round = 1;; ++round) {
    if (round > limits_.most_rounds) settle_all();
    find_cheapest_path();
    std::vector<LineBlock> blocks = trace_back();
    if (!settle(blocks)) return blocks;
  }
}

void NameReader::find_cheapest_path() {
  const std::size_t lines = lines_.size();
  const std::size_t rows = rows_.size();
  std::ranges::fill(best_, State{});
  at(0, 0).cost = 0;
  for (std::size_t i = 0; i <= lines; ++i) {
    for (std::size_t j = windows_[i].first; j <= windows_[i].last; ++j) {
      const double cost = at(i, j).cost;
      if (!std::isfinite(cost)) continue;
      if (j < rows) offer(i, j + 1, cost + costs_.figures_without_name, {i, i, static_cast<int>(j)});
      double inner = 0;
      for (std::size_t end = i + 1; end <= lines && end - i <= static_cast<std::size_t>(limits_.longest_name); ++end) {
        if (end > i + 1) inner += join(i, end - 1).cost;
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
}

// Rows far above or below a line are not looked at together with it: no name reaches so far, and in which order names and
// figures that have nothing to do with each other are read costs the same. Time and space grow with lines plus rows, not
// with their product.
void NameReader::find_windows() {
  constexpr double kMostDistance = 2;  // font sizes, of two lines of one name
  double size = 1;
  for (const PrintedLine& line : lines_) size = std::max(size, line.size);
  for (const PrintedRow& row : rows_) size = std::max(size, row.size);
  const double reach = (limits_.longest_name * kMostDistance + limits_.misaligned) * size;
  windows_.clear();
  std::size_t offset = 0;
  double middle = -std::numeric_limits<double>::infinity();  // lines need not be in the order of their middles
  for (std::size_t i = 0; i <= lines_.size(); ++i) {
    // From what the line before may have been read with to what this one may be.
    const auto first = std::ranges::lower_bound(rows_, middle - reach, {}, &PrintedRow::middle);
    middle = i == lines_.size() ? std::numeric_limits<double>::infinity() : std::max(middle, lines_[i].middle);
    const auto last = std::ranges::upper_bound(rows_, middle + reach, {}, &PrintedRow::middle);
    windows_.push_back(
        {static_cast<std::size_t>(first - rows_.begin()), static_cast<std::size_t>(last - rows_.begin()), offset});
    offset += windows_.back().last - windows_.back().first + 1;
  }
  best_.assign(offset, {});
}

NameReader::State& NameReader::at(std::size_t line, std::size_t row) {
  const Window& window = windows_[line];
  return best_[window.offset + row - window.first];
}

void NameReader::offer(std::size_t line, std::size_t row, double cost, LineBlock block) {
  if (row < windows_[line].first || row > windows_[line].last) return;
  State& state = at(line, row);
  if (cost < state.cost) state = {cost, block};
}

NameReader::Join& NameReader::join(std::size_t first, std::size_t next) {
  return joins_[first * static_cast<std::size_t>(limits_.longest_name) + (next - first - 1)];
}

// The least that each line may cost which may join a name.
void NameReader::find_joins() {
  const auto most = static_cast<std::size_t>(limits_.longest_name);
  const double least = std::min(costs_.goes_on_early, costs_.line_not_full);
  joins_.assign(lines_.size() * most, {});
  for (std::size_t first = 0; first < lines_.size(); ++first) {
    for (std::size_t next = first + 1; next < std::min(first + most, lines_.size()); ++next) {
      const bool early = breaks_off_early(next);
      join(first, next) = {cost_of_joining(first, next, early ? least : 0), early};
    }
  }
}

// Does the line before `next` end though it had room? None can end a name below the cell: what is there is the rest of a name
// that is clipped at its cell's foot.
bool NameReader::breaks_off_early(std::size_t next) const {
  const double size = std::max(lines_[next].size, 1.0);
  return lines_[next].middle <= bottom_edge_ && right_edge_ - lines_[next - 1].box.x1 > limits_.room * size;
}

// Of line `next` to the name whose first line is `first` and whose last one so far is `next` - 1.
double NameReader::cost_of_joining(std::size_t first, std::size_t next, double of_breaking_off) const {
  const PrintedLine& line = lines_[next];
  if (line.middle > bottom_edge_) return 0;  // no row can begin there
  double cost = of_breaking_off;
  if (begins_like_list_item(line.text)) cost += costs_.enumerated;
  if (line.box.x0 > lines_[first].box.x0 + 0.5 * std::max(line.size, 1.0)) cost += costs_.deeper_indent;
  const double distance = line.middle - lines_[next - 1].middle;
  if (distance > limits_.line_distance * least_distance_) cost += costs_.wide_distance;
  if (distance > least_distance_) cost += costs_.farther * (distance / least_distance_ - 1);
  return cost;
}

// Does the text from line `first` to `next` - 1 break off where line `next` begins? The line after that may close its bracket.
// A colon breaks nothing off: what it announces are rows of their own.
bool NameReader::goes_on(std::size_t first, std::size_t next) const {
  std::u32string before;
  for (std::size_t i = first; i < next; ++i) before += lines_[i].text;
  std::u32string after = lines_[next].text;
  if (next + 1 < lines_.size()) after += lines_[next + 1].text;
  const bool colon = before.ends_with(U':') || before.ends_with(U'\uFF1A');
  return !colon && goes_on_with(before, after);
}

// Asks whether the text goes on; true where that makes the join dearer.
bool NameReader::settle(std::size_t first, std::size_t next) {
  Join& asked = join(first, next);
  if (!asked.in_doubt) return false;
  const double assumed = asked.cost;
  const double of_breaking_off = goes_on(first, next) ? costs_.goes_on_early : costs_.line_not_full;
  asked = {cost_of_joining(first, next, of_breaking_off), false};
  return asked.cost > assumed;
}

bool NameReader::settle(const std::vector<LineBlock>& blocks) {
  bool dearer = false;
  for (const LineBlock& block : blocks) {
    for (std::size_t next = block.first + 1; next < block.end; ++next) dearer = settle(block.first, next) || dearer;
  }
  return dearer;
}

void NameReader::settle_all() {
  for (std::size_t first = 0; first < lines_.size(); ++first) {
    const std::size_t end = std::min(first + static_cast<std::size_t>(limits_.longest_name), lines_.size());
    for (std::size_t next = first + 1; next < end; ++next) settle(first, next);
  }
}

// How far the row's figures are from the name's first, last and middle line, the nearest counts; in em.
double NameReader::misalignment(std::size_t first, std::size_t end, const PrintedRow& row) const {
  const double top = lines_[first].middle;
  const double bottom = lines_[end - 1].middle;
  const double off = std::min(
      {std::fabs(row.middle - top), std::fabs(row.middle - bottom), std::fabs(row.middle - (top + bottom) / 2)});
  return off / std::max(row.size, 1.0);
}

std::vector<LineBlock> NameReader::trace_back() {
  std::vector<LineBlock> blocks;
  std::size_t i = lines_.size();
  std::size_t j = rows_.size();
  while (i > 0 || j > 0) {
    const LineBlock block = at(i, j).block;
    if (block.first < block.end) blocks.push_back(block);
    if (block.row != kNoRow) --j;
    i = block.first;
  }
  std::ranges::reverse(blocks);
  return blocks;
}

}  // namespace yusuan
