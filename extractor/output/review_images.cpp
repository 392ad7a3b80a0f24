#include "output/review_images.hpp"

#include <charconv>
#include <optional>
#include <utility>

#include "output/base64.hpp"

namespace yusuan {
namespace {

// No text of a document can hold these: their `<` is escaped wherever it stands.
constexpr std::string_view kBegin = R"(<script type="text/plain" class="page-image" data-page=")";
constexpr std::string_view kBetween = R"(">)";
constexpr std::string_view kEnd = "</script>\n";

// Reads the picture that begins at `at`, and moves `at` behind it.
std::optional<PageImage> read_image(std::string_view html, std::size_t& at) {
  const std::size_t number_at = at + kBegin.size();
  const std::size_t number_end = html.find(kBetween, number_at);
  const std::size_t end = html.find(kEnd, number_at);
  at = number_at;
  if (number_end == std::string_view::npos || end == std::string_view::npos || end < number_end) return std::nullopt;
  PageImage image;
  std::from_chars(html.data() + number_at, html.data() + number_end, image.page);
  const std::size_t text_at = number_end + kBetween.size();
  std::optional<std::string> png = from_base64(html.substr(text_at, end - text_at));
  if (image.page <= 0 || !png) return std::nullopt;
  image.png = std::move(*png);
  at = end;
  return image;
}

}  // namespace

std::string review_images_html(std::span<const PageImage> images) {
  std::string html;
  for (const PageImage& image : images) {
    html.append(kBegin).append(std::to_string(image.page)).append(kBetween);
    html.append(to_base64(image.png)).append(kEnd);
  }
  return html;
}

std::vector<PageImage> images_of_review(std::string_view html) {
  std::vector<PageImage> images;
  for (std::size_t at = html.find(kBegin); at != std::string_view::npos; at = html.find(kBegin, at)) {
    if (std::optional<PageImage> image = read_image(html, at)) images.push_back(std::move(*image));
  }
  return images;
}

}  // namespace yusuan
