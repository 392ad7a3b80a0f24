#include "table/grid_fit.hpp"

#include <algorithm>

#include "page/geometry.hpp"
#include "table/page_layout.hpp"
#include "table/printed_lines.hpp"

namespace yusuan {
namespace {

// A side is drawn by edges this near to it. Points; as GridLimits::touch.
constexpr double kReach = 3.0;
// A character may stick out of its cell by this share of its size and still belongs there.
constexpr double kSlack = 0.25;
// What a table without any line loses of its confidence.
constexpr double kUnruledLoss = 0.3;

bool fits(const Glyph& glyph, const Box& cell, std::span<const Box> clips) {
  Point middle = centre(glyph.box);
  if (glyph.direction == Direction::right) middle.y = glyph.baseline - kMiddleOfCharacter * glyph.size;
  const Box around = grown(cell, kSlack * glyph.size);
  if (contains(around, middle)) return true;
  if (glyph.clip >= clips.size()) return false;
  const Box& clip = clips[glyph.clip];
  return contains(around, {clip.x0 + kReach, clip.y0 + kReach}) &&
         contains(around, {clip.x1 - kReach, clip.y1 - kReach});
}

// Length of a side at `position` that edges of its orientation draw. Edges of one line do not overlap.
double drawn(const EdgesByPlace& edges, Orientation orientation, double position, Interval side) {
  return std::min(edges.shared_with(orientation, position, side, kReach), side.to - side.from);
}

}  // namespace

GridFit& GridFit::operator+=(const GridFit& other) {
  glyphs += other.glyphs;
  fitting += other.fitting;
  sides += other.sides;
  ruled_sides += other.ruled_sides;
  cells_with_text += other.cells_with_text;
  leftovers += other.leftovers;
  return *this;
}

GridFit fit_of(const FilledGrid& grid, const EdgesByPlace& edges, std::span<const Box> clips) {
  GridFit fit;
  for (const FilledCell& cell : grid.cells) {
    const Box box = box_of(grid.grid, cell.place);
    for (const Glyph& glyph : cell.glyphs) {
      ++fit.glyphs;
      fit.fitting += fits(glyph, box, clips) ? 1 : 0;
    }
    fit.cells_with_text += cell.text.empty() ? 0 : 1;
    fit.sides += 2 * (width(box) + height(box));
    for (const double y : {box.y0, box.y1}) {
      fit.ruled_sides += drawn(edges, Orientation::horizontal, y, {box.x0, box.x1});
    }
    for (const double x : {box.x0, box.x1}) {
      fit.ruled_sides += drawn(edges, Orientation::vertical, x, {box.y0, box.y1});
    }
  }
  return fit;
}

// Both are sums of the same lengths in another order, so rounding may set one above the other.
double ruled_share(const GridFit& fit) { return fit.sides <= 0 ? 0.0 : std::min(fit.ruled_sides / fit.sides, 1.0); }

double confidence_of(const GridFit& fit) {
  const double fitting = fit.glyphs == 0 ? 1.0 : static_cast<double>(fit.fitting) / fit.glyphs;
  const double pieces = fit.cells_with_text + fit.leftovers;
  const double placed = pieces <= 0 ? 1.0 : fit.cells_with_text / pieces;
  return fitting * placed * (1 - kUnruledLoss * (1 - ruled_share(fit)));
}

}  // namespace yusuan
