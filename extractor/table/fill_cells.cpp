#include "table/fill_cells.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

#include "page/geometry.hpp"
#include "table/box_finder.hpp"
#include "table/printed_number.hpp"
#include "table/run_cuts.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

constexpr int kOutside = -1;

// Where a glyph was put.
struct Seat {
  int grid = kOutside;
  int cell = 0;
};

Point middle_of(const Glyph& glyph, double middle) {
  switch (glyph.direction) {
    case Direction::right: return {centre_x(glyph.box), glyph.baseline - middle * glyph.size};
    case Direction::left: return {centre_x(glyph.box), glyph.baseline + middle * glyph.size};
    case Direction::down:
      return {glyph.vertical ? centre_x(glyph.box) : glyph.baseline + middle * glyph.size, centre_y(glyph.box)};
    case Direction::up: return {glyph.baseline - middle * glyph.size, centre_y(glyph.box)};
  }
  return centre(glyph.box);
}

// The nearest point inside the clip, unless that is too small to hold text.
Point moved_into(const Box& clip, Point point, double margin) {
  const Box inner = grown(clip, -margin);
  if (inner.x0 < inner.x1) point.x = std::clamp(point.x, inner.x0, inner.x1);
  if (inner.y0 < inner.y1) point.y = std::clamp(point.y, inner.y0, inner.y1);
  return point;
}

int slot_of(const std::vector<double>& lines, double position) {
  const auto next = std::ranges::upper_bound(lines, position);
  return static_cast<int>(next - lines.begin()) - 1;
}

// Tells where a point lies. Grids may lie in each other (a frame around tables): the smallest that holds the point counts.
class SeatFinder {
 public:
  explicit SeatFinder(std::span<const FilledGrid> grids) : grids_(grids), boxes_(boxes_of(grids)), finder_(boxes_) {}

  [[nodiscard]] Seat at(Point point) const {
    const int index = grid_at(point);
    if (index == kOutside) return {};
    const FilledGrid& filled = grids_[static_cast<std::size_t>(index)];
    const int row = std::min(slot_of(filled.grid.ys, point.y), filled.grid.rows() - 1);
    const int column = std::min(slot_of(filled.grid.xs, point.x), filled.grid.columns() - 1);
    return {index, filled.cell_at[static_cast<std::size_t>(row * filled.grid.columns() + column)]};
  }

 private:
  static std::vector<Box> boxes_of(std::span<const FilledGrid> grids) {
    std::vector<Box> boxes;
    boxes.reserve(grids.size());
    for (const FilledGrid& grid : grids) boxes.push_back(grid.grid.box());
    return boxes;
  }

  [[nodiscard]] int grid_at(Point point) const {
    int best = kOutside;
    double best_area = 0;
    for (const std::size_t i : finder_.near(point)) {
      const Box& box = boxes_[i];
      if (!contains(box, point)) continue;
      const double area = width(box) * height(box);
      if (best == kOutside || area < best_area) {
        best = static_cast<int>(i);
        best_area = area;
      }
    }
    return best;
  }

  std::span<const FilledGrid> grids_;
  std::vector<Box> boxes_;
  BoxFinder finder_;
};

bool continues_run(const Glyph& before, const Glyph& glyph, double run_gap) {
  const double reach = run_gap * glyph.size;
  return before.direction == Direction::right && glyph.direction == Direction::right &&
         std::fabs(before.baseline - glyph.baseline) <= reach && std::fabs(glyph.box.x0 - before.box.x1) <= reach;
}

// The cell that an uncut piece of text over several cells belongs to: the one it starts in when it is left-aligned there and
// ran over at the right, else the one its middle lies in.
Seat owner_of(std::span<const Glyph> piece, std::span<const Seat> seats, std::span<const FilledGrid> grids,
              const FillLimits& limits) {
  const FilledGrid& filled = grids[static_cast<std::size_t>(seats.front().grid)];
  const Box first_cell = box_of(filled.grid, filled.cells[static_cast<std::size_t>(seats.front().cell)].place);
  const bool is_number = std::ranges::all_of(piece, [](const Glyph& g) { return is_number_part(g.unicode); });
  if (!is_number && piece.front().box.x0 - first_cell.x0 <= limits.left_aligned * piece.front().size)
    return seats.front();
  const double middle = (piece.front().box.x0 + piece.back().box.x1) / 2;
  for (std::size_t i = 0; i < piece.size(); ++i) {
    if (piece[i].box.x1 >= middle) return seats[i];
  }
  return seats.back();
}

