// Writes a PageDrawing as an SVG picture: the page, what was read of it in layers over it, and a legend below.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "drawing/page_drawing.hpp"

namespace yusuan {

enum class Layer : std::uint8_t { outside, cells, glyphs, rulings, edges, inferred };

struct LayerName {
  Layer layer;
  std::string_view name;
};

// All layers, lowest first. A layer's name is also the id of its group in the SVG.
inline constexpr std::array<LayerName, 6> kLayers{{{Layer::outside, "outside"},
                                                   {Layer::cells, "cells"},
                                                   {Layer::glyphs, "glyphs"},
                                                   {Layer::rulings, "rulings"},
                                                   {Layer::edges, "edges"},
                                                   {Layer::inferred, "inferred"}}};

struct SvgOptions {
  std::vector<Layer> layers;  // in any order
  std::string page_png;       // the page as a PNG file's bytes; empty: white paper
};

// The picture is the page's size in points, with the legend's strip below it. Elements tell in their <title> what they
// are; cells carry data-row, data-col, data-row-span and data-col-span. In a browser a click in the legend hides a layer.
std::string write_svg(const PageDrawing& page, const SvgOptions& options);

}  // namespace yusuan
