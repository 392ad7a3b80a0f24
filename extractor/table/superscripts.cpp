#include "table/superscripts.hpp"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <unordered_map>

#include "text/characters.hpp"

namespace yusuan {
namespace {

// Glyphs that may be the base of a superscript of the page, by the place of their right side, in tiles.
class RightSides {
 public:
  RightSides(const std::vector<Glyph>& glyphs, double smallest, const SuperscriptLimits& limits) : glyphs_(glyphs) {
    for (std::size_t i = 0; i < glyphs.size(); ++i) {
      if (smallest <= limits.largest * glyphs[i].size)
        by_tile_[tile(glyphs[i].box.x1, glyphs[i].baseline)].push_back(i);
    }
  }

  // The glyph that `mark` follows as its superscript; null where there is none.
  [[nodiscard]] const Glyph* base_of(const Glyph& mark, const SuperscriptLimits& limits) const {
    const Glyph* best = nullptr;
    for (int dy = 0; dy <= 1; ++dy) {
      for (int dx = -1; dx <= 1; ++dx) {
        const auto place = by_tile_.find(tile(mark.box.x0 + dx * kTile, mark.baseline + dy * kTile));
        if (place == by_tile_.end()) continue;
        for (const std::size_t i : place->second) {
          const Glyph& base = glyphs_[i];
          if (is_base(base, mark, limits) && (best == nullptr || base.box.x1 > best->box.x1)) best = &base;
        }
      }
    }
    return best;
  }

 private:
  static constexpr double kTile = 24;  // points; a superscript of text up to 32 points stands within a tile of it

  static std::uint64_t tile(double x, double y) {
    const auto column = static_cast<std::int64_t>(std::floor(x / kTile));
    const auto row = static_cast<std::int64_t>(std::floor(y / kTile));
    return (static_cast<std::uint64_t>(column & 0xFFFFFFFF) << 32U) ^ static_cast<std::uint64_t>(row & 0xFFFFFFFF);
  }

  static bool is_base(const Glyph& base, const Glyph& mark, const SuperscriptLimits& limits) {
    const double raised = base.baseline - mark.baseline;
    return base.direction == Direction::right && mark.size <= limits.largest * base.size &&
           raised >= limits.lowest * base.size && raised <= limits.highest * base.size &&
           std::fabs(mark.box.x0 - base.box.x1) <= limits.gap * base.size;
  }

  const std::vector<Glyph>& glyphs_;
  std::unordered_map<std::uint64_t, std::vector<std::size_t>> by_tile_;
};

struct Superscript {
  std::size_t glyph = 0;
  double baseline = 0;  // of the base
};

bool continues(const Glyph& before, const Glyph& glyph, const SuperscriptLimits& limits) {
  return before.direction == glyph.direction &&
         std::fabs(before.baseline - glyph.baseline) < limits.lowest * glyph.size &&
         std::fabs(before.size - glyph.size) < limits.lowest * glyph.size &&
         std::fabs(glyph.box.x0 - before.box.x1) <= limits.gap * glyph.size;
}

}  // namespace

void mark_superscripts(std::vector<Glyph>& glyphs, const SuperscriptLimits& limits) {
  if (glyphs.empty()) return;
  const auto [smallest, largest] = std::ranges::minmax(glyphs, {}, &Glyph::size);
  if (smallest.size > limits.largest * largest.size) return;
  const RightSides sides(glyphs, smallest.size, limits);
  std::vector<Superscript> found;  // set when all are known, since they are told by their baselines
  const Glyph* base = nullptr;     // of the superscript before, whose next digits follow it
  for (std::size_t i = 0; i < glyphs.size(); ++i) {
    const Glyph& mark = glyphs[i];
    const bool small = mark.direction == Direction::right && mark.size <= limits.largest * largest.size;
    const bool goes_on = base != nullptr && continues(glyphs[i - 1], mark, limits);
    if (!small) {
      base = nullptr;
    } else if (!goes_on) {
      base = sides.base_of(mark, limits);
    }
    if (base != nullptr) found.push_back({i, base->baseline});
  }
  for (const Superscript& mark : found) {
    glyphs[mark.glyph].baseline = mark.baseline;
    glyphs[mark.glyph].unicode = superscript_form(glyphs[mark.glyph].unicode);
  }
}

}  // namespace yusuan