// Where a run passes from cell to cell.
std::vector<Crossing> crossings_of(std::span<const Seat> seats, std::span<const FilledGrid> grids) {
  std::vector<Crossing> crossings;
  for (std::size_t i = 1; i < seats.size(); ++i) {
    if (seats[i].cell == seats[i - 1].cell) continue;
    const FilledGrid& filled = grids[static_cast<std::size_t>(seats[i].grid)];
    crossings.push_back({i, box_of(filled.grid, filled.cells[static_cast<std::size_t>(seats[i].cell)].place).x0});
  }
  return crossings;
}

// Reseats the glyphs of one run that crosses edges: cut where it may be, else kept whole.
void seat_run(std::span<const Glyph> run, std::span<Seat> seats, std::span<const FilledGrid> grids,
              const FillLimits& limits) {
  const std::vector<Crossing> crossings = crossings_of(seats, grids);
  const std::vector<bool> cuts = cuts_of(run, crossings);
  std::size_t first = 0;
  for (std::size_t i = 0; i <= crossings.size(); ++i) {
    if (i < crossings.size() && !cuts[i]) continue;
    const std::size_t next = i < crossings.size() ? crossings[i].at : run.size();
    const auto piece_seats = seats.subspan(first, next - first);
    const Seat owner = owner_of(run.subspan(first, next - first), piece_seats, grids, limits);
    std::ranges::fill(piece_seats, owner);
    first = next;
  }
}

void reseat_crossing_runs(std::span<const Glyph> glyphs, std::span<Seat> seats, std::span<const FilledGrid> grids,
                          const FillLimits& limits) {
  std::size_t first = 0;
  while (first < glyphs.size()) {
    std::size_t next = first + 1;
    bool crosses = false;
    while (next < glyphs.size() && seats[next].grid == seats[first].grid &&
           continues_run(glyphs[next - 1], glyphs[next], limits.run_gap)) {
      crosses = crosses || seats[next].cell != seats[first].cell;
      ++next;
    }
    if (crosses && seats[first].grid != kOutside) {
      seat_run(glyphs.subspan(first, next - first), seats.subspan(first, next - first), grids, limits);
    }
    first = next;
  }
}

FilledGrid without_text(Grid grid) {
  std::vector<FilledCell> cells;
  cells.reserve(grid.cells.size());
  for (const GridCell& cell : grid.cells) cells.push_back({cell, {}, {}, {}, {}});
  return with_cells(std::move(grid), std::move(cells));
}

}  // namespace

std::vector<FilledGrid> fill_cells(std::vector<Grid> grids, std::span<const Glyph> glyphs, std::span<const Box> clips,
                                   std::vector<Glyph>& outside, const FillLimits& limits) {
  std::vector<FilledGrid> filled;
  filled.reserve(grids.size());
  for (Grid& grid : grids) filled.push_back(without_text(std::move(grid)));

  const SeatFinder finder(filled);
  std::vector<Seat> seats;
  seats.reserve(glyphs.size());
  for (const Glyph& glyph : glyphs) {
    Point point = middle_of(glyph, kMiddleOfCharacter);
    if (glyph.clip < clips.size()) point = moved_into(clips[glyph.clip], point, limits.clip_margin);
    seats.push_back(finder.at(point));
  }
  reseat_crossing_runs(glyphs, seats, filled, limits);

  std::vector<std::vector<std::vector<Glyph>>> contents(filled.size());
  for (std::size_t g = 0; g < filled.size(); ++g) contents[g].resize(filled[g].cells.size());
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    if (seats[i].grid == kOutside) {
      outside.push_back(glyphs[i]);
    } else {
      contents[static_cast<std::size_t>(seats[i].grid)][static_cast<std::size_t>(seats[i].cell)].push_back(glyphs[i]);
    }
  }
  for (std::size_t g = 0; g < filled.size(); ++g) {
    for (std::size_t c = 0; c < filled[g].cells.size(); ++c) set_glyphs(filled[g].cells[c], std::move(contents[g][c]));
  }
  return filled;
}

}  // namespace yusuan
