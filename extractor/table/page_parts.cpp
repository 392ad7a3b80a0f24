#include "table/page_parts.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <optional>
#include <span>
#include <utility>
#include <vector>

#include "page/geometry.hpp"
#include "table/box_finder.hpp"
#include "table/edges.hpp"
#include "table/grid.hpp"
#include "table/turn_page.hpp"
#include "text/characters.hpp"

namespace yusuan {
namespace {

constexpr std::size_t kDirections = 4;
using DirectionCounts = std::array<int, kDirections>;

// A ruling outside all ruled grids belongs to text that comes this near. Points; a line of text is about as high.
constexpr double kReach = 14;

constexpr std::size_t index_of(Direction direction) { return static_cast<std::size_t>(direction); }

// A vertical font's characters stand upright, whichever way they run.
bool shows_direction(const Glyph& glyph) { return !glyph.vertical && !is_space(glyph.unicode); }

// A ruled grid and the text in it.
struct Region {
  Box box;
  DirectionCounts counts{};
  Direction direction = Direction::right;
};

// The ruled grids of a page, those around others first.
class Regions {
 public:
  explicit Regions(std::vector<Region> regions) : regions_(std::move(regions)), finder_(boxes_of(regions_)) {}

  // The first that holds the point; null where none does.
  Region* at(Point point) {
    for (const std::size_t i : finder_.near(point)) {
      if (contains(regions_[i].box, point)) return &regions_[i];
    }
    return nullptr;
  }
  auto begin() { return regions_.begin(); }
  auto end() { return regions_.end(); }

 private:
  static std::vector<Box> boxes_of(std::span<const Region> regions) {
    std::vector<Box> boxes;
    boxes.reserve(regions.size());
    for (const Region& region : regions) boxes.push_back(region.box);
    return boxes;
  }

  std::vector<Region> regions_;
  BoxFinder finder_;
};

Point middle_of(const Ruling& ruling) {
  const double along = (ruling.from + ruling.to) / 2;
  return ruling.orientation == Orientation::horizontal ? Point{along, ruling.position} : Point{ruling.position, along};
}

Direction most_of(const DirectionCounts& counts) {
  return static_cast<Direction>(std::ranges::max_element(counts) - counts.begin());
}

// The ruled grids, each with its direction.
Regions ruled_regions(const PageContent& page, Direction main, DirectionCounts& outside, const PartLimits& limits) {
  std::vector<Region> found;
  for (const Grid& grid : edges_to_grids(rulings_to_edges(page.rulings))) {
    found.push_back({grown(grid.box(), EdgeLimits{}.gap), {}, main});
  }
  std::ranges::stable_sort(found, std::greater{}, [](const Region& r) { return width(r.box) * height(r.box); });
  Regions regions(std::move(found));
  for (const Glyph& glyph : page.glyphs) {
    if (!shows_direction(glyph)) continue;
    Region* region = regions.at(centre(glyph.box));
    ++(region != nullptr ? region->counts : outside)[index_of(glyph.direction)];
  }
  for (Region& region : regions) {
    const Direction most = most_of(region.counts);
    if (region.counts[index_of(most)] >= limits.fewest_in_grid) region.direction = most;
  }
  return regions;
}

}  // namespace

std::vector<PageContent> parts_by_direction(const PageContent& page, const PartLimits& limits) {
  const Direction main = reading_direction(page);
  const auto others = std::ranges::count_if(
      page.glyphs, [main](const Glyph& glyph) { return glyph.direction != main && shows_direction(glyph); });
  if (others < limits.fewest_in_grid) return {};

  DirectionCounts outside{};
  Regions regions = ruled_regions(page, main, outside, limits);
  std::array<std::optional<PageContent>, kDirections> parts;
  std::array<std::optional<Box>, kDirections> text_boxes;
  for (std::size_t d = 0; d < kDirections; ++d) {
    const auto direction = static_cast<Direction>(d);
    const bool has_grid = std::ranges::any_of(regions, [&](const Region& r) { return r.direction == direction; });
    if (direction != main && !has_grid && outside[d] < limits.fewest_glyphs) continue;
    parts[d] =
        PageContent{page.number, page.width, page.height, {}, {}, page.fills, page.images, page.fonts, page.clips, 0};
  }
  if (std::ranges::count_if(parts, [](const auto& part) { return part.has_value(); }) < 2) return {};

  for (const Glyph& glyph : page.glyphs) {
    const Region* region = regions.at(centre(glyph.box));
    std::size_t d = index_of(region != nullptr ? region->direction : glyph.direction);
    if (!parts[d]) d = index_of(main);
    parts[d]->glyphs.push_back(glyph);
    if (region == nullptr) text_boxes[d] = text_boxes[d] ? united(*text_boxes[d], glyph.box) : glyph.box;
  }
  for (const Ruling& ruling : page.rulings) {
    const Point middle = middle_of(ruling);
    const Region* region = regions.at(middle);
    std::size_t d = index_of(region != nullptr ? region->direction : main);
    const auto holds = [&](std::size_t i) { return text_boxes[i] && contains(grown(*text_boxes[i], kReach), middle); };
    for (std::size_t i = 0; region == nullptr && !holds(d) && i < kDirections; ++i) {
      if (parts[i] && holds(i)) d = i;
    }
    parts[d]->rulings.push_back(ruling);
  }
  std::vector<PageContent> result;
  result.push_back(std::move(*parts[index_of(main)]));
  for (std::size_t d = 0; d < kDirections; ++d) {
    if (static_cast<Direction>(d) != main && parts[d]) result.push_back(std::move(*parts[d]));
  }
  return result;
}

}  // namespace yusuan
