#include "table/printed_lines.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "page/geometry.hpp"

namespace yusuan {
namespace {

// A glyph in its own direction of reading: `along` grows with the text, `across` from line to line.
struct Placed {
  const Glyph* glyph = nullptr;
  double along_from = 0;
  double along_to = 0;
  double across = 0;
};

Placed placed(const Glyph& glyph) {
  switch (glyph.direction) {
    case Direction::right: return {&glyph, glyph.box.x0, glyph.box.x1, glyph.baseline};
    case Direction::left: return {&glyph, -glyph.box.x1, -glyph.box.x0, -glyph.baseline};
    case Direction::down: return {&glyph, glyph.box.y0, glyph.box.y1, -glyph.baseline};
    case Direction::up: return {&glyph, -glyph.box.y1, -glyph.box.y0, glyph.baseline};
  }
  return {};
}

void append_lines_of_one_baseline(std::span<Placed> row, const LineLimits& limits, std::vector<PrintedLine>& lines) {
  std::ranges::stable_sort(row, {}, &Placed::along_from);
  double end = 0;
  bool open = false;
  for (const Placed& next : row) {
    const double gap = next.along_from - end;
    const double size = next.glyph->size;
    if (!open || gap >= limits.line_gap * size) {
      lines.emplace_back();
      lines.back().box = next.glyph->box;
      const bool upright = next.glyph->direction == Direction::right;
      lines.back().middle = upright ? next.glyph->baseline - kMiddleOfCharacter * size : centre_y(next.glyph->box);
      open = true;
    } else if (gap >= limits.word_gap * size) {
      lines.back().text.push_back(U' ');
    }
    PrintedLine& line = lines.back();
    line.text.push_back(next.glyph->unicode);
    line.box = united(line.box, next.glyph->box);
    line.size = std::max(line.size, size);
    end = std::max(end, next.along_to);
    if (line.text.size() == 1) end = next.along_to;
  }
}

bool overprints(std::span<const Placed> row, const LineLimits& limits) {
  std::vector<Placed> sorted(row.begin(), row.end());
  std::ranges::sort(sorted, {}, &Placed::along_from);
  for (std::size_t i = 1; i < sorted.size(); ++i) {
    const double narrower =
        std::min(sorted[i].along_to - sorted[i].along_from, sorted[i - 1].along_to - sorted[i - 1].along_from);
    if (sorted[i - 1].along_to - sorted[i].along_from > limits.overlap * narrower) return true;
  }
  return false;
}

// `all` in the order of their baselines: appends the lines that baselines nearer than `same_baseline` make.
void append_lines(std::span<Placed> all, double same_baseline, const LineLimits& limits,
                  std::vector<PrintedLine>& lines) {
  std::size_t first = 0;
  while (first < all.size()) {
    std::size_t next = first + 1;
    while (next < all.size()) {
      const double reach = same_baseline * std::min(all[next].glyph->size, all[next - 1].glyph->size);
      if (all[next].across - all[first].across > reach) break;
      ++next;
    }
    const std::span<Placed> row = all.subspan(first, next - first);
    if (same_baseline > limits.overprinted && overprints(row, limits)) {
      append_lines(row, limits.overprinted, limits, lines);
    } else {
      append_lines_of_one_baseline(row, limits, lines);
    }
    first = next;
  }
}

}  // namespace

std::vector<PrintedLine> glyphs_to_lines(std::span<const Glyph> glyphs, const LineLimits& limits) {
  std::array<std::vector<Placed>, 4> by_direction;
  for (const Glyph& glyph : glyphs) by_direction[static_cast<std::size_t>(glyph.direction)].push_back(placed(glyph));
  std::vector<PrintedLine> lines;
  for (std::vector<Placed>& all : by_direction) {
    std::ranges::stable_sort(all, {}, &Placed::across);
    append_lines(all, limits.same_baseline, limits, lines);
  }
  return lines;
}

std::vector<PrintedLine> glyphs_to_cell_lines(std::span<const Glyph> glyphs) {
  LineLimits limits;
  limits.line_gap = std::numeric_limits<double>::infinity();
  return glyphs_to_lines(glyphs, limits);
}

}  // namespace yusuan
