#include "table/clean_glyphs.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstdint>
#include <limits>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "page/geometry.hpp"
#include "table/box_finder.hpp"
#include "table/superscripts.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

// Two equal characters nearer than this share of the font size are one, printed twice to look bold. Digits of one number
// stand at least 0.4 em apart, and producers shift a double by 0.02 to 0.1 em, but where spaces came between up to 0.25 em:
// along the line this share of the character's width counts, since no two characters of a line stand so near.
constexpr double kDoubleDistance = 0.2;
constexpr double kDoubleWidth = 0.4;

constexpr char32_t kFullWidthOffset = 0xFEE0;  // from ASCII to its full-width form

// GBK fonts name half-width digits, commas and points by full-width code points; what is printed half an em wide is ASCII.
char32_t as_printed(const Glyph& glyph) {
  constexpr double kHalfWidth = 0.75;  // of the font size
  const bool full_width_form = glyph.unicode >= 0xFF01 && glyph.unicode <= 0xFF5E;
  const bool narrow = glyph.direction == Direction::right && width(glyph.box) < kHalfWidth * glyph.size;
  return full_width_form && narrow ? glyph.unicode - kFullWidthOffset : glyph.unicode;
}

bool is_full_width_digit(char32_t c) { return c >= 0xFF10 && c <= 0xFF19; }

// The point or comma between two full-width digits is one of a number, not of a sentence.
bool is_point_of_full_width_number(const std::vector<Glyph>& glyphs, std::size_t i) {
  constexpr char32_t kFullWidthComma = 0xFF0C;
  constexpr char32_t kFullWidthPoint = 0xFF0E;
  const char32_t c = glyphs[i].unicode;
  return (c == kFullWidthComma || c == kFullWidthPoint) && i > 0 && i + 1 < glyphs.size() &&
         is_full_width_digit(glyphs[i - 1].unicode) && is_full_width_digit(glyphs[i + 1].unicode);
}

// Finds an equal glyph already kept near the same place, in constant time.
class DoubleFinder {
 public:
  // `glyphs` must outlive this.
  explicit DoubleFinder(std::span<const Glyph> glyphs)
      : glyphs_(glyphs), keys_(glyphs.size()), next_(glyphs.size()), first_(std::bit_ceil(glyphs.size() + 1), kNone) {}

  // True where glyph `i` repeats one asked about before; what repeats none may be repeated.
  bool repeats(std::size_t i) {
    const Glyph& glyph = glyphs_[i];
    const double share_of_width = kDoubleWidth * width(glyph.box);
    const double smallest = share_of_width > 0 ? std::min(share_of_width, kSmallestReach) : kSmallestReach;
    const double reach = std::max(kDoubleDistance * glyph.size, smallest);
    const double along_x = std::max(reach, share_of_width);
    const Tile from = tile_of(glyph.box.x0 - std::min(along_x, kTile), glyph.box.y0 - std::min(reach, kTile));
    const Tile to = tile_of(glyph.box.x0 + std::min(along_x, kTile), glyph.box.y0 + std::min(reach, kTile));
    for (std::int64_t row = from.row; row <= to.row; ++row) {
      for (std::int64_t column = from.column; column <= to.column; ++column) {
        const std::uint64_t wanted = key(glyph.unicode, {column, row});
        for (std::uint32_t place = first_[slot(wanted)]; place != kNone; place = next_[place]) {
          const Glyph& other = glyphs_[place];
          if (keys_[place] == wanted && std::fabs(other.box.x0 - glyph.box.x0) <= along_x &&
              std::fabs(other.box.y0 - glyph.box.y0) <= reach && std::fabs(other.size - glyph.size) <= reach) {
            return true;
          }
        }
      }
    }
    keys_[i] = key(glyph.unicode, tile_of(glyph.box.x0, glyph.box.y0));
    std::uint32_t& first = first_[slot(keys_[i])];
    next_[i] = first;
    first = static_cast<std::uint32_t>(i);
    return false;
  }

 private:
  static constexpr double kTile = 8;             // points; larger than the reach of headings
  static constexpr double kSmallestReach = 0.5;  // points; of tiny characters less, lest one digit of two be dropped
  static constexpr std::uint32_t kNone = std::numeric_limits<std::uint32_t>::max();

  struct Tile {
    std::int64_t column = 0;
    std::int64_t row = 0;
  };

  static Tile tile_of(double x, double y) {
    return {static_cast<std::int64_t>(std::floor(x / kTile)), static_cast<std::int64_t>(std::floor(y / kTile))};
  }

  static std::uint64_t key(char32_t unicode, const Tile& tile) {
    return (static_cast<std::uint64_t>(unicode) << 40U) ^ (static_cast<std::uint64_t>(tile.column & 0xFFFFF) << 20U) ^
           static_cast<std::uint64_t>(tile.row & 0xFFFFF);
  }

