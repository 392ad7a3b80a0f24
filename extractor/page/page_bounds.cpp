#include "page/page_bounds.hpp"

#include <algorithm>
#include <initializer_list>

namespace yusuan {
namespace {

// Not of what is no number either.
bool all_within(std::initializer_list<double> numbers, const PageBounds& bounds) {
  return std::ranges::all_of(numbers, [&](double n) { return -bounds.farthest <= n && n <= bounds.farthest; });
}

bool is_within(const Box& box, const PageBounds& bounds) {
  return all_within({box.x0, box.y0, box.x1, box.y1}, bounds);
}

// What is no number becomes the nearest bound at that side: a clip that hides nothing.
Box cut(const Box& box, const PageBounds& bounds) {
  const double far = bounds.farthest;
  return {std::min(far, std::max(-far, box.x0)), std::min(far, std::max(-far, box.y0)),
          std::max(-far, std::min(far, box.x1)), std::max(-far, std::min(far, box.y1))};
}

}  // namespace

std::size_t leave_out_of_bounds(PageContent& page, const PageBounds& bounds) {
  const bool has_page = all_within({page.width, page.height}, bounds);
  const std::size_t left_out = std::erase_if(page.glyphs, [&](const Glyph& glyph) {
    return !has_page || !is_within(glyph.box, bounds) || !all_within({glyph.baseline, glyph.size}, bounds);
  });
  // Fill::rulings_before counts rulings, so none may go from among them: what is left out becomes a point, which is no line.
  for (Ruling& ruling : page.rulings) {
    if (has_page && all_within({ruling.position, ruling.from, ruling.to, ruling.thickness}, bounds)) continue;
    ruling.position = ruling.from = ruling.to = ruling.thickness = 0;
  }
  std::erase_if(page.fills, [&](const Fill& fill) { return !has_page || !is_within(fill.box, bounds); });
  std::erase_if(page.images, [&](const Box& image) { return !has_page || !is_within(image, bounds); });
  for (Box& clip : page.clips) clip = cut(clip, bounds);
  return left_out;
}

}  // namespace yusuan
