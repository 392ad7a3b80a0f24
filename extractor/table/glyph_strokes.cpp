#include "table/glyph_strokes.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <numeric>
#include <tuple>

#include "page/geometry.hpp"

namespace yusuan {
namespace {

Box box_of(const Ruling& ruling) {
  if (ruling.orientation == Orientation::horizontal) return {ruling.from, ruling.position, ruling.to, ruling.position};
  return {ruling.position, ruling.from, ruling.position, ruling.to};
}

// Where a character's ink may be.
Box ink_of(const Glyph& glyph, const GlyphStrokeLimits& limits) {
  return {glyph.box.x0 - limits.beside, glyph.baseline - limits.above * glyph.size, glyph.box.x1 + limits.beside,
          glyph.baseline + limits.below * glyph.size};
}

// Which rulings lie within one character.
std::vector<bool> within_characters(std::span<const Ruling> rulings, std::span<const Glyph> glyphs, double largest,
                                    const GlyphStrokeLimits& limits) {
  std::vector<Glyph> upright;
  std::ranges::copy_if(glyphs, std::back_inserter(upright),
                       [](const Glyph& glyph) { return glyph.direction == Direction::right; });
  std::ranges::sort(upright, {}, &Glyph::baseline);
  std::vector<bool> within;
  within.reserve(rulings.size());
  for (const Ruling& ruling : rulings) {
    const Box box = box_of(ruling);
    const auto first = std::ranges::lower_bound(upright, box.y1 - limits.below * largest, {}, &Glyph::baseline);
    const auto last = std::ranges::upper_bound(upright, box.y0 + limits.above * largest, {}, &Glyph::baseline);
    within.push_back(std::any_of(first, std::max(first, last), [&](const Glyph& glyph) {
      const Box ink = ink_of(glyph, limits);
      return contains(ink, {box.x0, box.y0}) && contains(ink, {box.x1, box.y1});
    }));
  }
  return within;
}

// Takes back what is a piece of a line that goes on outside of the character: dots and dashes close under a text.
void keep_pieces_of_lines(std::span<const Ruling> rulings, std::vector<bool>& within, const GlyphStrokeLimits& limits) {
  std::vector<std::size_t> order(rulings.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  const auto place = [&](std::size_t i) {
    const Ruling& r = rulings[i];
    return std::tuple(r.orientation, std::lround(r.position / limits.same_line), r.from);
  };
  std::ranges::sort(order, {}, place);
  std::size_t first = 0;
  while (first < order.size()) {
    double end = rulings[order[first]].to;
    bool leaves = !within[order[first]];
    std::size_t next = first + 1;
    for (; next < order.size(); ++next) {
      const Ruling& ruling = rulings[order[next]];
      const auto before = place(order[next - 1]);
      const auto now = place(order[next]);
      const bool same = std::get<0>(before) == std::get<0>(now) && std::get<1>(before) == std::get<1>(now);
      if (!same || ruling.from - end > limits.gap) break;
      end = std::max(end, ruling.to);
      leaves = leaves || !within[order[next]];
    }
    for (; first < next; ++first) {
      if (leaves) within[order[first]] = false;
    }
  }
}

}  // namespace

std::vector<Ruling> without_glyph_strokes(std::span<const Ruling> rulings, std::span<const Glyph> glyphs,
                                          const GlyphStrokeLimits& limits) {
  double largest = 0;
  for (const Glyph& glyph : glyphs) largest = std::max(largest, glyph.size);
  const double longest = std::max(1.0, limits.above + limits.below) * largest + 2 * limits.beside;
  const auto is_long = [longest](const Ruling& ruling) { return ruling.to - ruling.from > longest; };
  if (std::ranges::all_of(rulings, is_long)) return {rulings.begin(), rulings.end()};

  std::vector<bool> stroke = within_characters(rulings, glyphs, largest, limits);
  keep_pieces_of_lines(rulings, stroke, limits);
  std::vector<Ruling> result;
  for (std::size_t i = 0; i < rulings.size(); ++i) {
    if (!stroke[i]) result.push_back(rulings[i]);
  }
  return result;
}

}  // namespace yusuan