  // Fibonacci hashing: the upper bits of the product depend on all of the key's.
  [[nodiscard]] std::size_t slot(std::uint64_t key) const {
    constexpr std::uint64_t kGolden = 0x9E3779B97F4A7C15U;
    return static_cast<std::size_t>((key * kGolden) >> 32U) & (first_.size() - 1);
  }

  std::span<const Glyph> glyphs_;
  std::vector<std::uint64_t> keys_;   // of the glyphs that are kept
  std::vector<std::uint32_t> next_;   // of a slot's glyphs, the one kept before
  std::vector<std::uint32_t> first_;  // of a slot, the one kept last
};

// Fonts with a symbol map put ASCII at U+F020 to U+F07E. Fonts of pictures do too and mean something else by it.
char32_t from_symbol_map(char32_t c, std::string_view font) {
  constexpr char32_t kOffset = 0xF000;
  if (c < kOffset + 0x20 || c > kOffset + 0x7E) return c;
  const auto is_named = [font](std::string_view name) { return font.find(name) != std::string_view::npos; };
  const bool pictures = is_named("dings") || is_named("Dings") || is_named("MT Extra") || is_named("MT-Extra");
  const bool greek = is_named("Symbol");  // its digits are digits
  return pictures || (greek && !is_ascii_digit(c - kOffset)) ? c : c - kOffset;
}

bool is_private_use(char32_t c) { return (c >= 0xE000 && c <= 0xF8FF) || c >= 0xF0000; }

// The character that glyph `i` of the page prints.
char32_t printed_character(const PageContent& page, std::size_t i) {
  const Glyph& glyph = page.glyphs[i];
  if (is_private_use(glyph.unicode)) {
    return glyph.font < page.fonts.size() ? from_symbol_map(glyph.unicode, page.fonts[glyph.font].name) : glyph.unicode;
  }
  if (is_point_of_full_width_number(page.glyphs, i)) return glyph.unicode - kFullWidthOffset;
  return canonical(as_printed(glyph));
}

// The grounds that white text can be seen on.
class Grounds {
 public:
  explicit Grounds(const PageContent& page) : boxes_(boxes_of(page)), finder_(boxes_) {}

  [[nodiscard]] bool is_under(const Glyph& glyph) const {
    const Point middle = centre(glyph.box);
    return std::ranges::any_of(finder_.near(middle), [&](std::size_t i) { return contains(boxes_[i], middle); });
  }

 private:
  static std::vector<Box> boxes_of(const PageContent& page) {
    std::vector<Box> boxes = page.images;
    for (const Fill& fill : page.fills) {
      if (!fill.white) boxes.push_back(fill.box);
    }
    return boxes;
  }

  std::vector<Box> boxes_;
  BoxFinder finder_;
};

// Which glyphs leave no ink that can be seen.
std::vector<bool> unseen_glyphs(const PageContent& page) {
  std::vector<bool> unseen;
  unseen.reserve(page.glyphs.size());
  const bool any_white = std::ranges::any_of(page.glyphs, &Glyph::white);
  const std::optional<Grounds> grounds = any_white ? std::optional<Grounds>(page) : std::nullopt;
  for (const Glyph& glyph : page.glyphs) {
    unseen.push_back(glyph.invisible || (glyph.white && !grounds->is_under(glyph)));
  }
  return unseen;
}

}  // namespace

CleanGlyphs clean_glyphs(const PageContent& page) {
  const std::vector<bool> unseen = unseen_glyphs(page);
  bool any_seen = false;
  for (std::size_t i = 0; i < unseen.size() && !any_seen; ++i) {
    any_seen = !unseen[i] && page.glyphs[i].unicode != 0 && !is_space(page.glyphs[i].unicode);
  }
  CleanGlyphs result;
  result.glyphs.reserve(page.glyphs.size());
  DoubleFinder doubles(page.glyphs);
  for (std::size_t i = 0; i < page.glyphs.size(); ++i) {
    const Glyph& glyph = page.glyphs[i];
    if (is_space(glyph.unicode)) continue;
    if (glyph.unicode == 0) {
      ++result.without_unicode;
    } else if (unseen[i] && any_seen) {
      ++(glyph.invisible ? result.invisible : result.white);
    } else if (doubles.repeats(i)) {
      ++result.doubled;
    } else {
      result.glyphs.push_back(glyph);
      result.glyphs.back().unicode = printed_character(page, i);
      result.private_use += is_private_use(result.glyphs.back().unicode) ? 1 : 0;
    }
  }
  mark_superscripts(result.glyphs);
  return result;
}

}  // namespace yusuan
