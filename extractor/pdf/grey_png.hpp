// Pixels in greys to the bytes of a PNG.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace yusuan {

// A PNG of 16 greys, four bits a pixel. `rows` holds `height` rows of `stride` bytes, a byte a pixel, 0 black to 255 white.
// Sixteen greys are enough for the soft edges of print, and half the bytes of 256 (measured on budget pages at 120 dots an inch:
// 42 kB against 76 kB; lossless WebP takes 5 to 8 times as long for 36 kB, JPEG has 100 kB and blurs the strokes).
// Empty where libpng cannot make one.
std::optional<std::string> to_grey_png(std::span<const std::uint8_t> rows, int width, int height, int stride);

}  // namespace yusuan
