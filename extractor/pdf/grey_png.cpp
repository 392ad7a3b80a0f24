#include "pdf/grey_png.hpp"

#include <png.h>

#include <array>
#include <cstddef>
#include <vector>

namespace yusuan {
namespace {

constexpr int kGreys = 16;
constexpr int kWhite = 255;

using Palette = std::array<std::uint8_t, static_cast<std::size_t>(kGreys) * 3>;

constexpr Palette grey_palette() {
  Palette palette{};
  for (int grey = 0; grey < kGreys; ++grey) {
    for (int channel = 0; channel < 3; ++channel) {
      palette[static_cast<std::size_t>(grey * 3 + channel)] = static_cast<std::uint8_t>(grey * kWhite / (kGreys - 1));
    }
  }
  return palette;
}

std::vector<std::uint8_t> to_palette(std::span<const std::uint8_t> rows, int width, int height, int stride) {
  std::vector<std::uint8_t> indices;
  indices.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  for (int y = 0; y < height; ++y) {
    for (const std::uint8_t pixel : rows.subspan(static_cast<std::size_t>(y) * stride, width)) {
      indices.push_back(static_cast<std::uint8_t>((pixel * (kGreys - 1) + kWhite / 2) / kWhite));
    }
  }
  return indices;
}

}  // namespace

std::optional<std::string> to_grey_png(std::span<const std::uint8_t> rows, int width, int height, int stride) {
  static constexpr Palette kPalette = grey_palette();
  const std::vector<std::uint8_t> indices = to_palette(rows, width, height, stride);
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  image.width = static_cast<png_uint_32>(width);
  image.height = static_cast<png_uint_32>(height);
  image.format = PNG_FORMAT_RGB_COLORMAP;
  image.colormap_entries = kGreys;
  png_alloc_size_t size = PNG_IMAGE_PNG_SIZE_MAX(image);  // compressed once: asking for the size would do it twice
  std::string png(size, '\0');
  const int made = png_image_write_to_memory(&image, png.data(), &size, /*convert_to_8_bit=*/0, indices.data(), width,
                                             kPalette.data());
  png_image_free(&image);
  if (made == 0) return std::nullopt;
  png.resize(size);
  png.shrink_to_fit();
  return png;
}

}  // namespace yusuan
