#include "pdf/draw_page.hpp"

#include <poppler-image.h>
#include <poppler-page-renderer.h>
#include <poppler-page.h>

#include <algorithm>
#include <exception>
#include <memory>
#include <span>

#include "pdf/document_core.hpp"
#include "pdf/grey_png.hpp"
#include "pdf/poppler_session.hpp"

namespace yusuan {
namespace {

constexpr double kPointsPerInch = 72;

double resolution_of(const poppler::page& page, const DrawLimits& limits) {
  const poppler::rectf size = page.page_rect(poppler::crop_box);
  const double longest = std::max(size.width(), size.height());
  return longest > 0 ? std::min(limits.dots_per_inch, limits.longest_side * kPointsPerInch / longest)
                     : limits.dots_per_inch;
}

poppler::image draw_in_greys(const poppler::page& page, double dots_per_inch) {
  poppler::page_renderer renderer;
  renderer.set_render_hint(poppler::page_renderer::antialiasing);
  renderer.set_render_hint(poppler::page_renderer::text_antialiasing);
  renderer.set_image_format(poppler::image::format_gray8);
  return renderer.render_page(&page, dots_per_inch, dots_per_inch);
}

std::optional<PageImage> draw_unguarded(poppler::document& document, int number, const DrawLimits& limits) {
  const std::unique_ptr<poppler::page> page(document.create_page(number - 1));
  if (!page) return std::nullopt;
  const poppler::image image = draw_in_greys(*page, resolution_of(*page, limits));
  if (!image.is_valid()) return std::nullopt;
  const auto* pixels = reinterpret_cast<const std::uint8_t*>(image.const_data());
  const std::size_t bytes = static_cast<std::size_t>(image.bytes_per_row()) * static_cast<std::size_t>(image.height());
  std::optional<std::string> png = to_grey_png({pixels, bytes}, image.width(), image.height(), image.bytes_per_row());
  if (!png) return std::nullopt;
  return PageImage{number, std::move(*png)};
}

}  // namespace

std::optional<PageImage> draw_page(const Document& document, int number, const DrawLimits& limits) {
  messages_on_this_thread() = {};
  try {
    return draw_unguarded(*document.core().pictures, number, limits);
  } catch (const std::exception&) {
    return std::nullopt;  // the page's reading tells what is wrong with it
  }
}

}  // namespace yusuan
