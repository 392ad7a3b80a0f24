#include "table/glyph_strokes.hpp"

#include <algorithm>
#include <iterator>

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

}  // namespace

std::vector<Ruling> without_glyph_strokes(std::span<const Ruling> rulings, std::span<const Glyph> glyphs,
                                          const GlyphStrokeLimits& limits) {
  double largest = 0;
  for (const Glyph& glyph : glyphs) largest = std::max(largest, glyph.size);
  const double longest = std::max(1.0, limits.above + limits.below) * largest + 2 * limits.beside;
  const auto is_long = [longest](const Ruling& ruling) { return ruling.to - ruling.from > longest; };
  if (std::ranges::all_of(rulings, is_long)) return {rulings.begin(), rulings.end()};

  std::vector<Glyph> upright;
  std::ranges::copy_if(glyphs, std::back_inserter(upright),
                       [](const Glyph& glyph) { return glyph.direction == Direction::right; });
  std::ranges::sort(upright, {}, &Glyph::baseline);
  std::vector<Ruling> result;
  std::ranges::copy_if(rulings, std::back_inserter(result), [&](const Ruling& ruling) {
    if (is_long(ruling)) return true;
    const Box box = box_of(ruling);
    const auto first = std::ranges::lower_bound(upright, box.y1 - limits.below * largest, {}, &Glyph::baseline);
    const auto last = std::ranges::upper_bound(upright, box.y0 + limits.above * largest, {}, &Glyph::baseline);
    return std::none_of(first, std::max(first, last), [&](const Glyph& glyph) {
      const Box ink = ink_of(glyph, limits);
      return contains(ink, {box.x0, box.y0}) && contains(ink, {box.x1, box.y1});
    });
  });
  return result;
}

}  // namespace yusuan
